package nn.data.generators;

import org.jspecify.annotations.Nullable;

/**
 * A place on a fruit's skin: where it faces (x to the right, y down, z to the eye; length 1) and
 * which place it is, {@code u} across and {@code v} along, both -1 to 1.
 */
record Spot(double x, double y, double z, double u, double v) {
  /** The place on a ball of radius 1 seen at (u, v); null beside the ball. */
  static @Nullable Spot onBall(double u, double v) {
    double square = u * u + v * v;
    return square > 1 ? null : new Spot(u, v, Math.sqrt(1 - square), u, v);
  }
}
