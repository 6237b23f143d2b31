package nn.data.images.augmentation;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;

/** Checks settings, and draws within them. */
final class Strengths {
  private static final int MOST_PIXELS = 1_000_000;

  private Strengths() {}

  /** That a setting is a number from {@code low} to {@code high}. */
  static void check(String name, String what, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          name + ": expected " + what + " from " + low + " to " + high + " but got " + value);
    }
  }

  /** That a setting is a number of pixels, 0 or more, and not so many that sums overflow. */
  static void checkPixels(String name, String what, int value) {
    if (value < 0 || value > MOST_PIXELS) {
      throw new IllegalArgumentException(
          name + ": expected " + what + " from 0 to " + MOST_PIXELS + " but got " + value);
    }
  }

  /** A number from low to high, each equally likely. */
  static double between(double low, double high, RandomStream random) {
    return low + (high - low) * random.nextDouble();
  }

  static float inRange(float number) {
    return Math.max(0, Math.min(1, number));
  }

  /** The channels of a picture: 1 if it has no axis of them. */
  static int channels(NdArray picture) {
    return picture.shape().rank() == 2 ? 1 : picture.shape().dim(2);
  }
}
