package nn.data.images.augmentation;

import nn.autodiff.NdArray;

/**
 * Takes each pixel from another place, given by a matrix about the picture's middle, between pixels
 * by straight lines in both directions (bilinear).
 */
final class Warp {
  private static final int OUTSIDE = -1;

  private final float[] numbers;
  private final int height;
  private final int width;
  private final int channels;
  private final float background;

  private Warp(NdArray picture, float background) {
    this.numbers = picture.data();
    this.height = picture.shape().dim(0);
    this.width = picture.shape().dim(1);
    this.channels = Strengths.channels(picture);
    this.background = background;
  }

  /**
   * New pixel (y, x), counted from the middle, is taken from {@code (a y + b x, c y + d x)}; beyond
   * the picture there is the background.
   */
  static NdArray of(NdArray picture, double a, double b, double c, double d, float background) {
    Warp warp = new Warp(picture, background);
    NdArray warped = NdArray.zeros(picture.shape());
    double middleRow = (warp.height - 1) / 2.0;
    double middleColumn = (warp.width - 1) / 2.0;
    for (int y = 0; y < warp.height; y++) {
      for (int x = 0; x < warp.width; x++) {
        double row = a * (y - middleRow) + b * (x - middleColumn) + middleRow;
        double column = c * (y - middleRow) + d * (x - middleColumn) + middleColumn;
        warp.pixel(row, column, warped.data(), (y * warp.width + x) * warp.channels);
      }
    }
    return warped;
  }

  /** Writes what is at a place between four pixels. */
  private void pixel(double row, double column, float[] out, int to) {
    int top = (int) Math.floor(row);
    int left = (int) Math.floor(column);
    float below = (float) (row - top);
    float beside = (float) (column - left);
    int topLeft = place(top, left);
    int topRight = place(top, left + 1);
    int bottomLeft = place(top + 1, left);
    int bottomRight = place(top + 1, left + 1);
    for (int k = 0; k < channels; k++) {
      float upper = mix(at(topLeft, k), at(topRight, k), beside);
      float lower = mix(at(bottomLeft, k), at(bottomRight, k), beside);
      out[to + k] = mix(upper, lower, below);
    }
  }

  private int place(int y, int x) {
    boolean inside = y >= 0 && y < height && x >= 0 && x < width;
    return inside ? (y * width + x) * channels : OUTSIDE;
  }

  private float at(int place, int channel) {
    return place == OUTSIDE ? background : numbers[place + channel];
  }

  /** Between two numbers of 0 to 1, and in that range whatever the rounding. */
  private static float mix(float one, float other, float share) {
    return Strengths.inRange(one + (other - one) * share);
  }
}
