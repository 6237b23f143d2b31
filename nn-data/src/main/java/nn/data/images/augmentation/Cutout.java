package nn.data.images.augmentation;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;

/**
 * Covers a square of a picture, so that a network learns to look at more than one spot. The middle
 * of the square may be any pixel, so it may reach over the edge.
 *
 * <pre>{@code
 * Augment augment = Augment.with(42, Cutout.of(8));
 * }</pre>
 *
 * @param size the side of the square in pixels, 0 or more
 * @param cover what the square is filled with, 0 to 1
 * @see <a href="https://arxiv.org/abs/1708.04552">DeVries, Taylor: Improved regularization of
 *     convolutional neural networks with Cutout, 2017</a>
 */
public record Cutout(int size, float cover) implements Augmentation {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if the size is negative or the cover not 0 to 1
   */
  public Cutout {
    Strengths.checkPixels("Cutout", "a size", size);
    Strengths.check("Cutout", "a cover", cover, 0, 1);
  }

  /** A black square of this side. */
  public static Cutout of(int size) {
    return new Cutout(size, 0);
  }

  @Override
  public NdArray apply(NdArray picture, RandomStream random) {
    int height = picture.shape().dim(0);
    int width = picture.shape().dim(1);
    int channels = Strengths.channels(picture);
    int top = random.nextInt(height) - size / 2;
    int left = random.nextInt(width) - size / 2;
    NdArray covered = picture.copy();
    for (int y = Math.max(0, top); y < Math.min(height, top + size); y++) {
      int from = (y * width + Math.max(0, left)) * channels;
      int to = (y * width + Math.min(width, left + size)) * channels;
      for (int i = from; i < to; i++) {
        covered.data()[i] = cover;
      }
    }
    return covered;
  }
}
