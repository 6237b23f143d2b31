package nn.data.images.augmentation;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;

/**
 * Turns a picture about its middle by a random angle, each equally likely, and fills the corners
 * that become free; between pixels by straight lines (bilinear).
 *
 * <pre>{@code
 * Augment augment = Augment.with(42, Rotate.by(15));
 * }</pre>
 *
 * @param degrees by how many at most, one way or the other, 0 to 180
 * @param background what becomes free is filled with this, 0 to 1
 */
public record Rotate(double degrees, float background) implements Augmentation {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Rotate {
    Strengths.check("Rotate", "degrees", degrees, 0, 180);
    Strengths.check("Rotate", "a background", background, 0, 1);
  }

  /** By so many degrees at most; what becomes free is black. */
  public static Rotate by(double degrees) {
    return new Rotate(degrees, 0);
  }

  /** The same with another background. */
  public Rotate on(float background) {
    return new Rotate(degrees, background);
  }

  @Override
  public NdArray apply(NdArray picture, RandomStream random) {
    double angle = StrictMath.toRadians(Strengths.between(-degrees, degrees, random));
    if (angle == 0) {
      return picture;
    }
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    return Warp.of(picture, cos, -sin, sin, cos, background);
  }
}
