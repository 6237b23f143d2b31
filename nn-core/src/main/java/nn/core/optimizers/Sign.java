package nn.core.optimizers;

/** The sign of a number, in steps that a compiler makes vectors of. */
final class Sign {
  private Sign() {}

  /** -1, 0 or 1; less than 1 below 3e-39, where numbers are next to nothing. */
  static float of(float x) {
    return Math.max(-1f, Math.min(1f, x * Float.MAX_VALUE));
  }
}
