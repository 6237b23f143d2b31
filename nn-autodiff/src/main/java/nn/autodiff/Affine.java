package nn.autodiff;

import nn.autodiff.kernels.KernelChoice;
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
              + " do not fit: expected (..., k), (k, n) and (n,); reshape or transpose one of them");
    }
    NdArray y = MatMul.product(rows(x[0]), false, x[1], false).reshape(a.with(-1, bias.size()));
    if (y.size() > 0) {
      KernelChoice.KERNELS.binaryRow(
          Primitive.ADD,
          y.data(),
          0,
          x[2].data(),
          0,
          y.data(),
          0,
          y.size() / bias.size(),
          bias.size());
    }
    return y;
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    return switch (i) {
      case 0 -> MatMul.product(rows(dy), false, x[1], true).reshape(x[0].shape());
      case 1 -> MatMul.product(rows(x[0]), true, rows(dy), false);
      default -> dy; // the engine sums over the rows
    };
  }

  /** All leading axes as one. */
  private static NdArray rows(NdArray x) {
    int columns = x.shape().last();
    return x.shape().rank() == 2 ? x : x.reshape(x.shape().with(-1, 1).size(), columns);
  }
}
