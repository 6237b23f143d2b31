package nn.core.schedules;

/** Checks what schedules are set to. */
final class Settings {
  private Settings() {}

  static void atLeastZero(String schedule, String setting, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          schedule + ": expected " + setting + " of 0 or more, finite, but got " + value);
    }
  }

  static void fraction(String schedule, String setting, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          schedule + ": expected " + setting + " in [0, 1] but got " + value);
    }
  }

  static void steps(String schedule, long steps) {
    if (steps < 1) {
      throw new IllegalArgumentException(
          schedule
              + ": expected 1 step or more but got "
              + steps
              + "; steps are batches, epochs times batches per epoch");
    }
  }

  /** From 1 down to 0 along half a cosine while a fraction goes from 0 to 1. */
  static double halfCosine(double fraction) {
    return 0.5 * (1 + StrictMath.cos(Math.PI * fraction));
  }
}
