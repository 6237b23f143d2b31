package nn.autodiff;

import nn.autodiff.kernels.KernelChoice;

/**
 * What the tensor engine runs on in this JVM.
 *
 * <p>The vector kernels where {@code java} was started with {@code --add-modules
 * jdk.incubator.vector}, else plain Java's; the results are the same to the last bit. A JVM begins
 * on the plain ones, which are fast sooner, and changes after some milliseconds of work. The system
 * property {@code nn.kernels} forces {@code plain} or {@code vector} from the beginning, and {@code
 * nn.threads} sets the number of threads.
 */
public final class Engine {
  private Engine() {}

  /** A part of some work on arrays; parts may be done at the same time, by different threads. */
  @FunctionalInterface
  public interface Part {
    /** Does everything from {@code from} (included) to {@code to} (excluded). */
    void run(int from, int to);
  }

  /**
   * Shares work on {@code n} numbers out to the engine's threads, and returns when all is done.
   *
   * <p>Into how many parts it is cut depends on the machine, so no result may depend on it: each
   * number is computed from its own inputs alone.
   *
   * @param n how many numbers there are
   * @param least how many numbers are worth a thread's while, 1 or more; fewer than twice as many
   *     are done by the calling thread
   * @param part what is done with some of them
   */
  public static void share(int n, int least, Part part) {
    if (n < 2L * least) {
      part.run(0, n);
    } else {
      KernelChoice.WORKERS.runChunks(n, least, part::run);
    }
  }

  /** Which kernels run, and on how many threads, in a few words for people. */
  public static String describe() {
    return KernelChoice.describe();
  }
}
