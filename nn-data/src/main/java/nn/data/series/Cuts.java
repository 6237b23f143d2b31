package nn.data.series;

/** Where time is cut into what is learned from and what is held back. */
final class Cuts {
  private Cuts() {}

  /** The first step that is held back. */
  static int of(String who, int steps, double heldBack) {
    if (!(heldBack > 0 && heldBack < 1)) {
      throw new IllegalArgumentException(
          who
              + ": expected a part above 0 and below 1 to hold back, for example 0.2, but got "
              + heldBack);
    }
    int held = (int) StrictMath.rint(heldBack * steps);
    if (held == 0 || held == steps) {
      throw new IllegalArgumentException(
          who
              + ": holding back "
              + heldBack
              + " of "
              + steps
              + " steps leaves "
              + (held == 0 ? "none to test with" : "none to learn from")
              + "; take another part or more steps");
    }
    return steps - held;
  }
}
