package nn.bench.jmh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nn.autodiff.kernels.KernelChoice;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs this package's benchmarks and prints JMH's table. */
public final class KernelBenchmarks {
  private static final int ITERATIONS = 5;

  private KernelBenchmarks() {}

  /**
   * Runs benchmarks, each in a JVM of its own; on plain kernels alone if this JVM has no others.
   *
   * @param patterns regular expressions, one of which the name of a benchmark contains; all
   *     benchmarks if empty
   * @param seconds how long each runs, half of it to warm up
   * @param threads on how many threads kernels run
   * @param json a file for JMH's JSON, or null
   * @throws IllegalArgumentException if no benchmark has such a name
   * @throws IOException if a benchmark fails
   */
  public static void run(List<String> patterns, double seconds, int threads, @Nullable Path json)
      throws IOException {
    TimeValue iteration =
        TimeValue.nanoseconds(Math.max(1, (long) (seconds / 2 / ITERATIONS * 1e9)));
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .forks(1)
            .warmupIterations(ITERATIONS)
            .warmupTime(iteration)
            .measurementIterations(ITERATIONS)
            .measurementTime(iteration)
            .shouldFailOnError(true)
            .jvmArgsAppend("-Dnn.threads=" + threads);
    patterns.forEach(options::include);
    if (KernelChoice.chosen().name().equals("plain")) {
      options.param("kernels", "plain");
    }
    if (json != null) {
      options.resultFormat(ResultFormatType.JSON).result(json.toString());
    }
    try {
      new Runner(options.build()).run();
    } catch (NoBenchmarksException e) {
      throw new IllegalArgumentException(
          "--jmh expected a part of a benchmark's name, such as Product or tanh, but got "
              + String.join(" ", patterns),
          e);
    } catch (RunnerException e) {
      throw new IOException("the benchmarks stopped: " + e.getMessage(), e);
    }
  }
}
