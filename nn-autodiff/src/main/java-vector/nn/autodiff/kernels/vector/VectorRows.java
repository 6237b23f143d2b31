package nn.autodiff.kernels.vector;

import nn.autodiff.kernels.RowKernels;

/** {@link RowKernels} on the Vector API: short rows several at once, long rows one by one. */
final class VectorRows implements RowKernels {
  private static boolean isShort(int columns) {
    return columns <= ShortRows.MOST_COLUMNS;
  }

  @Override
  public void softmax(float[] x, float[] out, int from, int to, int columns) {
    if (isShort(columns)) {
      ShortRows.softmax(x, out, from, to, columns);
    } else {
      LongRows.softmax(x, out, from, to, columns);
    }
  }

  @Override
  public void softmaxGradient(float[] y, float[] dy, float[] out, int from, int to, int columns) {
    LongRows.softmaxGradient(y, dy, out, from, to, columns);
  }

  @Override
  public void logSoftmax(float[] x, float[] out, int from, int to, int columns) {
    if (isShort(columns)) {
      ShortRows.logSoftmax(x, out, from, to, columns);
    } else {
      LongRows.logSoftmax(x, out, from, to, columns);
    }
  }

  @Override
  public void logSoftmaxGradient(
      float[] y, float[] dy, float[] out, int from, int to, int columns) {
    LongRows.logSoftmaxGradient(y, dy, out, from, to, columns);
  }

  @Override
  public void crossEntropy(float[] x, float[] labels, float[] out, int from, int to, int columns) {
    if (isShort(columns)) {
      ShortRows.crossEntropy(x, labels, out, from, to, columns);
    } else {
      LongRows.crossEntropy(x, labels, out, from, to, columns);
    }
  }

  @Override
  public void crossEntropyGradient(
      float[] x, float[] labels, float share, float[] out, int from, int to, int columns) {
    if (isShort(columns)) {
      ShortRows.crossEntropyGradient(x, labels, share, out, from, to, columns);
    } else {
      LongRows.crossEntropyGradient(x, labels, share, out, from, to, columns);
    }
  }

  @Override
  public void layerNorm(
      float[] x,
      float[] gamma,
      float[] beta,
      float epsilon,
      float[] out,
      int from,
      int to,
      int columns) {
    LayerNorms.forward(x, gamma, beta, epsilon, out, from, to, columns);
  }

  @Override
  public void layerNormGradient(
      float[] x,
      float[] gamma,
      float epsilon,
      float[] dy,
      float[] out,
      int from,
      int to,
      int columns) {
    LayerNorms.gradient(x, gamma, epsilon, dy, out, from, to, columns);
  }
}
