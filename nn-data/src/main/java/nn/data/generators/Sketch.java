package nn.data.generators;

import org.jspecify.annotations.Nullable;

/**
 * One fruit, in its own coordinates: x to the right, y down, about -1 to 1, upright. Its colours
 * and proportions were drawn when it was made.
 */
interface Sketch {
  /** The skin at a point; null beside the fruit. */
  @Nullable Spot spot(double x, double y);

  /** The colour of the skin, before light falls on it. */
  Colour skin(Spot spot);

  /** What is before the fruit at a point, such as its stem and leaf; null for nothing. */
  default @Nullable Colour before(double x, double y) {
    return null;
  }

  /** How much the skin shines, 0 for not at all. */
  default double gloss() {
    return 0.3;
  }

  /** How far the fruit may lean to a side, in radians. */
  default double lean() {
    return 0.25;
  }

  /** How far its lowest point is below the middle: where it stands on its shadow. */
  default double foot() {
    return 1;
  }

  /** Its size beside the others'. */
  default double size() {
    return 1;
  }
}
