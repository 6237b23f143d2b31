package nn.autodiff;

import nn.autodiff.kernels.KernelChoice;
import nn.autodiff.kernels.Kernels;
import nn.autodiff.kernels.Primitive;

/**
 * A matrix product plus a bias, {@code y = x W + b}: {@link MatMul} and an addition as one op,
 * which saves an array and a pass over it.
 *
 * <p><b>Shapes</b>: {@code (..., k), (k, n), (n,) -> (..., n)}. The gradients by x and W are those
 * of the product, and {@code db} is the sum of dy over all rows.
 */
record Affine() implements Op<NdArray> {
  @Override
  public String name() {
    return "affine";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    Shape a = x[0].shape();
    Shape kernel = x[1].shape();
    Shape bias = x[2].shape();
    boolean fits =
        a.rank() > 0
            && kernel.rank() == 2
            && bias.rank() == 1
            && a.last() == kernel.dim(0)
            && bias.size() == kernel.dim(1);
    if (!fits) {
      throw new IllegalArgumentException(
          "affine: shapes "
              + a
              + ", "
              + kernel
              + " and "
              + bias
              + " do not fit: expected (..., k), (k, n) and (n,); reshape or transpose one of"
              + " them");
    }
    int k = kernel.dim(0);
    int n = bias.size();
    NdArray y = Workspace.array(a.with(-1, n));
    if (y.size() > 0) {
      int rows = y.size() / n;
      Kernels kernels = KernelChoice.kernels();
      kernels.matmul(rows, n, k, x[0].data(), 0, false, x[1].data(), 0, false, y.data(), 0);
      kernels.binaryRow(Primitive.ADD, y.data(), 0, x[2].data(), 0, y.data(), 0, rows, n);
    }
    return y;
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    int k = x[1].shape().dim(0);
    int n = x[1].shape().dim(1);
    int rows = n == 0 ? 0 : dy.size() / n;
    NdArray dx = Workspace.array(x[i].shape());
    Kernels kernels = KernelChoice.kernels();
    switch (i) {
      case 0 -> kernels.matmul(rows, k, n, dy.data(), 0, false, x[1].data(), 0, true, dx.data(), 0);
      case 1 -> kernels.matmul(k, n, rows, x[0].data(), 0, true, dy.data(), 0, false, dx.data(), 0);
      default -> kernels.sumColumns(dy.data(), 0, rows, n, dx.data(), 0);
    }
    return dx;
  }
}
