package nn.autodiff;

import nn.autodiff.kernels.ColumnKernels;
import nn.autodiff.kernels.KernelChoice;

/**
 * The mean and the variance of each column, over all axes but the last, as batch normalization
 * takes them: {@code variance = mean((x - mean)^2)}.
 *
 * <p><b>Shapes</b>: of {@code (..., n)}, both {@code (n,)}; NaN where there are no rows.
 *
 * <pre>{@code
 * Moments moments = Moments.of(NdArray.of(new float[][] {{1, 5}, {3, 5}}));
 * moments.mean();      // 2, 5
 * moments.variance();  // 1, 0
 * }</pre>
 *
 * @param mean the mean of each column
 * @param variance the mean squared distance from it; over the number of rows, not one less
 */
public record Moments(NdArray mean, NdArray variance) {
  /**
   * Of all columns.
   *
   * @throws IllegalArgumentException if there is no axis
   */
  public static Moments of(NdArray x) {
    int columns = Shapes.columns("moments", x.shape());
    int rows = x.size() / columns;
    ColumnKernels kernels = KernelChoice.kernels().columns();
    NdArray mean = NdArray.zeros(Shape.of(columns));
    NdArray variance = NdArray.zeros(Shape.of(columns));
    kernels.sum(x.data(), 0, rows, columns, mean.data(), 0);
    divide(mean.data(), rows);
    kernels.sumSquares(x.data(), mean.data(), rows, columns, variance.data());
    divide(variance.data(), rows);
    return new Moments(mean, variance);
  }

  /**
   * Of all columns of what a tensor holds, which stays lent where it is in a {@link Workspace}.
   *
   * @throws IllegalArgumentException if there is no axis
   */
  public static Moments of(Tensor x) {
    return of(x.held());
  }

  private static void divide(float[] a, int divisor) {
    for (int i = 0; i < a.length; i++) {
      a[i] /= divisor;
    }
  }
}
