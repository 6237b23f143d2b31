package nn.data.images.augmentation;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.data.images.Images;

/**
 * Cuts a random part out of a picture and stretches it to the whole size.
 *
 * <p>Height and width of the part are the same share of the picture's, drawn from {@code least} to
 * 1, rounded to whole pixels; its place is drawn too. All are equally likely.
 *
 * <pre>{@code
 * Augment augment = Augment.with(42, RandomCrop.ofAtLeast(0.8));
 * }</pre>
 *
 * @param least the least share of the sides that is kept, above 0, at most 1
 */
public record RandomCrop(double least) implements Augmentation {
  /**
   * Checks the share.
   *
   * @throws IllegalArgumentException if it is not above 0 and at most 1
   */
  public RandomCrop {
    Strengths.check("RandomCrop", "a least share of the sides", least, Double.MIN_VALUE, 1);
  }

  /** Keeps at least this share of the sides. */
  public static RandomCrop ofAtLeast(double share) {
    return new RandomCrop(share);
  }

  @Override
  public NdArray apply(NdArray picture, RandomStream random) {
    int height = picture.shape().dim(0);
    int width = picture.shape().dim(1);
    double share = Strengths.between(least, 1, random);
    int rows = Math.max(1, (int) StrictMath.rint(share * height));
    int columns = Math.max(1, (int) StrictMath.rint(share * width));
    int top = random.nextInt(height - rows + 1);
    int left = random.nextInt(width - columns + 1);
    if (rows == height && columns == width) {
      return picture;
    }
    return Images.resize(Images.crop(picture, top, left, rows, columns), height, width);
  }
}
