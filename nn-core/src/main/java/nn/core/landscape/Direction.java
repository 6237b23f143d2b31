package nn.core.landscape;

import java.util.List;

/**
 * A way that weights can go: a number for each weight of each array, 0 for those that stay.
 *
 * @param steps in the order of the arrays
 */
record Direction(List<float[]> steps) {}
