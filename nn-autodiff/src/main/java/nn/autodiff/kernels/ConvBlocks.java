package nn.autodiff.kernels;

/** Cuts the work of a convolution into blocks: small enough for a cache, enough for all threads. */
final class ConvBlocks {
  private static final long WORK_PER_TASK = 1 << 18;

  private ConvBlocks() {}

  /** Shares {@code n} things among the threads, in blocks of at most so many. */
  static void run(Workers workers, ConvShape shape, int n, int most, Workers.Chunk block) {
    int largest = Math.max(1, most);
    int tasks = (n + largest - 1) / largest;
    long work = (long) shape.windows() * shape.steps() * shape.filters();
    if (workers.threads() > 1 && work >= 2 * WORK_PER_TASK) {
      int wanted = (int) Math.min(work / WORK_PER_TASK, 4L * workers.threads());
      tasks = Math.max(tasks, wanted);
      tasks = (tasks + workers.threads() - 1) / workers.threads() * workers.threads();
    }
    int size = tasks == 0 ? 1 : (n + tasks - 1) / tasks;
    int rounded = n >= 64 * tasks ? (size + 7) / 8 * 8 : Math.max(1, size);
    int blocks = (n + rounded - 1) / rounded;
    workers.run(blocks, task -> block.run(task * rounded, Math.min(n, (task + 1) * rounded)));
  }
}
