package nn.viz.layout;

/**
 * The size of a box.
 *
 * @param width across, above 0
 * @param height down, above 0
 */
public record Size(double width, double height) {

  /** The box lying on its side. */
  public Size turned() {
    return new Size(/* width= */ height, /* height= */ width);
  }
}
