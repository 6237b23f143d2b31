package nn.core.initializers;

import nn.autodiff.Shape;

/** Checks that initializers share. */
final class Settings {
  private Settings() {}

  static void requireFinite(String initializer, String setting, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          initializer + ": expected a finite " + setting + " but got " + value);
    }
  }

  static void requireDeviation(String initializer, double stddev) {
    if (!(stddev >= 0 && stddev < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          initializer + ": expected a standard deviation of 0 or more but got " + stddev);
    }
  }

  static void requireMatrix(String initializer, Shape shape) {
    if (shape.rank() < 2) {
      throw new IllegalArgumentException(
          initializer
              + ": expected weights of shape (in, out) or (..., in, out) but got "
              + shape
              + "; start biases with Zeros");
    }
  }
}
