package nn.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nn.autodiff.kernels.KernelChoice;
import nn.bench.feeding.FeedingReport;
import nn.bench.jmh.KernelBenchmarks;

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
      out.println(e.getMessage());
      return 1;
    }
  }

  private static void run(PrintStream out, Options options) throws IOException {
    if (options.threads() != null) {
      System.setProperty("nn.threads", String.valueOf(options.threads()));
    }
    int threads = options.threadCount();
    if (options.jmh() != null) {
      KernelBenchmarks.run(options.jmh(), options.seconds(), threads, options.json());
      return;
    }
    double core = FmaLimits.ofACore();
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("java", Runtime.version().toString());
    machine.put("kernels", KernelChoice.describe());
    machine.put("threads", threads);
    machine.put("fmaGflopsPerCore", core / 1e9);
    out.printf(
        Locale.ROOT,
        "Java %s, %s, %s%n%n",
        Runtime.version(),
        KernelChoice.describe(),
        core == 0
            ? "the limit of a core is unknown without the Vector API"
            : String.format(Locale.ROOT, "a core does at most %.0f GFLOP/s", core / 1e9));
    List<?> figures;
    if (options.feeding()) {
      figures = new FeedingReport(out, 60_000).run(options.seconds());
    } else if (options.peers() != null) {
      figures = new PeersReport(out).run(options, options.peers());
    } else if (options.soak() > 0) {
      figures = soak(out, options);
    } else {
      figures = measure(out, options, core * threads);
    }
    PeakMemory.bytes()
        .ifPresent(
            bytes -> {
              machine.put("peakMemoryBytes", bytes);
              out.printf(Locale.ROOT, "%nat most %.0f MB of memory were resident%n", bytes / 1e6);
            });
    if (options.json() != null) {
      Report.write(options.json(), machine, figures);
    }
  }

  private static List<Figure> measure(PrintStream out, Options options, double limit) {
    out.println(Report.TITLE);
    Stopwatch watch = new Stopwatch(options.seconds(), limit);
    List<Figure> figures = new ArrayList<>();
    for (Workload workload : wanted(options)) {
      Figure figure = watch.measure(workload);
      figures.add(figure);
      out.println(Report.line(figure));
    }
    return figures;
  }

  private static List<Soak.Sample> soak(PrintStream out, Options options) {
    List<Soak.Sample> samples = new ArrayList<>();
    for (Workload workload : wanted(options)) {
      samples.addAll(Soak.run(out, workload, options.soak()));
    }
    return samples;
  }

  private static List<Workload> wanted(Options options) {
    return Workloads.all().stream().filter(workload -> options.wants(workload.name())).toList();
  }
}
