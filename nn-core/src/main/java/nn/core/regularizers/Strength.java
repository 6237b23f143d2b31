package nn.core.regularizers;

/** Checks how strong a penalty is. */
final class Strength {
  private Strength() {}

  static void check(String regularizer, double strength) {
    if (!(strength >= 0 && strength < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          regularizer + ": expected a strength of 0 or more, finite, but got " + strength);
    }
  }
}
