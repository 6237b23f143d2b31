package nn.viz;

import nn.autodiff.NdArray;

/** Classes as whole numbers, from the forms in which they come. */
final class Labels {
  private static final int MOST = 1_000_000;

  private Labels() {}

  /**
   * The class of each example.
   *
   * <p><b>Shapes</b>: {@code (n,)} or {@code (n, 1)} class numbers; {@code (n, 1)} probabilities,
   * which speak for class 1 from 1/2 on; {@code (n, classes)} one-hot rows or probabilities, of
   * which the largest wins.
   *
   * @param what whose classes these are, for errors
   * @param examples how many there must be
   * @throws IllegalArgumentException if there are more or fewer, or one is no class number
   */
  static int[] of(String what, NdArray labels, int examples) {
    int rank = labels.shape().rank();
    if (rank < 1 || rank > 2 || labels.shape().dim(0) != examples) {
      throw new IllegalArgumentException(
          what
              + ": expected one for each of the "
              + examples
              + " examples, shape ("
              + examples
              + ",) or ("
              + examples
              + ", classes), but got shape "
              + labels.shape());
    }
    int width = rank == 1 ? 1 : labels.shape().dim(1);
    int[] classes = new int[examples];
    for (int i = 0; i < examples; i++) {
      classes[i] =
          width > 1
              ? largest(what, labels, i, width)
              : single(what, labels.data()[i], i, rank == 2);
    }
    return classes;
  }

  private static int largest(String what, NdArray rows, int row, int width) {
    int largest = 0;
    for (int i = 0; i < width; i++) {
      float value = rows.data()[row * width + i];
      requireFinite(what, value, row);
      if (value > rows.data()[row * width + largest]) {
        largest = i;
      }
    }
    return largest;
  }

  private static int single(String what, float value, int row, boolean maybeProbability) {
    requireFinite(what, value, row);
    boolean whole = value == (int) value;
    if (!whole && maybeProbability && value > 0 && value < 1) {
      return value < 0.5f ? 0 : 1;
    }
    if (!whole || value < 0 || value > MOST) {
      throw new IllegalArgumentException(
          what
              + ": expected class numbers 0, 1, 2, ... but number "
              + row
              + " is "
              + value
              + (maybeProbability ? "; or probabilities from 0 to 1" : ""));
    }
    return (int) value;
  }

  private static void requireFinite(String what, float value, int row) {
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException(
          what + ": expected finite numbers but number " + row + " is " + value);
    }
  }
}
