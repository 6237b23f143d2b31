package nn.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import nn.autodiff.kernels.KernelChoice;

/** Runs workloads and prints what they came to; {@code ./lab bench} starts it. */
public final class Main {
  private Main() {}

  /** Runs the workloads named on the command line, or all. */
  public static void main(String[] args) {
    System.exit(run(System.out, args));
  }

  /** Runs the workloads and prints them; 0 if all went well, 2 if the command line is wrong. */
  static int run(PrintStream out, String... args) {
    try {
      run(out, Options.of(args));
      return 0;
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      return 2;
    } catch (IOException e) {
      out.println("the figures could not be written: " + e);
      return 1;
    }
  }

  private static void run(PrintStream out, Options options) throws IOException {
    if (options.threads() != null) {
      System.setProperty("nn.threads", String.valueOf(options.threads()));
    }
    int threads =
        options.threads() == null ? Runtime.getRuntime().availableProcessors() : options.threads();
    double core = fmaLimit();
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("java", Runtime.version().toString());
    machine.put("kernels", KernelChoice.KERNELS.name());
    machine.put("threads", threads);
    machine.put("fmaGflopsPerCore", core / 1e9);

    out.printf(
        Locale.ROOT,
        "Java %s, %s kernels, %d threads, %s%n%n%s%n",
        Runtime.version(),
        KernelChoice.KERNELS.name(),
        threads,
        core == 0
            ? "the limit of a core is unknown without the Vector API"
            : String.format(Locale.ROOT, "a core does at most %.0f GFLOP/s", core / 1e9),
        Report.TITLE);
    Stopwatch watch = new Stopwatch(options.seconds(), core * threads);
    List<Figure> figures = new ArrayList<>();
    for (Workload workload : Workloads.all()) {
      if (options.names().isEmpty() || options.names().contains(workload.name())) {
        Figure figure = watch.measure(workload);
        figures.add(figure);
        out.println(Report.line(figure));
      }
    }
    if (options.json() != null) {
      Report.write(options.json(), machine, figures);
    }
  }

  /** The best of several loops, in operations a second; 0 without the Vector API. */
  private static double fmaLimit() {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      return 0;
    }
    try {
      LongSupplier loop =
          Class.forName("nn.bench.vector.FmaLimit")
              .asSubclass(LongSupplier.class)
              .getDeclaredConstructor()
              .newInstance();
      double best = 0;
      for (int i = 0; i < 60; i++) {
        long start = System.nanoTime();
        double operations = loop.getAsLong();
        best = Math.max(best, operations / ((System.nanoTime() - start) / 1e9));
      }
      return best;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the limit could not be measured: " + e, e);
    }
  }
}
