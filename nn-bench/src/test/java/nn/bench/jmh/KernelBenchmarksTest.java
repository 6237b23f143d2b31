package nn.bench.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nn.autodiff.kernels.KernelChoice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class KernelBenchmarksTest {
  @BeforeAll
  static void letOtherBenchmarksRunMeanwhile() {
    System.setProperty("jmh.ignoreLock", "true");
  }

  /** Every benchmark once, at its smallest sizes, in this JVM. */
  private static Collection<RunResult> runOnce(String kernels) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(2))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .param("kernels", kernels)
            .param("size", "64x64x10")
            .param("transposed", "A")
            .param("layer", "W4_SECOND")
            .param("n", "4096")
            .param("shape", "64x10");
    return new Runner(options.build()).run();
  }

  @Test
  void everyBenchmarkRuns() throws RunnerException {
    Collection<RunResult> results = runOnce("plain");
    Set<String> names =
        results.stream()
            .map(result -> result.getPrimaryResult().getLabel())
            .collect(Collectors.toSet());
    assertThat(names)
        .contains("product", "forward", "inputGradient", "kernelGradient", "biasGradient")
        .contains("add", "relu", "reluGradient", "exp", "tanh", "sigmoid")
        .contains("sum", "max", "sumColumns", "softmax", "logSoftmax");
    assertThat(results)
        .allSatisfy(result -> assertThat(result.getPrimaryResult().getScore()).isPositive());
  }

  @Test
  void measuresTheKernelsOfTheName() {
    assertThat(MeasuredKernels.named("plain").name()).isEqualTo("plain");
    String own = KernelChoice.chosen().name();
    assertThat(MeasuredKernels.named(own).name()).isEqualTo(own);
  }

  @Test
  void rejectsKernelsThatThisJvmDoesNotHave() {
    assertThatThrownBy(() -> MeasuredKernels.named("quantum"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("expected quantum kernels but this JVM has")
        .hasMessageContaining("--add-modules jdk.incubator.vector");
  }

  @Test
  void saysThatNoBenchmarkHasTheName() {
    assertThatThrownBy(() -> KernelBenchmarks.run(List.of("nothingOfTheKind"), 1, 1, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a part of a benchmark's name")
        .hasMessageContaining("but got nothingOfTheKind");
  }
}
