package nn.autodiff.kernels;

import nn.autodiff.RandomStream;

/** Floats for tests, among them those that are easily forgotten. */
final class SpecialNumbers {
  private static final float[] SPECIAL = {
    0f,
    -0f,
    1f,
    -1f,
    2f,
    0.5f,
    Float.NaN,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    Float.MIN_VALUE,
    -Float.MIN_VALUE,
    Float.MIN_NORMAL,
    Float.MAX_VALUE,
    -Float.MAX_VALUE,
    88.7f,
    -103.9f,
    0.625f
  };

  private SpecialNumbers() {}

  /** Half special numbers, half any bits at all. */
  static float[] of(int n, long seed) {
    var random = RandomStream.of(seed, "special");
    float[] numbers = new float[n];
    for (int i = 0; i < n; i++) {
      numbers[i] =
          random.nextInt(2) == 0
              ? SPECIAL[random.nextInt(SPECIAL.length)]
              : Float.intBitsToFloat(random.nextInt());
    }
    return numbers;
  }

  /** Normal numbers, some of them -0. */
  static float[] gaussian(int n, long seed) {
    var random = RandomStream.of(seed, "gaussian");
    float[] numbers = new float[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = random.nextInt(20) == 0 ? -0f : (float) random.nextGaussian() * 3;
    }
    return numbers;
  }
}
