package nn.core.optimizers;

/** Checks what optimizers are set to. */
final class Settings {
  private Settings() {}

  static void atLeastZero(String optimizer, String setting, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          optimizer + ": expected " + setting + " of 0 or more, finite, but got " + value);
    }
  }

  static void fraction(String optimizer, String setting, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          optimizer + ": expected " + setting + " in [0, 1) but got " + value);
    }
  }
}
