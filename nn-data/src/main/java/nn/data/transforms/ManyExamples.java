package nn.data.transforms;

import nn.core.training.Dataset;

/** The covariance of features, gathered some examples at a time. */
final class ManyExamples implements Spread {
  private final double[][] covariance;

  ManyExamples(Dataset train, double[] mean) {
    int features = mean.length;
    CrossProducts products = new CrossProducts(features);
    Chunks.forEach(
        "Pca",
        train,
        (batch, first) -> {
          float[] numbers = batch.inputs().data();
          double[][] rows = new double[numbers.length / features][features];
          for (int i = 0; i < numbers.length; i++) {
            rows[i / features][i % features] = numbers[i] - mean[i % features];
          }
          products.add(rows, rows.length);
        });
    covariance = products.dividedBy(train.size() - 1.0);
  }

  @Override
  public Eigen eigen(int wanted) {
    return LeadingEigen.of(covariance, wanted);
  }

  @Override
  public double variance() {
    return Spread.trace(covariance);
  }

  @Override
  public double[] direction(double[] eigenvector) {
    return eigenvector.clone();
  }
}
