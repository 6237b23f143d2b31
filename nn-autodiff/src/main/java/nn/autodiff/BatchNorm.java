package nn.autodiff;

import nn.autodiff.kernels.ColumnKernels;
import nn.autodiff.kernels.KernelChoice;

/**
 * Each column brought to mean 0 and variance 1 over the batch, then scaled and shifted: {@code y =
 * (x - mean(x)) / sqrt(variance(x) + epsilon) * gamma + beta}, mean and variance over all axes but
 * the last.
 *
 * <p><b>Shapes</b>: {@code (..., n), (n,), (n,) -> (..., n)}. The gradient flows through mean and
 * variance too.
 *
 * @param epsilon what keeps a column of equal numbers from a division by zero
 * @see <a href="https://arxiv.org/abs/1502.03167">Ioffe, Szegedy: Batch normalization, 2015</a>
 */
record BatchNorm(float epsilon) implements Op<NdArray> {
  @Override
  public String name() {
    return "batchNorm";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    Normalization.requireShapes(name(), x);
    NdArray y = Workspace.array(x[0].shape());
    int columns = y.shape().last();
    Moments moments = Moments.of(x[0]);
    float[] scale = inverseDeviations(moments);
    for (int j = 0; j < columns; j++) {
      scale[j] *= x[1].data()[j];
    }
    KernelChoice.kernels()
        .columns()
        .scale(
            x[0].data(),
            moments.mean().data(),
            scale,
            x[2].data(),
            y.data(),
            y.size() / columns,
            columns);
    return y;
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    if (i == 2) {
      return dy; // the engine sums over the rows
    }
    ColumnKernels kernels = KernelChoice.kernels().columns();
    int columns = y.shape().last();
    int rows = y.size() / columns;
    Moments moments = Moments.of(x[0]);
    float[] mean = moments.mean().data();
    float[] inverse = inverseDeviations(moments);
    float[] products = new float[columns];
    kernels.sumProducts(x[0].data(), mean, dy.data(), rows, columns, products);
    if (i == 1) {
      NdArray dgamma = Workspace.array(x[1].shape());
      for (int j = 0; j < columns; j++) {
        dgamma.data()[j] = products[j] * inverse[j];
      }
      return dgamma;
    }
    float[] meanDy = new float[columns];
    kernels.sum(dy.data(), 0, rows, columns, meanDy, 0);
    float[] scale = new float[columns];
    float[] pull = new float[columns];
    for (int j = 0; j < columns; j++) {
      meanDy[j] /= rows;
      scale[j] = inverse[j] * x[1].data()[j];
      pull[j] = -scale[j] * (inverse[j] * inverse[j] * products[j] / rows);
    }
    NdArray dx = Workspace.array(y.shape());
    kernels.scaleAndAdd(
        x[0].data(), mean, pull, dy.data(), meanDy, scale, dx.data(), rows, columns);
    return dx;
  }

  private float[] inverseDeviations(Moments moments) {
    float[] inverse = new float[moments.variance().size()];
    for (int j = 0; j < inverse.length; j++) {
      inverse[j] = 1f / (float) Math.sqrt(moments.variance().data()[j] + epsilon);
    }
    return inverse;
  }
}
