package nn.data.images.features;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.images.Grayscale;
import nn.data.transforms.Transform;

/**
 * The texture of a picture: which share of its pixels has which pattern of brighter and darker
 * points around it.
 *
 * <p>Around each pixel lie {@code points} points on a circle, taken between pixels by straight
 * lines (bilinear); beyond the edge there is 0. A point that is at least as bright as the pixel
 * counts 1, else 0. If the ring of them changes between 0 and 1 at most twice, the pattern's number
 * is how many are 1, from 0 to {@code points}; all others are pattern {@code points + 1}. So a
 * turned texture has the same patterns.
 *
 * <p><b>Shapes:</b> {@code (n, height, width)} or {@code (n, height, width, 3)}, which is turned
 * gray, to {@code (n, points + 2)}, each row with sum 1.
 *
 * <pre>{@code
 * LabeledDataset textures = Fruits.rgb(30, 32, 42).map(new LocalBinaryPatterns(8, 1));
 * }</pre>
 *
 * @param points how many points lie around a pixel, 3 or more; usually 8
 * @param radius how far away, in pixels, above 0; usually 1
 * @see <a href="https://doi.org/10.1109/TPAMI.2002.1017623">Ojala, Pietikainen, Maenpaa:
 *     Multiresolution gray-scale and rotation invariant texture classification, 2002</a>
 */
public record LocalBinaryPatterns(int points, double radius) implements Transform {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if there are fewer than 3 points or more than 1000, or the
   *     radius is not above 0 and finite
   */
  public LocalBinaryPatterns {
    if (points < 3 || points > 1000 || !(radius > 0 && radius <= 1000)) {
      throw new IllegalArgumentException(
          "LocalBinaryPatterns: expected 3 to 1000 points and a radius above 0, at most 1000, but"
              + " got "
              + points
              + " and "
              + radius);
    }
  }

  @Override
  public NdArray apply(NdArray batch) {
    NdArray shares = NdArray.zeros(outputShape(batch.shape().tail()).prepend(batch.shape().dim(0)));
    double[] down = new double[points];
    double[] right = new double[points];
    for (int i = 0; i < points; i++) {
      double angle = 2 * StrictMath.PI * i / points;
      down[i] = rounded(-radius * StrictMath.sin(angle));
      right[i] = rounded(radius * StrictMath.cos(angle));
    }
    int at = 0;
    for (Gray picture : Gray.of(batch)) {
      int[] counts = new int[points + 2];
      for (int y = 0; y < picture.height(); y++) {
        for (int x = 0; x < picture.width(); x++) {
          counts[pattern(picture, y, x, down, right)]++;
        }
      }
      for (int count : counts) {
        shares.data()[at++] = count / (float) (picture.height() * picture.width());
      }
    }
    return shares;
  }

  /** To five decimals, so that points that lie on pixels are exactly there. */
  private static double rounded(double distance) {
    return StrictMath.rint(distance * 1e5) / 1e5;
  }

  private int pattern(Gray picture, int y, int x, double[] down, double[] right) {
    double middle = picture.at(y, x);
    int ones = 0;
    int changes = 0;
    boolean before = false;
    for (int i = 0; i < points; i++) {
      boolean one = between(picture, y + down[i], x + right[i]) - middle >= 0;
      ones += one ? 1 : 0;
      changes += i > 0 && one != before ? 1 : 0;
      before = one;
    }
    return changes <= 2 ? ones : points + 1;
  }

  private static double between(Gray picture, double y, double x) {
    int top = (int) Math.floor(y);
    int left = (int) Math.floor(x);
    int bottom = (int) Math.ceil(y);
    int right = (int) Math.ceil(x);
    double below = y - top;
    double beside = x - left;
    double upper = (1 - beside) * picture.orZero(top, left) + beside * picture.orZero(top, right);
    double lower =
        (1 - beside) * picture.orZero(bottom, left) + beside * picture.orZero(bottom, right);
    return (1 - below) * upper + below * lower;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if it is no picture
   */
  @Override
  public Shape outputShape(Shape example) {
    new Grayscale().outputShape(example);
    return Shape.of(points + 2);
  }
}
