package nn.data.transforms;

import nn.autodiff.NdArray;

/**
 * Multiplies and shifts every number alike: {@code y = x * scale + offset}.
 *
 * <p>It learns nothing, since the range of a pixel is known beforehand. <b>Shapes:</b> any; the
 * shape stays.
 *
 * <pre>{@code
 * NdArray image = Rescale.bytesToUnit().apply(NdArray.of(0, 51, 255)); // [0, 0.2, 1]
 * }</pre>
 *
 * @param scale what each number is multiplied with, not 0
 * @param offset what is added afterwards
 */
public record Rescale(float scale, float offset) implements Invertible {
  /**
   * Checks both numbers.
   *
   * @throws IllegalArgumentException if one is not finite, or the scale is 0
   */
  public Rescale {
    if (!Float.isFinite(scale) || !Float.isFinite(offset) || scale == 0) {
      throw new IllegalArgumentException(
          "Rescale: expected a finite scale other than 0 and a finite offset but got "
              + scale
              + " and "
              + offset);
    }
  }

  /** From bytes, 0 to 255, to 0 to 1. */
  public static Rescale bytesToUnit() {
    return new Rescale(1 / 255f, 0);
  }

  /** From bytes, 0 to 255, to -1 to 1. */
  public static Rescale bytesToSigned() {
    return new Rescale(2 / 255f, -1);
  }

  /** From 0 to 1 to -1 to 1. */
  public static Rescale unitToSigned() {
    return new Rescale(2, -1);
  }

  @Override
  public NdArray apply(NdArray batch) {
    NdArray scaled = batch.copy();
    float[] numbers = scaled.data();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = numbers[i] * scale + offset;
    }
    return scaled;
  }

  /** The way back: {@code x = (y - offset) / scale}. */
  @Override
  public NdArray inverse(NdArray batch) {
    NdArray original = batch.copy();
    float[] numbers = original.data();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (numbers[i] - offset) / scale;
    }
    return original;
  }
}
