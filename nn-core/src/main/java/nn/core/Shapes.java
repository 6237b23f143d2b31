package nn.core;

import nn.autodiff.Shape;

/** The shapes of batches: an example's shape behind an axis that counts the examples. */
public final class Shapes {
  private Shapes() {}

  /** A shape behind the batch axis as messages write it: {@code (batch, 28, 28)}. */
  public static String batch(Shape example) {
    StringBuilder text = new StringBuilder("(batch");
    for (int axis = 0; axis < example.rank(); axis++) {
      text.append(", ").append(example.dim(axis));
    }
    return text.append(example.rank() == 0 ? ",)" : ")").toString();
  }

  /** Whether this is the shape of a batch of such examples; makes no new shapes to find out. */
  public static boolean isBatch(Shape shape, Shape example) {
    if (shape.rank() != example.rank() + 1) {
      return false;
    }
    for (int axis = 0; axis < example.rank(); axis++) {
      if (shape.dim(axis + 1) != example.dim(axis)) {
        return false;
      }
    }
    return true;
  }
}
