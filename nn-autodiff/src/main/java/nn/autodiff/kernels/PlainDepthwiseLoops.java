package nn.autodiff.kernels;

/** {@link DepthwiseLoops} in plain Java. */
final class PlainDepthwiseLoops implements DepthwiseLoops {
  @Override
  public void forward(
      float[] x, int at, int[] taps, float[] weights, int run, float[] y, int to, int n) {
    for (int i = 0; i < n; i++) {
      y[to + i] = Math.fma(x[at + taps[0] + i], weights[i], 0f);
    }
    int tap = 1;
    for (; tap + 1 < taps.length; tap += 2) {
      int first = at + taps[tap];
      int second = at + taps[tap + 1];
      int w = tap * run;
      for (int i = 0; i < n; i++) {
        float sum = Math.fma(x[first + i], weights[w + i], y[to + i]);
        y[to + i] = Math.fma(x[second + i], weights[w + run + i], sum);
      }
    }
    if (tap < taps.length) {
      int last = at + taps[tap];
      int w = tap * run;
      for (int i = 0; i < n; i++) {
        y[to + i] = Math.fma(x[last + i], weights[w + i], y[to + i]);
      }
    }
  }

  @Override
  public void addProducts(float[] dy, int dyAt, float[] w, int wAt, float[] dx, int dxAt, int n) {
    for (int i = 0; i < n; i++) {
      dx[dxAt + i] += dy[dyAt + i] * w[wAt + i];
    }
  }
}
