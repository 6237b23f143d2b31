package nn.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Measures a workload: half of the time to warm up, then the median over its portions. */
final class Stopwatch {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final double seconds;
  private final double limit;

  /**
   * A stopwatch.
   *
   * @param seconds how long to run each workload, warm-up included
   * @param limit floating-point operations a second of all cores used; 0 if unknown
   */
  Stopwatch(double seconds, double limit) {
    this.seconds = seconds;
    this.limit = limit;
  }

  Figure measure(Workload workload) {
    Workload.Steps steps = workload.start().start();
    long warm = System.nanoTime() + (long) (seconds / 2 * 1e9);
    do {
      steps.run();
    } while (System.nanoTime() < warm);
    List<Double> times = new ArrayList<>();
    long count = 0;
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long end = System.nanoTime() + (long) (seconds / 2 * 1e9);
    do {
      long start = System.nanoTime();
      int portion = steps.run();
      times.add((System.nanoTime() - start) / 1e9 / portion);
      count += portion;
    } while (System.nanoTime() < end);
    allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
    double median = median(times);
    double rate = workload.flops() / median;
    return new Figure(
        workload.name(),
        workload.what(),
        median,
        count,
        rate / 1e9,
        limit == 0 ? 0 : rate / limit,
        (double) allocated / count);
  }

  static double median(List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
