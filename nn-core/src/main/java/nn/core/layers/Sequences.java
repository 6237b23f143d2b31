package nn.core.layers;

import nn.autodiff.Shape;
import nn.autodiff.Tensor;
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

  /** A batch of sequences as images of height 1; no number is copied. */
  static Tensor asImages(Tensor x) {
    Shape shape = x.shape();
    return x.reshape(shape.dim(0), 1, shape.dim(1), shape.dim(2));
  }

  /** Images of height 1 as sequences. */
  static Tensor fromImages(Tensor x) {
    Shape shape = x.shape();
    return x.reshape(shape.dim(0), shape.dim(2), shape.dim(3));
  }

  /** What pooling layers print between their brackets: only what is not usual. */
  static String describe(int window, int stride, Padding padding) {
    return window
        + (stride == window ? "" : ", stride " + stride)
        + (padding.equals(Padding.VALID) ? "" : ", " + padding);
  }
}
