package nn.viz.layout;

/**
 * A place in the plane.
 *
 * @param x to the right
 * @param y downwards
 */
public record Spot(double x, double y) {

  /** The place with right and down exchanged. */
  public Spot turned() {
    return new Spot(y, x);
  }
}
