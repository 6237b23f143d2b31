package nn.core.doctor;

/**
 * One array of weights in one step.
 *
 * @param name the weights' name
 * @param kernel whether they have two axes or more, unlike biases, which begin at 0
 * @param norm their norm before the step; not finite just if a number is not
 * @param gradient the norm of their gradient; NaN also where there was no backward
 * @param update how far the step moved them; NaN where none was made
 */
record WeightLook(String name, boolean kernel, double norm, double gradient, double update) {}
