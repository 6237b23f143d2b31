package nn.data;

import nn.core.training.Dataset;
import nn.data.transforms.Chunks;

/** How much each feature by itself goes along with the target. */
final class Suspicion {
  private Suspicion() {}

  /** The correlation of each feature with a single target; NaN where one of them is constant. */
  static double[] correlations(Dataset data) {
    int width = data.inputShape().size();
    double[] mean = new double[width + 1];
    double[] squares = new double[width + 1];
    double[] products = new double[width];
    Chunks.forEach(
        "Correlating",
        data,
        (batch, first) -> {
          for (int i = 0; i < batch.size(); i++) {
            double n = first + i + 1;
            float target = batch.targets().data()[i];
            double fromOld = target - mean[width];
            mean[width] += fromOld / n;
            squares[width] += fromOld * (target - mean[width]);
            for (int j = 0; j < width; j++) {
              float x = batch.inputs().data()[i * width + j];
              double distance = x - mean[j];
              mean[j] += distance / n;
              squares[j] += distance * (x - mean[j]);
              products[j] += distance * (target - mean[width]);
            }
          }
        });
    double[] correlations = new double[width];
    for (int j = 0; j < width; j++) {
      correlations[j] = products[j] / Math.sqrt(squares[j] * squares[width]);
    }
    return correlations;
  }
}
