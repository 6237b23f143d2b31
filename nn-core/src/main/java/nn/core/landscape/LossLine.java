package nn.core.landscape;

/** The loss at some places on a line through a model's weights; the model itself is at 0. */
public final class LossLine {
  private final double[] places;
  private final double[] losses;

  /**
   * Measured losses.
   *
   * @param places where, rising, 0 among them
   * @param losses what the loss is there; NaN where it is not finite
   * @throws IllegalArgumentException if there are not as many, the places do not rise or have no 0
   */
  public LossLine(double[] places, double[] losses) {
    LossSurface.requireRising("LossLine, places", places);
    if (places.length != losses.length || LossSurface.indexOfZero(places) < 0) {
      throw new IllegalArgumentException(
          "LossLine: expected a loss for each place, one of them 0, but got "
              + places.length
              + " places and "
              + losses.length
              + " losses");
    }
    this.places = places.clone();
    this.losses = losses.clone();
  }

  /** The places, rising. */
  public double[] places() {
    return places.clone();
  }

  /** The loss at each place; NaN where it is not finite. */
  public double[] losses() {
    return losses.clone();
  }

  /** The loss of the model itself. */
  public double loss() {
    return losses[LossSurface.indexOfZero(places)];
  }

  @Override
  public String toString() {
    return "LossLine(" + places.length + " places, loss " + loss() + ")";
  }
}
