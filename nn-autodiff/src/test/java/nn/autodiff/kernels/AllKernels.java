package nn.autodiff.kernels;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The implementations under test, on one, two and three threads. */
final class AllKernels {
  private static final List<Kernels> ALL = make();

  private AllKernels() {}

  /** Plain and vector kernels; only plain ones in a JVM without the Vector API. */
  static List<Kernels> all() {
    return ALL;
  }

  /** Plain and vector kernels that work on the caller's thread alone. */
  static List<Kernels> onOneThread() {
    return ALL.subList(0, hasVectorApi() ? 2 : 1);
  }

  /** Skips the calling test, with the reason, where there are no vector kernels to compare with. */
  static void assumeVectorKernels() {
    Assumptions.assumeTrue(
        hasVectorApi(), "the Vector API is not in this JVM: start it with jdk.incubator.vector");
  }

  static boolean hasVectorApi() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }

  private static List<Kernels> make() {
    List<Kernels> all = new ArrayList<>();
    for (int threads = 1; threads <= 3; threads++) {
      all.add(KernelChoice.choose("plain", new Workers(threads)));
      if (hasVectorApi()) {
        all.add(KernelChoice.choose("vector", new Workers(threads)));
      }
    }
    return all;
  }
}
