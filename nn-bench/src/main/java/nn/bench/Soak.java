package nn.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs a workload for long and shows what stays on the heap. */
final class Soak {
  private static final int LINES = 10;
  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

  private Soak() {}

  /**
   * What was alive after a collection.
   *
   * @param name the workload
   * @param seconds how long it had run
   * @param steps how many steps it had done
   * @param heap bytes alive
   */
  record Sample(String name, double seconds, long steps, long heap) {}

  /** Runs a workload and prints ten lines, one at the end of each tenth of the time. */
  static List<Sample> run(PrintStream out, Workload workload, double minutes) {
    Workload.Steps steps = workload.start().start();
    List<Sample> samples = new ArrayList<>();
    long start = System.nanoTime();
    long done = 0;
    for (int line = 1; line <= LINES; line++) {
      long until = start + (long) (minutes * 60e9 * line / LINES);
      do {
        done += steps.run();
      } while (System.nanoTime() < until);
      MEMORY.gc();
      Sample sample =
          new Sample(
              workload.name(),
              (System.nanoTime() - start) / 1e9,
              done,
              MEMORY.getHeapMemoryUsage().getUsed());
      samples.add(sample);
      out.printf(
          Locale.ROOT,
          "%-5s %7.0f s %,14d steps %9.2f MB alive%n",
          sample.name(),
          sample.seconds(),
          sample.steps(),
          sample.heap() / 1e6);
    }
    return samples;
  }
}
