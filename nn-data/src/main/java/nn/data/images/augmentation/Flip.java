package nn.data.images.augmentation;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;

/**
 * Mirrors a picture, every other time: left becomes right, or top becomes bottom.
 *
 * <p>For what looks the same in a mirror: fruit and faces do, letters and digits do not.
 *
 * <pre>{@code
 * NdArray mirrored = new Flip(true, 1).apply(NdArray.of(new float[][] {{0, 1}}),
 *     RandomStream.of(42, "example")); // [[1, 0]]
 * }</pre>
 *
 * @param sideways whether left and right are exchanged, else top and bottom
 * @param probability how often, 0 to 1
 */
public record Flip(boolean sideways, double probability) implements Augmentation {
  /**
   * Checks the probability.
   *
   * @throws IllegalArgumentException if it is not 0 to 1
   */
  public Flip {
    Strengths.check("Flip", "a probability", probability, 0, 1);
  }

  /** Exchanges left and right with probability 1/2. */
  public static Flip horizontal() {
    return new Flip(true, 0.5);
  }

  /** Exchanges top and bottom with probability 1/2. */
  public static Flip vertical() {
    return new Flip(false, 0.5);
  }

  @Override
  public NdArray apply(NdArray picture, RandomStream random) {
    if (random.nextDouble() >= probability) {
      return picture;
    }
    int height = picture.shape().dim(0);
    int width = picture.shape().dim(1);
    int channels = Strengths.channels(picture);
    NdArray flipped = NdArray.zeros(picture.shape());
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int fromRow = sideways ? y : height - 1 - y;
        int fromColumn = sideways ? width - 1 - x : x;
        System.arraycopy(
            picture.data(),
            (fromRow * width + fromColumn) * channels,
            flipped.data(),
            (y * width + x) * channels,
            channels);
      }
    }
    return flipped;
  }
}
