package nn.autodiff;

import nn.autodiff.kernels.KernelChoice;

/**
 * What the tensor engine runs on in this JVM.
 *
 * <p>Chosen once at start-up: the vector kernels where {@code java} was started with {@code
 * --add-modules jdk.incubator.vector}, else plain Java's; the results are the same to the last bit.
 * The system property {@code nn.kernels} forces {@code plain} or {@code vector}, and {@code
 * nn.threads} sets the number of threads.
 */
public final class Engine {
  private Engine() {}

  /** Which kernels run, and on how many threads, in a few words for people. */
  public static String describe() {
    return KernelChoice.describe();
  }
}
