package nn.core.metrics;

/** Checks that metrics share. */
final class Settings {
  private Settings() {}

  static void requireThreshold(String metric, double threshold) {
    if (!Double.isFinite(threshold)) {
      throw new IllegalArgumentException(
          metric + ": expected a finite threshold but got " + threshold);
    }
  }

  static void requirePositive(String metric, String setting, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          metric + ": expected " + setting + " of 1 or more but got " + value);
    }
  }
}
