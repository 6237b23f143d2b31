package nn.autodiff;

import java.util.function.Supplier;

/**
 * Computes without remembering: what is computed inside has no graph and wants no gradient.
 *
 * <pre>{@code
 * Tensor prediction = NoGrad.of(() -> x.matmul(weights));
 * }</pre>
 *
 * <p>It holds for the calling thread, until the given computation ends.
 */
public final class NoGrad {
  private static final ThreadLocal<int[]> DEPTH = ThreadLocal.withInitial(() -> new int[1]);

  private NoGrad() {}

  /** What the computation returns; no gradient flows through it. */
  public static <T> T of(Supplier<T> computation) {
    int[] depth = DEPTH.get();
    depth[0]++;
    try {
      return computation.get();
    } finally {
      depth[0]--;
    }
  }

  static boolean active() {
    return DEPTH.get()[0] > 0;
  }
}
