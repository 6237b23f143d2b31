package nn.autodiff;

import java.util.Arrays;
import nn.autodiff.kernels.KernelChoice;

/**
 * Each row brought to mean 0 and variance 1, then scaled and shifted: {@code y = (x - mean(x)) /
 * sqrt(variance(x) + epsilon) * gamma + beta}.
 *
 * <p><b>Shapes</b>: {@code (..., n), (n,), (n,) -> (..., n)}. The variance is the mean of squares,
 * over n, not n - 1.
 *
 * @param epsilon what keeps a row of equal numbers from a division by zero
 * @see <a href="https://arxiv.org/abs/1607.06450">Ba, Kiros, Hinton: Layer normalization, 2016</a>
 */
record LayerNorm(float epsilon) implements Op<NdArray> {
  @Override
  public String name() {
    return "layerNorm";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    Normalization.requireShapes(name(), x);
    NdArray y = Workspace.array(x[0].shape());
    normalize(x[0], x[1].data(), x[2].data(), y);
    return y;
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    if (i == 2) {
      return dy; // the engine sums over the rows
    }
    NdArray result = Workspace.array(x[0].shape());
    int columns = result.shape().last();
    if (i == 0) {
      KernelChoice.kernels()
          .rows()
          .layerNormGradient(
              x[0].data(),
              x[1].data(),
              epsilon,
              dy.data(),
              result.data(),
              0,
              result.size() / columns,
              columns);
      return result;
    }
    float[] ones = new float[columns];
    Arrays.fill(ones, 1f);
    normalize(x[0], ones, new float[columns], result);
    return Elementwise.apply(Pointwise.MUL, dy, result);
  }

  private void normalize(NdArray x, float[] gamma, float[] beta, NdArray y) {
    int columns = x.shape().last();
    KernelChoice.kernels()
        .rows()
        .layerNorm(x.data(), gamma, beta, epsilon, y.data(), 0, x.size() / columns, columns);
  }
}
