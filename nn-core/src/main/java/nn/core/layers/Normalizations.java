package nn.core.layers;

import nn.autodiff.Shape;
import nn.core.Shapes;

/** What normalizing layers ask of their inputs and settings. */
final class Normalizations {
  private Normalizations() {}

  /** How many channels there are, on the last axis. */
  static int channels(Shape input) {
    if (input.rank() == 0 || input.last() == 0) {
      throw new IllegalArgumentException(
          "expected input (batch, ..., channels) with 1 channel or more but got "
              + Shapes.batch(input));
    }
    return input.last();
  }

  /** What keeps equal numbers from a division by zero. */
  static void checkEpsilon(String layer, double epsilon) {
    if (!(epsilon > 0 && epsilon < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          layer + ": expected an epsilon above 0 but got " + epsilon + "; 0.001 is usual");
    }
  }
}
