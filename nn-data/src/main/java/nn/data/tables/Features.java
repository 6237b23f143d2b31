package nn.data.tables;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/** Features of several columns side by side in one array. */
final class Features {
  private Features() {}

  static NdArray require(NdArray features, int width, String column) {
    if (features.shape().rank() != 2 || features.shape().dim(1) != width) {
      throw new IllegalArgumentException(
          "column \""
              + column
              + "\": expected features of shape (rows, "
              + width
              + ") but got "
              + features.shape());
    }
    return features;
  }

  /** Puts a block {@code (rows, k)} into an array {@code (rows, n)}, from a column on. */
  static void put(NdArray block, NdArray all, int from) {
    int width = block.shape().dim(1);
    int stride = all.shape().dim(1);
    for (int row = 0; row < block.shape().dim(0); row++) {
      System.arraycopy(block.data(), row * width, all.data(), row * stride + from, width);
    }
  }

  /** The columns {@code from} to {@code from + width} of an array {@code (rows, n)}; a copy. */
  static NdArray cut(NdArray all, int from, int width) {
    int rows = all.shape().dim(0);
    int stride = all.shape().dim(1);
    NdArray block = NdArray.zeros(Shape.of(rows, width));
    for (int row = 0; row < rows; row++) {
      System.arraycopy(all.data(), row * stride + from, block.data(), row * width, width);
    }
    return block;
  }
}
