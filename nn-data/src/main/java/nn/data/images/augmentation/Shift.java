package nn.data.images.augmentation;

import java.util.Arrays;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;

/**
 * Moves a picture by whole pixels, each distance equally likely, and fills what becomes free.
 *
 * <p>By 4 pixels for CIFAR's 32 by 32 this is the usual padding with random crops.
 *
 * <pre>{@code
 * Augment augment = Augment.with(42, Shift.by(2));
 * }</pre>
 *
 * @param rows by how many rows at most, up or down, 0 or more
 * @param columns by how many columns at most, left or right, 0 or more
 * @param background what becomes free is filled with this, 0 to 1
 */
public record Shift(int rows, int columns, float background) implements Augmentation {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if a distance is negative or the background not 0 to 1
   */
  public Shift {
    Strengths.checkPixels("Shift", "rows", rows);
    Strengths.checkPixels("Shift", "columns", columns);
    Strengths.check("Shift", "a background", background, 0, 1);
  }

  /** By so many pixels at most in all directions; what becomes free is black. */
  public static Shift by(int pixels) {
    return new Shift(pixels, pixels, 0);
  }

  /** The same with another background. */
  public Shift on(float background) {
    return new Shift(rows, columns, background);
  }

  @Override
  public NdArray apply(NdArray picture, RandomStream random) {
    int down = random.nextInt(-rows, rows + 1);
    int right = random.nextInt(-columns, columns + 1);
    if (down == 0 && right == 0) {
      return picture;
    }
    int height = picture.shape().dim(0);
    int width = picture.shape().dim(1);
    int channels = Strengths.channels(picture);
    NdArray moved = NdArray.zeros(picture.shape());
    Arrays.fill(moved.data(), background);
    int from = Math.min(width, Math.max(0, -right));
    int to = Math.min(width, Math.max(0, right));
    int kept = width - Math.max(from, to);
    for (int y = Math.max(0, down); y < Math.min(height, height + down); y++) {
      System.arraycopy(
          picture.data(),
          ((y - down) * width + from) * channels,
          moved.data(),
          (y * width + to) * channels,
          kept * channels);
    }
    return moved;
  }
}
