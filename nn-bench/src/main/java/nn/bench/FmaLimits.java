package nn.bench;

import java.util.function.LongSupplier;

/** What a core can do at most, measured in the same run as what is compared with it. */
final class FmaLimits {
  private FmaLimits() {}

  /** The best of several loops, in operations a second; 0 without the Vector API. */
  static double ofACore() {
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
