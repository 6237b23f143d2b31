package nn.autodiff.kernels;

/** The loops over runs of neighbours in {@link Depthwise}. */
public interface DepthwiseLoops {
  /**
   * Sums over all taps, each number one chain of fused multiply-adds from 0: {@code y[to + i] = sum
   * over t of x[at + taps[t] + i] * weights[t * run + i]}, for {@code i} below {@code n}.
   */
  void forward(float[] x, int at, int[] taps, float[] weights, int run, float[] y, int to, int n);

  /** {@code dx[dxAt + i] += dy[dyAt + i] * w[wAt + i]}, product and sum each rounded. */
  void addProducts(float[] dy, int dyAt, float[] w, int wAt, float[] dx, int dxAt, int n);
}
