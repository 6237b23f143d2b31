package nn.data.transforms;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;

/**
 * Principal component analysis: learns the directions in which the training examples are spread
 * most, so that a few numbers can stand for many.
 *
 * <p>The directions are the eigenvectors of the covariance (or, of fewer examples than features, of
 * the products of examples), computed in double precision; the largest number of each is positive.
 * Of more than 256 features and few components, they are found by iteration; see {@link
 * PrincipalComponents} for what comes out. Features of different units want a {@link Standardizer}
 * first, or the one of the largest numbers wins. <b>Shapes:</b> examples {@code (features,)}.
 *
 * <pre>{@code
 * PrincipalComponents two = new Pca(2).fit(train);
 * NdArray points = two.apply(train.all().inputs()); // (n, 2)
 * two.share(); // what part of the variance each of them explains
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1080/14786440109462720">Pearson: On lines and planes of closest
 *     fit to systems of points in space, 1901</a>
 */
public final class Pca implements Fittable<PrincipalComponents> {
  private final int components;
  private final double share;

  private Pca(int components, double share) {
    this.components = components;
    this.share = share;
  }

  /**
   * The first components.
   *
   * @param components how many, 1 or more
   * @throws IllegalArgumentException if there are fewer than 1
   */
  public Pca(int components) {
    this(components, 0);
    if (components < 1) {
      throw new IllegalArgumentException(
          "Pca: expected 1 component or more but got " + components + "; 2 can be drawn");
    }
  }

  /**
   * As many components as explain a part of the variance, such as 0.95.
   *
   * @param share what part, above 0 to 1
   * @throws IllegalArgumentException if it is no such part
   */
  public static Pca explaining(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "Pca: expected a part of the variance above 0 to 1 but got " + share);
    }
    return new Pca(Integer.MAX_VALUE, share);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there are fewer than 2 examples or than components, they
   *     were held back, they are not rows of features, have fewer features than components, or one
   *     holds NaN or an infinite number
   */
  @Override
  public PrincipalComponents fit(Dataset train) {
    int features = Columns.features("Pca", train);
    int n = train.size();
    int most = Math.min(n, features);
    if (n < 2 || (share == 0 && components > most)) {
      throw new IllegalArgumentException(
          "Pca: expected 2 examples or more, and at least as many examples and features as"
              + " components, but got "
              + n
              + (n == 1 ? " example of " : " examples of ")
              + features
              + (features == 1 ? " feature" : " features")
              + (share == 0 ? " for " + components + " components" : ""));
    }
    double[] mean = mean(train, features);
    Spread spread = n < features ? new FewExamples(train, mean) : new ManyExamples(train, mean);
    Eigen eigen = spread.eigen(share > 0 ? most : components);
    double total = spread.variance();
    int kept = share > 0 ? enough(eigen, total, most) : components;
    return result(mean, eigen, spread, kept, total);
  }

  private static double[] mean(Dataset train, int features) {
    double[] mean = new double[features];
    Columns.forEach("Pca", train, false, (number, example, j) -> mean[j] += number);
    Vectors.scale(mean, 1.0 / train.size());
    return mean;
  }

  private int enough(Eigen eigen, double total, int most) {
    double explained = 0;
    for (int i = 0; i < most; i++) {
      explained += Math.max(0, eigen.value(i));
      if (explained >= share * total * (1 - 1e-12)) {
        return i + 1;
      }
    }
    return most;
  }

  private static PrincipalComponents result(
      double[] mean, Eigen eigen, Spread spread, int kept, double total) {
    int features = mean.length;
    double[][] directions = new double[kept][];
    NdArray components = NdArray.zeros(Shape.of(kept, features));
    NdArray variance = NdArray.zeros(Shape.of(kept));
    NdArray share = NdArray.zeros(Shape.of(kept));
    for (int i = 0; i < kept; i++) {
      directions[i] = spread.direction(eigen.vector(i));
      if (!Vectors.orthonormalize(directions[i], directions, i)) {
        directions[i] = Spread.another(directions, i, features);
      }
      double sign = sign(directions[i]);
      for (int j = 0; j < features; j++) {
        components.data()[i * features + j] = (float) (sign * directions[i][j]);
      }
      double value = Math.max(0, eigen.value(i));
      variance.data()[i] = (float) value;
      share.data()[i] = total == 0 ? 0 : (float) (value / total);
    }
    float[] means = new float[features];
    for (int j = 0; j < features; j++) {
      means[j] = (float) mean[j];
    }
    return new PrincipalComponents(NdArray.of(means), components, variance, share);
  }

  /** A direction is as good as its opposite; the one whose largest number is positive is taken. */
  private static double sign(double[] direction) {
    double largest = 0;
    for (double number : direction) {
      largest = Math.abs(number) > Math.abs(largest) * (1 + 1e-9) ? number : largest;
    }
    return largest < 0 ? -1 : 1;
  }

  @Override
  public String toString() {
    return share > 0
        ? "Pca explaining " + share + " of the variance, not fitted"
        : "Pca of "
            + components
            + (components == 1 ? " component" : " components")
            + ", not fitted";
  }
}
