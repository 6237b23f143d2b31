package nn.data.images.augmentation;

import nn.autodiff.NdArray;

/**
 * Takes each pixel from another place, given by a matrix about the picture's middle, between pixels
 * by straight lines in both directions (bilinear).
 */
final class Warp {
  private Warp() {}

  /**
   * New pixel (y, x), counted from the middle, is taken from {@code (a y + b x, c y + d x)}; beyond
   * the picture there is the background.
   */
  static NdArray of(NdArray picture, double a, double b, double c, double d, float background) {
    int height = picture.shape().dim(0);
    int width = picture.shape().dim(1);
    int channels = Strengths.channels(picture);
    double middleRow = (height - 1) / 2.0;
    double middleColumn = (width - 1) / 2.0;
    NdArray warped = NdArray.zeros(picture.shape());
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double row = a * (y - middleRow) + b * (x - middleColumn) + middleRow;
        double column = c * (y - middleRow) + d * (x - middleColumn) + middleColumn;
        int top = (int) Math.floor(row);
        int left = (int) Math.floor(column);
        float below = (float) (row - top);
        float beside = (float) (column - left);
        for (int k = 0; k < channels; k++) {
          float upper =
              mix(
                  at(picture, top, left, k, background),
                  at(picture, top, left + 1, k, background),
                  beside);
          float lower =
              mix(
                  at(picture, top + 1, left, k, background),
                  at(picture, top + 1, left + 1, k, background),
                  beside);
          warped.data()[(y * width + x) * channels + k] = mix(upper, lower, below);
        }
      }
    }
    return warped;
  }

  /** Between two numbers of 0 to 1, and in that range whatever the rounding. */
  private static float mix(float one, float other, float share) {
    return Strengths.inRange(one + (other - one) * share);
  }

  private static float at(NdArray picture, int y, int x, int k, float background) {
    int height = picture.shape().dim(0);
    int width = picture.shape().dim(1);
    boolean inside = y >= 0 && y < height && x >= 0 && x < width;
    return inside ? picture.data()[(y * width + x) * Strengths.channels(picture) + k] : background;
  }
}
