package nn.core;

import nn.autodiff.Shape;

/** How shapes are written in messages. */
final class Shapes {
  private Shapes() {}

  /** A shape behind the batch axis: {@code (batch, 28, 28)}. */
  static String batch(Shape example) {
    String dims = example.toString().replaceAll("[(),]", " ").trim().replaceAll(" +", ", ");
    return dims.isEmpty() ? "(batch,)" : "(batch, " + dims + ")";
  }
}
