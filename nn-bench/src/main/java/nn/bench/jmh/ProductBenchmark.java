package nn.bench.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Matrix products: squares, and those of a step of 784-128-64-10 on batches of 64. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProductBenchmark {
  /** Which operands are stored transposed. */
  public enum Transposed {
    /** None: C = A B. */
    NONE(false, false),
    /** The first. */
    A(true, false),
    /** The second. */
    B(false, true),
    /** Both. */
    BOTH(true, true);

    final boolean a;
    final boolean b;

    Transposed(boolean a, boolean b) {
      this.a = a;
      this.b = b;
    }
  }

  /** The sizes m x k x n of (m, k) times (k, n). */
  @Param({
    "64x64x64",
    "256x256x256",
    "1024x1024x1024",
    "64x784x128",
    "784x64x128",
    "64x128x64",
    "128x64x64",
    "64x64x10"
  })
  public String size = "";

  /** Which operands are stored transposed. */
  @Param public Transposed transposed = Transposed.NONE;

  private int m;
  private int k;
  private int n;
  private float[] a = {};
  private float[] b = {};
  private float[] c = {};

  /** JMH makes it. */
  public ProductBenchmark() {}

  /** Makes operands of the size. */
  @Setup
  public void operands() {
    String[] sizes = size.split("x", 3);
    m = Integer.parseInt(sizes[0]);
    k = Integer.parseInt(sizes[1]);
    n = Integer.parseInt(sizes[2]);
    a = Numbers.of(m * k);
    b = Numbers.of(k * n);
    c = new float[m * n];
  }

  /** C = op(A) op(B). */
  @Benchmark
  public float[] product(MeasuredKernels kernels) {
    kernels.get().matmul(m, n, k, a, 0, transposed.a, b, 0, transposed.b, c, 0);
    return c;
  }
}
