package nn.bench.jmh;

import java.util.concurrent.TimeUnit;
import nn.autodiff.kernels.Primitive;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Functions of each number by itself, from the nearest cache and from memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PointwiseBenchmark {
  /** How many numbers: 16 KB of them, or 4 MB. */
  @Param({"4096", "1048576"})
  public int n;

  private float[] a = {};
  private float[] b = {};
  private float[] out = {};

  /** JMH makes it. */
  public PointwiseBenchmark() {}

  /** Makes the operands. */
  @Setup
  public void operands() {
    a = Numbers.of(n);
    b = Numbers.of(n);
    out = new float[n];
  }

  /** a + b. */
  @Benchmark
  public float[] add(MeasuredKernels kernels) {
    kernels.get().binary(Primitive.ADD, a, 0, b, 0, out, 0, n);
    return out;
  }

  /** max(a, 0). */
  @Benchmark
  public float[] relu(MeasuredKernels kernels) {
    kernels.get().binary(Primitive.MAX, a, 0, 0f, out, 0, n);
    return out;
  }

  /** b where a is positive, else 0. */
  @Benchmark
  public float[] reluGradient(MeasuredKernels kernels) {
    kernels.get().binary(Primitive.KEEP, a, 0, b, 0, out, 0, n);
    return out;
  }

  /** exp(a). */
  @Benchmark
  public float[] exp(MeasuredKernels kernels) {
    kernels.get().unary(Primitive.EXP, a, 0, out, 0, n);
    return out;
  }

  /** tanh(a). */
  @Benchmark
  public float[] tanh(MeasuredKernels kernels) {
    kernels.get().unary(Primitive.TANH, a, 0, out, 0, n);
    return out;
  }

  /** sigmoid(a). */
  @Benchmark
  public float[] sigmoid(MeasuredKernels kernels) {
    kernels.get().unary(Primitive.SIGMOID, a, 0, out, 0, n);
    return out;
  }
}
