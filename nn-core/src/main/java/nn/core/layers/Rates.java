package nn.core.layers;

/** What layers that drop or disturb numbers ask of their settings. */
final class Rates {
  private Rates() {}

  /** A probability that is not 1, for then nothing would be left. */
  static void check(String layer, double rate) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException(
          layer
              + ": expected a rate in [0, 1) but got "
              + rate
              + "; it is the share of numbers that are dropped, 0.2 to 0.5 as a rule");
    }
  }
}
