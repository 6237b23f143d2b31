package nn.autodiff;

import java.util.Arrays;

/**
 * The point of all that are 0 or more and sum to 1 which is nearest to x, along the last axis:
 * {@code max(x_i - tau, 0)}, with the tau that makes the sum 1.
 *
 * <p><b>Shapes</b>: {@code (..., n) -> (..., n)}, n at least 1. Its gradient is {@code dy - mean(dy
 * where y > 0)} where {@code y > 0}, else 0.
 *
 * @see <a href="https://arxiv.org/abs/1602.02068">Martins, Astudillo: From softmax to sparsemax,
 *     2016</a>
 */
record Sparsemax() implements Op<NdArray> {
  @Override
  public String name() {
    return "sparsemax";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    int columns = Shapes.columns(name(), x[0].shape());
    NdArray y = Workspace.array(x[0].shape());
    float[] sorted = new float[columns];
    for (int at = 0; at < y.size(); at += columns) {
      System.arraycopy(x[0].data(), at, sorted, 0, columns);
      Arrays.sort(sorted);
      float max = sorted[columns - 1];
      double tau = tau(sorted, max);
      for (int i = at; i < at + columns; i++) {
        y.data()[i] = (float) Math.max((double) x[0].data()[i] - max - tau, 0);
      }
    }
    return y;
  }

  /** The threshold that leaves a sum of 1, for numbers in rising order, less the largest. */
  private static double tau(float[] sorted, float max) {
    double sum = 0;
    double tau = 0;
    for (int kept = 1; kept <= sorted.length; kept++) {
      double z = (double) sorted[sorted.length - kept] - max;
      sum += z;
      if (1 + kept * z <= sum) {
        break;
      }
      tau = (sum - 1) / kept;
    }
    return tau;
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    NdArray dx = Workspace.array(y.shape());
    int columns = y.shape().last();
    for (int at = 0; at < y.size(); at += columns) {
      double sum = 0;
      int kept = 0;
      for (int j = at; j < at + columns; j++) {
        if (y.data()[j] > 0) {
          sum += dy.data()[j];
          kept++;
        }
      }
      float mean = (float) (sum / kept);
      for (int j = at; j < at + columns; j++) {
        dx.data()[j] = y.data()[j] > 0 ? dy.data()[j] - mean : 0f;
      }
    }
    return dx;
  }
}
