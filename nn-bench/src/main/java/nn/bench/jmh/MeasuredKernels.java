package nn.bench.jmh;

import nn.autodiff.kernels.KernelChoice;
import nn.autodiff.kernels.Kernels;
import nn.autodiff.kernels.PlainKernels;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The kernels that a benchmark measures: plain ones, then those of the Vector API. */
@State(Scope.Benchmark)
public class MeasuredKernels {
  /** What the kernels are called. */
  @Param({"plain", "vector"})
  public String kernels = "";

  private Kernels measured = KernelChoice.chosen();

  /** JMH makes it. */
  public MeasuredKernels() {}

  /** Takes the kernels of that name. */
  @Setup
  public void choose() {
    measured = named(kernels);
  }

  Kernels get() {
    return measured;
  }

  static Kernels named(String name) {
    if (name.equals("plain")) {
      return new PlainKernels(KernelChoice.WORKERS);
    }
    if (!KernelChoice.chosen().name().equals(name)) {
      throw new IllegalStateException(
          "expected "
              + name
              + " kernels but this JVM has "
              + KernelChoice.describe()
              + "; start java with --add-modules jdk.incubator.vector and without nn.kernels");
    }
    return KernelChoice.chosen();
  }
}
