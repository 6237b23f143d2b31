package nn.data.transforms;

/** Quantiles of sorted numbers, with straight lines between them, as NumPy's. */
final class Quantiles {
  private Quantiles() {}

  /**
   * The number below which a part of all lies.
   *
   * @param sorted numbers from the lowest to the highest, one or more
   * @param part from 0, the lowest, to 1, the highest; 0.5 is the median
   */
  static double of(float[] sorted, double part) {
    double place = part * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    double low = sorted[below];
    return low + (sorted[above] - low) * (place - below);
  }
}
