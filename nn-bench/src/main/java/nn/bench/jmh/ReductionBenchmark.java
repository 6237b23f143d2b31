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

/** What makes one number of many, and softmax: of a batch of 64 with 10 classes, and of a layer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReductionBenchmark {
  /** The shape, rows x columns. */
  @Param({"64x10", "256x1024"})
  public String shape = "";

  private int rows;
  private int columns;
  private float[] a = {};
  private float[] out = {};
  private float[] sums = {};

  /** JMH makes it. */
  public ReductionBenchmark() {}

  /** Makes the numbers. */
  @Setup
  public void numbers() {
    String[] sizes = shape.split("x", 2);
    rows = Integer.parseInt(sizes[0]);
    columns = Integer.parseInt(sizes[1]);
    a = Numbers.of(rows * columns);
    out = new float[rows * columns];
    sums = new float[columns];
  }

  /** The sum of all. */
  @Benchmark
  public float sum(MeasuredKernels kernels) {
    return kernels.get().sum(a, 0, rows * columns);
  }

  /** The largest of all. */
  @Benchmark
  public float max(MeasuredKernels kernels) {
    return kernels.get().max(a, 0, rows * columns);
  }

  /** The sum of each column, as in a bias's gradient. */
  @Benchmark
  public float[] sumColumns(MeasuredKernels kernels) {
    kernels.get().sumColumns(a, 0, rows, columns, sums, 0);
    return sums;
  }

  /** The softmax of each row. */
  @Benchmark
  public float[] softmax(MeasuredKernels kernels) {
    kernels.get().softmax(a, out, rows, columns);
    return out;
  }

  /** The logarithm of the softmax of each row. */
  @Benchmark
  public float[] logSoftmax(MeasuredKernels kernels) {
    kernels.get().logSoftmax(a, out, rows, columns);
    return out;
  }
}
