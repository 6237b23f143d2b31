package nn.core.losses;

/** Checks of what losses are made with. */
final class Settings {
  private Settings() {}

  /** That a setting is a number above 0. */
  static void requirePositive(String loss, String setting, double number) {
    if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          loss + ": expected " + setting + " above 0 but got " + number);
    }
  }

  /** That a setting is a number of 0 or more. */
  static void requireNotNegative(String loss, String setting, double number) {
    if (!(number >= 0 && number < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          loss + ": expected " + setting + " of 0 or more but got " + number);
    }
  }

  /** That label smoothing leaves some of the label. */
  static void requireSmoothing(String loss, double smoothing) {
    if (!(smoothing >= 0 && smoothing < 1)) {
      throw new IllegalArgumentException(
          loss + ": expected label smoothing in [0, 1) but got " + smoothing);
    }
  }
}
