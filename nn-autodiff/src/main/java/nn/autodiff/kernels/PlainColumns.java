package nn.autodiff.kernels;

import java.util.Arrays;

/** {@link ColumnLoops} in plain Java. */
final class PlainColumns implements ColumnLoops {
  @Override
  public void sum(float[] a, int aAt, int stride, int rows, int columns, float[] out, int outAt) {
    System.arraycopy(a, aAt, out, outAt, columns);
    for (int row = 1; row < rows; row++) {
      int at = aAt + row * stride;
      for (int j = 0; j < columns; j++) {
        out[outAt + j] += a[at + j];
      }
    }
  }

  @Override
  public void sumProducts(
      float[] a,
      float[] b,
      int at,
      float[] center,
      int columnAt,
      int stride,
      int rows,
      int columns,
      float[] out,
      int outAt) {
    Arrays.fill(out, outAt, outAt + columns, 0f);
    for (int row = 0; row < rows; row++) {
      int from = at + row * stride;
      for (int j = 0; j < columns; j++) {
        float d = a[from + j] - center[columnAt + j];
        out[outAt + j] = Math.fma(b[from + j], d, out[outAt + j]);
      }
    }
  }

  @Override
  public void sumSquares(
      float[] a,
      int at,
      float[] center,
      int columnAt,
      int stride,
      int rows,
      int columns,
      float[] out,
      int outAt) {
    Arrays.fill(out, outAt, outAt + columns, 0f);
    for (int row = 0; row < rows; row++) {
      int from = at + row * stride;
      for (int j = 0; j < columns; j++) {
        float d = a[from + j] - center[columnAt + j];
        out[outAt + j] = Math.fma(d, d, out[outAt + j]);
      }
    }
  }

  @Override
  public void scale(
      float[] a, int at, float[] center, float[] scale, float[] shift, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[at + i] = Math.fma(a[at + i] - center[i], scale[i], shift[i]);
    }
  }

  @Override
  public void scaleAndAdd(
      float[] a,
      float[] b,
      int at,
      float[] center,
      float[] scale,
      float[] shift,
      float[] weight,
      float[] out,
      int n) {
    for (int i = 0; i < n; i++) {
      float added = (b[at + i] - shift[i]) * weight[i];
      out[at + i] = Math.fma(a[at + i] - center[i], scale[i], added);
    }
  }
}
