package nn.data.transforms;

import java.util.Arrays;
import nn.core.training.Dataset;

/**
 * The products of centred examples with one another, a smaller matrix than the covariance where
 * there are fewer examples than features; its eigenvalues are the same, and an eigenvector says how
 * much of each example makes the direction.
 */
final class FewExamples implements Spread {
  /** So many features at a time, as rows of numbers of the examples. */
  private static final int AT_ONCE = 256;

  private final float[] centred;
  private final int features;
  private final double[][] products;

  FewExamples(Dataset train, double[] mean) {
    features = mean.length;
    int n = train.size();
    centred = new float[n * features];
    Columns.forEach(
        "Pca",
        train,
        false,
        (number, example, j) -> centred[example * features + j] = (float) (number - mean[j]));
    CrossProducts sums = new CrossProducts(n);
    double[][] rows = new double[Math.min(AT_ONCE, features)][n];
    for (int first = 0; first < features; first += AT_ONCE) {
      int count = Math.min(AT_ONCE, features - first);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < count; j++) {
          rows[j][i] = centred[i * features + first + j];
        }
      }
      sums.add(rows, count);
    }
    products = sums.dividedBy(n - 1.0);
  }

  @Override
  public Eigen eigen(int wanted) {
    return LeadingEigen.of(products, wanted);
  }

  @Override
  public double variance() {
    return Spread.trace(products);
  }

  @Override
  public double[] direction(double[] eigenvector) {
    double[] direction = new double[features];
    for (int i = 0; i < eigenvector.length; i++) {
      for (int j = 0; j < features; j++) {
        direction[j] += eigenvector[i] * centred[i * features + j];
      }
    }
    double variance = Vectors.dot(direction, direction) / (eigenvector.length - 1.0);
    if (variance <= 1e-12 * variance()) {
      Arrays.fill(direction, 0); // only rounding was left
    }
    return direction;
  }
}
