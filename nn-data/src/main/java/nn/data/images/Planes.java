package nn.data.images;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/** Turns each example of a batch as a matrix: pixels by channels to channels by pixels, or back. */
final class Planes {
  private Planes() {}

  static void check(String name, String expected, Shape example) {
    if (example.rank() != 3) {
      throw new IllegalArgumentException(
          name + ": expected pictures " + expected + " but got " + example);
    }
  }

  static NdArray turned(NdArray batch, int rows, int columns, Shape after) {
    NdArray turned = NdArray.zeros(after.prepend(batch.shape().dim(0)));
    float[] from = batch.data();
    float[] to = turned.data();
    for (int at = 0; at < from.length; at += rows * columns) {
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          to[at + c * rows + r] = from[at + r * columns + c];
        }
      }
    }
    return turned;
  }
}
