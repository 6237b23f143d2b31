package nn.core.layers;

import nn.autodiff.Shape;
import nn.core.Shapes;

/** What the layers for sequences have in common. */
final class Sequences {
  private Sequences() {}

  /** Rejects what is not a sequence, channels last. */
  static void check(Shape input) {
    if (input.rank() != 2 || input.size() == 0) {
      throw new IllegalArgumentException(
          "expected input (batch, length, channels), each 1 or more, but got "
              + Shapes.batch(input)
              + (input.rank() == 1
                  ? "; give sequences of one channel the shape (" + input.dim(0) + ", 1)"
                  : ""));
    }
  }
}
