package nn.data.images.augmentation;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;

/**
 * Makes a picture darker or brighter: {@code y = x + d} with one random d for all pixels, from
 * {@code -by} to {@code by}, each equally likely; what leaves 0 to 1 stays at its end.
 *
 * <pre>{@code
 * Augment augment = Augment.with(42, new Brightness(0.2));
 * }</pre>
 *
 * @param by how much at most, 0 to 1
 */
public record Brightness(double by) implements Augmentation {
  /**
   * Checks the strength.
   *
   * @throws IllegalArgumentException if it is not 0 to 1
   */
  public Brightness {
    Strengths.check("Brightness", "a change", by, 0, 1);
  }

  @Override
  public NdArray apply(NdArray picture, RandomStream random) {
    float change = (float) Strengths.between(-by, by, random);
    NdArray changed = picture.copy();
    float[] numbers = changed.data();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Strengths.inRange(numbers[i] + change);
    }
    return changed;
  }
}
