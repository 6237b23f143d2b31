package nn.autodiff.kernels;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The plain kernels, until there was so much work that others are worth loading.
 *
 * <p>The Vector API is slow before HotSpot has compiled what uses it: until then each vector is an
 * object. A small network is trained sooner than that, and on the plain kernels in a third of the
 * time. As the results have the same bits, nobody can tell when it changed.
 *
 * <p>Work is counted in multiply-adds of products and in results of functions of one number, each
 * of which takes as long as some multiply-adds: in programs with much work, most is there.
 */
final class StartingKernels extends PlainKernels {
  /** Some milliseconds of the plain kernels' work. */
  static final long MUCH = 20_000_000;

  /** About how many multiply-adds take as long as one exponential. */
  private static final int MULTIPLY_ADDS_PER_FUNCTION = 8;

  private final Runnable change;
  private final AtomicLong work = new AtomicLong();

  /**
   * Plain kernels that count.
   *
   * @param workers the threads they run on
   * @param change what is done once there was much work; called once
   */
  StartingKernels(Workers workers, Runnable change) {
    super(workers);
    this.change = change;
  }

  @Override
  public void matmul(
      int m,
      int n,
      int k,
      float[] a,
      int aAt,
      boolean aTransposed,
      float[] b,
      int bAt,
      boolean bTransposed,
      float[] c,
      int cAt,
      boolean add) {
    super.matmul(m, n, k, a, aAt, aTransposed, b, bAt, bTransposed, c, cAt, add);
    count((long) m * n * k);
  }

  @Override
  public void convolve(
      ConvShape shape, float[] x, float[] kernel, float @Nullable [] bias, float[] y) {
    super.convolve(shape, x, kernel, bias, y);
    count((long) shape.windows() * shape.steps() * shape.filters());
  }

  @Override
  public void unary(Primitive f, float[] a, int aAt, float[] out, int outAt, int n) {
    super.unary(f, a, aAt, out, outAt, n);
    count((long) MULTIPLY_ADDS_PER_FUNCTION * n);
  }

  @Override
  public void softmax(float[] x, float[] out, int rows, int columns) {
    super.softmax(x, out, rows, columns);
    count((long) MULTIPLY_ADDS_PER_FUNCTION * rows * columns);
  }

  @Override
  public void logSoftmax(float[] x, float[] out, int rows, int columns) {
    super.logSoftmax(x, out, rows, columns);
    count((long) MULTIPLY_ADDS_PER_FUNCTION * rows * columns);
  }

  private void count(long multiplyAdds) {
    long before = work.getAndAdd(multiplyAdds);
    if (before < MUCH && before + multiplyAdds >= MUCH) {
      change.run();
    }
  }
}
