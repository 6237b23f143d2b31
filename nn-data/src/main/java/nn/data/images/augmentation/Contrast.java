package nn.data.images.augmentation;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;

/**
 * Draws all numbers of a picture nearer to their mean m or away from it: {@code y = x + c (x - m)}
 * with one random c, from {@code -by} to {@code by}, each equally likely; what leaves 0 to 1 stays
 * at its end.
 *
 * <pre>{@code
 * Augment augment = Augment.with(42, new Contrast(0.3));
 * }</pre>
 *
 * @param by how much at most, 0 to 1; 1 is from gray to twice as strong
 */
public record Contrast(double by) implements Augmentation {
  /**
   * Checks the strength.
   *
   * @throws IllegalArgumentException if it is not 0 to 1
   */
  public Contrast {
    Strengths.check("Contrast", "a change", by, 0, 1);
  }

  @Override
  public NdArray apply(NdArray picture, RandomStream random) {
    float change = (float) Strengths.between(-by, by, random);
    NdArray changed = picture.copy();
    float[] numbers = changed.data();
    double sum = 0;
    for (float number : numbers) {
      sum += number;
    }
    float mean = (float) (sum / numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Strengths.inRange(numbers[i] + change * (numbers[i] - mean));
    }
    return changed;
  }
}
