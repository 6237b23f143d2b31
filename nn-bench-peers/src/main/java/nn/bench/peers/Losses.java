package nn.bench.peers;

/** Looks at each loss, as training with Glassbox does. */
final class Losses {
  private Losses() {}

  /** Throws if a loss is NaN or infinite: what computes with such numbers measures nothing. */
  static void check(float loss) {
    if (!Float.isFinite(loss)) {
      throw new IllegalStateException("the loss is " + loss);
    }
  }
}
