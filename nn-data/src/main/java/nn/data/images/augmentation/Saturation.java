package nn.data.images.augmentation;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;

/**
 * Makes colours paler or stronger: {@code y = x + c (x - g)} with g the gray of the pixel, {@code
 * 0.299 red + 0.587 green + 0.114 blue}, and one random c, from {@code -by} to {@code by}, each
 * equally likely; what leaves 0 to 1 stays at its end. Gray pictures stay as they are.
 *
 * <pre>{@code
 * Augment augment = Augment.with(42, new Saturation(0.4));
 * }</pre>
 *
 * @param by how much at most, 0 to 1; 1 is from gray to twice as strong
 */
public record Saturation(double by) implements Augmentation {
  /**
   * Checks the strength.
   *
   * @throws IllegalArgumentException if it is not 0 to 1
   */
  public Saturation {
    Strengths.check("Saturation", "a change", by, 0, 1);
  }

  @Override
  public NdArray apply(NdArray picture, RandomStream random) {
    float change = (float) Strengths.between(-by, by, random);
    if (Strengths.channels(picture) != 3) {
      return picture;
    }
    NdArray changed = picture.copy();
    float[] numbers = changed.data();
    for (int i = 0; i < numbers.length; i += 3) {
      float gray = 0.299f * numbers[i] + 0.587f * numbers[i + 1] + 0.114f * numbers[i + 2];
      for (int k = i; k < i + 3; k++) {
        numbers[k] = Strengths.inRange(numbers[k] + change * (numbers[k] - gray));
      }
    }
    return changed;
  }
}
