package nn.data.generators;

/** Smooth curves from additions and products alone, so all machines agree on every bit. */
final class Smooth {
  private Smooth() {}

  /** The number, or the nearer end of 0 to 1. */
  static double clamp(double x) {
    return Math.max(0, Math.min(1, x));
  }

  /** 0 below {@code from}, 1 above {@code to}, and between them {@code 3t^2 - 2t^3}. */
  static double step(double from, double to, double x) {
    double t = clamp((x - from) / (to - from));
    return t * t * (3 - 2 * t);
  }

  /** 1 at 0, falling to 0 at distance 1 on both sides: {@code (1 - x^2)^2}. */
  static double bump(double x) {
    double t = Math.max(0, 1 - x * x);
    return t * t;
  }
}
