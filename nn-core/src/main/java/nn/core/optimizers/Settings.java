package nn.core.optimizers;

import nn.core.schedules.Schedule;

/** Checks what optimizers are set to. */
final class Settings {
  private Settings() {}

  static void atLeastZero(String optimizer, String setting, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          optimizer + ": expected " + setting + " of 0 or more, finite, but got " + value);
    }
  }

  static void positive(String optimizer, String setting, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          optimizer + ": expected " + setting + " above 0, finite, but got " + value);
    }
  }

  /** A rate that changes from step to step is checked where it starts. */
  static void rate(String optimizer, Schedule learningRate) {
    atLeastZero(optimizer, "a learning rate", learningRate.at(0));
  }

  static void fraction(String optimizer, String setting, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          optimizer + ": expected " + setting + " in [0, 1) but got " + value);
    }
  }
}
