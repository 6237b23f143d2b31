package nn.data.images.augmentation;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;

/**
 * Turns all colours around the gray axis by one random angle, each equally likely: at 120 degrees
 * red becomes about green. What leaves 0 to 1 stays at its end. Gray pixels, and gray pictures,
 * stay as they are.
 *
 * <pre>{@code
 * Augment augment = Augment.with(42, new Hue(20));
 * }</pre>
 *
 * @param degrees by how many at most, one way or the other, 0 to 180
 * @see <a href="https://www.w3.org/TR/filter-effects-1/#feColorMatrixElement">W3C: Filter Effects,
 *     hueRotate, the matrix</a>
 */
public record Hue(double degrees) implements Augmentation {
  /** The three parts of the matrix: as it is, times the cosine, times the sine. */
  private static final double[][] EVEN = {
    {0.213, 0.715, 0.072}, {0.213, 0.715, 0.072}, {0.213, 0.715, 0.072}
  };

  private static final double[][] COSINE = {
    {0.787, -0.715, -0.072}, {-0.213, 0.285, -0.072}, {-0.213, -0.715, 0.928}
  };
  private static final double[][] SINE = {
    {-0.213, -0.715, 0.928}, {0.143, 0.140, -0.283}, {-0.787, 0.715, 0.072}
  };

  /**
   * Checks the strength.
   *
   * @throws IllegalArgumentException if it is not 0 to 180
   */
  public Hue {
    Strengths.check("Hue", "degrees", degrees, 0, 180);
  }

  @Override
  public NdArray apply(NdArray picture, RandomStream random) {
    double angle = StrictMath.toRadians(Strengths.between(-degrees, degrees, random));
    if (angle == 0 || Strengths.channels(picture) != 3) {
      return picture;
    }
    double[][] matrix = matrix(StrictMath.cos(angle), StrictMath.sin(angle));
    float[] old = picture.data();
    NdArray changed = NdArray.zeros(picture.shape());
    for (int i = 0; i < old.length; i += 3) {
      for (int k = 0; k < 3; k++) {
        double[] row = matrix[k];
        double sum = row[0] * old[i] + row[1] * old[i + 1] + row[2] * old[i + 2];
        changed.data()[i + k] = Strengths.inRange((float) sum);
      }
    }
    return changed;
  }

  private static double[][] matrix(double cos, double sin) {
    double[][] matrix = new double[3][3];
    for (int k = 0; k < 3; k++) {
      for (int j = 0; j < 3; j++) {
        matrix[k][j] = EVEN[k][j] + cos * COSINE[k][j] + sin * SINE[k][j];
      }
    }
    return matrix;
  }
}
