package nn.data.images.augmentation;

import nn.autodiff.Draws;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;

/**
 * Adds normal noise to each number: {@code y = x + n}, n with mean 0 and the given standard
 * deviation; what leaves 0 to 1 stays at its end.
 *
 * <p>The layer {@code GaussianNoise} does the same inside a network, without the ends.
 *
 * <pre>{@code
 * Augment augment = Augment.with(42, new Noise(0.05));
 * }</pre>
 *
 * @param deviation the standard deviation, 0 to 1
 */
public record Noise(double deviation) implements Augmentation {
  /**
   * Checks the strength.
   *
   * @throws IllegalArgumentException if it is not 0 to 1
   */
  public Noise {
    Strengths.check("Noise", "a deviation", deviation, 0, 1);
  }

  @Override
  public NdArray apply(NdArray picture, RandomStream random) {
    float[] noise = Draws.normal(picture.shape(), random).data().data();
    float strength = (float) deviation;
    NdArray noisy = picture.copy();
    float[] numbers = noisy.data();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Strengths.inRange(numbers[i] + strength * noise[i]);
    }
    return noisy;
  }
}
