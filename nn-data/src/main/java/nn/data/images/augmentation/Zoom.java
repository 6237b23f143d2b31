package nn.data.images.augmentation;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;

/**
 * Shows a picture from nearer or further away, about its middle, by a random factor, each equally
 * likely; between pixels by straight lines (bilinear).
 *
 * <pre>{@code
 * Augment augment = Augment.with(42, Zoom.between(0.8, 1.2));
 * }</pre>
 *
 * @param least the least factor, 0.1 to 10; below 1 what is shown becomes smaller
 * @param most the greatest factor, not below {@code least}
 * @param background what becomes free is filled with this, 0 to 1
 */
public record Zoom(double least, double most, float background) implements Augmentation {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Zoom {
    Strengths.check("Zoom", "a least factor", least, 0.1, 10);
    Strengths.check("Zoom", "a greatest factor", most, least, 10);
    Strengths.check("Zoom", "a background", background, 0, 1);
  }

  /** By these factors; what becomes free is black. */
  public static Zoom between(double least, double most) {
    return new Zoom(least, most, 0);
  }

  /** The same with another background. */
  public Zoom on(float background) {
    return new Zoom(least, most, background);
  }

  @Override
  public NdArray apply(NdArray picture, RandomStream random) {
    double factor = Strengths.between(least, most, random);
    if (factor == 1) {
      return picture;
    }
    return Warp.of(picture, 1 / factor, 0, 0, 1 / factor, background);
  }
}
