package nn.autodiff;

import nn.autodiff.kernels.KernelChoice;
import nn.autodiff.kernels.Kernels;
import nn.autodiff.kernels.Primitive;

/**
 * Each row divided by its root mean square, then scaled: {@code y = x / sqrt(mean(x^2) + epsilon) *
 * scale}.
 *
 * <p><b>Shapes</b>: {@code (..., n), (n,) -> (..., n)}.
 *
 * @param epsilon what keeps a row of zeros from a division by zero
 * @see <a href="https://arxiv.org/abs/1910.07467">Zhang, Sennrich: Root mean square layer
 *     normalization, 2019</a>
 */
record RmsNorm(float epsilon) implements Op<NdArray> {
  private static final int NUMBERS_PER_THREAD = 32 * 1024;

  @Override
  public String name() {
    return "rmsNorm";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    requireShapes(x[0].shape(), x[1].shape());
    int columns = x[0].shape().last();
    float[] in = x[0].data();
    float[] scale = x[1].data();
    NdArray result = Workspace.array(x[0].shape());
    float[] y = result.data();
    Kernels kernels = KernelChoice.kernels();
    rows(
        result,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            int at = row * columns;
            float inverse = inverse(kernels, in, at, y, at, columns);
            kernels.binary(Primitive.MUL, in, at, inverse, y, at, columns);
          }
          int at = from * columns;
          kernels.binaryRow(Primitive.MUL, y, at, scale, 0, y, at, to - from, columns);
        });
    return result;
  }

  /** By x {@code inverse * (g - h * mean(g * h))}, where h is x normalized and g = dy * scale. */
  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    int columns = y.shape().last();
    float[] in = x[0].data();
    float[] scale = x[1].data();
    float[] slope = dy.data();
    NdArray result = Workspace.array(y.shape());
    float[] out = result.data();
    Kernels kernels = KernelChoice.kernels();
    rows(
        result,
        (from, to) -> {
          float[] row = new float[columns];
          for (int at = from * columns; at < to * columns; at += columns) {
            float inverse = inverse(kernels, in, at, row, 0, columns);
            if (i == 1) { // the engine sums over the rows
              kernels.binary(Primitive.MUL, in, at, inverse, out, at, columns);
              kernels.binary(Primitive.MUL, out, at, slope, at, out, at, columns);
              continue;
            }
            kernels.binary(Primitive.MUL, slope, at, scale, 0, out, at, columns);
            kernels.binary(Primitive.MUL, out, at, in, at, row, 0, columns);
            float mean = kernels.sum(row, 0, columns) / columns;
            float pull = mean * inverse * inverse * inverse;
            kernels.binary(Primitive.MUL, out, at, inverse, out, at, columns);
            kernels.binary(Primitive.MUL, in, at, pull, row, 0, columns);
            kernels.binary(Primitive.SUB, out, at, row, 0, out, at, columns);
          }
        });
    return result;
  }

  /** One over the root mean square of a row, whose squares are left in another array. */
  private float inverse(Kernels kernels, float[] x, int at, float[] squares, int to, int columns) {
    kernels.binary(Primitive.MUL, x, at, x, at, squares, to, columns);
    return 1f / (float) Math.sqrt(kernels.sum(squares, to, columns) / columns + epsilon);
  }

  private static void rows(NdArray array, Engine.Part part) {
    int columns = array.shape().last();
    Engine.share(array.size() / columns, NUMBERS_PER_THREAD / columns + 1, part);
  }

  private static void requireShapes(Shape x, Shape scale) {
    if (x.rank() == 0 || x.last() == 0 || scale.rank() != 1 || scale.size() != x.last()) {
      throw new IllegalArgumentException(
          "rmsNorm: shapes "
              + x
              + " and "
              + scale
              + " do not fit: expected (..., n) and (n,) with n of 1 or more; give scale one number"
              + " for each place of the last axis");
    }
  }
}
