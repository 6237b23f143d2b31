package nn.autodiff;

import java.util.List;

/**
 * A function as {@link GradCheck} sees it, whichever engine it runs on: numbers that can be
 * changed, a result computed anew from them, and the gradients that backward gives.
 */
interface Probe {
  /** What it is called in reports. */
  String name();

  /** The unit roundoff of the engine's numbers: how much, relatively, a rounding changes one. */
  double roundoff();

  /** How many inputs there are. */
  int inputs();

  /** What an input is called in reports. */
  String inputName(int input);

  Shape shape(int input);

  /** Whether the gradient by this input is asked for. */
  boolean wanted(int input);

  double get(int input, int index);

  /** Changes one number of one input, rounded to what the engine holds. */
  void set(int input, int index, double number);

  /** The result for the inputs as they are now, row by row. */
  double[] result();

  Shape resultShape();

  /** The gradient of {@code sum(weights * result)} by each input, as backward gives it. */
  double[][] gradients(double[] weights);

  /** Each op of the function's graph by itself, at the numbers it has there, inputs first. */
  List<Probe> ops();
}
