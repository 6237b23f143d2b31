package nn.data.images.features;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.images.Grayscale;

/** One gray picture of a batch. */
final class Gray {
  private final int height;
  private final int width;
  private final float[] numbers;
  private final int from;

  private Gray(int height, int width, float[] numbers, int from) {
    this.height = height;
    this.width = width;
    this.numbers = numbers;
    this.from = from;
  }

  /** All pictures of a batch, in gray. */
  static Gray[] of(NdArray batch) {
    NdArray gray = new Grayscale().apply(batch);
    Shape shape = gray.shape();
    Gray[] pictures = new Gray[shape.dim(0)];
    int size = shape.dim(1) * shape.dim(2);
    for (int i = 0; i < pictures.length; i++) {
      pictures[i] = new Gray(shape.dim(1), shape.dim(2), gray.data(), i * size);
    }
    return pictures;
  }

  int height() {
    return height;
  }

  int width() {
    return width;
  }

  /** The number at a place inside. */
  double at(int y, int x) {
    return numbers[from + y * width + x];
  }

  /** The number at a place; beyond an edge the picture is mirrored, its last pixel twice. */
  double mirrored(int y, int x) {
    return at(inside(y, height), inside(x, width));
  }

  private static int inside(int place, int length) {
    return place < 0 ? -1 - place : place < length ? place : 2 * length - 1 - place;
  }

  /** The number at a place; beyond an edge there is 0. */
  double orZero(int y, int x) {
    return y >= 0 && y < height && x >= 0 && x < width ? at(y, x) : 0;
  }
}
