package nn.data.images;

/**
 * How much an old pixel counts in a new one, by the distance between their middles.
 *
 * <p>The distance d is in pixels of the larger picture's grid: when a picture shrinks by a factor s
 * the filter is s times as wide, so that every old pixel counts somewhere (antialiasing). The
 * weights are divided by their sum.
 *
 * <pre>{@code
 * NdArray small = Images.resize(image, Resize.to(64, 64).filter(Filter.LANCZOS));
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1145/378456.378514">Mitchell, Netravali: Reconstruction filters
 *     in computer graphics, 1988</a>
 */
public enum Filter {
  /** The nearest old pixel alone: nothing is mixed, and shrinking skips pixels. */
  NEAREST(0) {
    @Override
    double weight(double distance) {
      throw new IllegalStateException("NEAREST takes one pixel and weighs none");
    }
  },

  /** The mean of those it covers: {@code w = 1} for {@code -1/2 < d <= 1/2}. */
  BOX(0.5) {
    @Override
    double weight(double distance) {
      return distance > -0.5 && distance <= 0.5 ? 1 : 0;
    }
  },

  /** Straight lines between pixels: {@code w = max(0, 1 - |d|)}. */
  BILINEAR(1) {
    @Override
    double weight(double distance) {
      return Math.max(0, 1 - Math.abs(distance));
    }
  },

  /**
   * Keys's cubic with a = -1/2: {@code 1.5|d|^3 - 2.5|d|^2 + 1} up to 1, {@code -0.5|d|^3 +
   * 2.5|d|^2 - 4|d| + 2} up to 2. Sharper than {@link #BILINEAR}; at edges it overshoots a little.
   */
  BICUBIC(2) {
    @Override
    double weight(double distance) {
      double d = Math.abs(distance);
      if (d < 1) {
        return (1.5 * d - 2.5) * d * d + 1;
      }
      return d < 2 ? ((-0.5 * d + 2.5) * d - 4) * d + 2 : 0;
    }
  },

  /**
   * {@code sinc(d) sinc(d / 3)} up to 3, where {@code sinc(x) = sin(pi x) / (pi x)}: the sharpest;
   * at edges it overshoots.
   */
  LANCZOS(3) {
    @Override
    double weight(double distance) {
      return Math.abs(distance) < 3 ? sinc(distance) * sinc(distance / 3) : 0;
    }
  };

  /** How far from its middle the filter reaches, in pixels of the larger picture's grid. */
  final double reach;

  Filter(double reach) {
    this.reach = reach;
  }

  abstract double weight(double distance);

  private static double sinc(double x) {
    double angle = StrictMath.PI * x;
    return x == 0 ? 1 : StrictMath.sin(angle) / angle;
  }
}
