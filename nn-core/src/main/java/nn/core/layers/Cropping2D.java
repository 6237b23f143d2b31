package nn.core.layers;

import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;
import nn.core.Shapes;

/**
 * Cuts rows and columns off the sides of images.
 *
 * <p><b>Shapes</b>: {@code (batch, height, width, channels) -> (batch, height - top - bottom, width
 * - left - right, channels)}.
 *
 * <pre>{@code
 * Layer inside = new Cropping2D(2);
 * Layer withoutLastRow = new Cropping2D(0, 1, 0, 0);
 * }</pre>
 *
 * @param top rows cut off above, 0 or more
 * @param bottom rows cut off below, 0 or more
 * @param left columns cut off to the left, 0 or more
 * @param right columns cut off to the right, 0 or more
 */
public record Cropping2D(int top, int bottom, int left, int right) implements Layer {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public Cropping2D {
    Images.checkSides("Cropping2D", top, bottom, left, right);
  }

  /**
   * The same on every side.
   *
   * @param places how many rows and columns, 0 or more
   */
  public Cropping2D(int places) {
    this(places, places, places, places);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    Images.check(input);
    int height = input.dim(0) - top - bottom;
    int width = input.dim(1) - left - right;
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "expected images higher than "
              + (top + bottom)
              + " and wider than "
              + (left + right)
              + ", which are cut off, but got "
              + Shapes.batch(input)
              + "; cut off less");
    }
    return Built.of(
        Shape.of(height, width, input.dim(2)),
        (x, pass) -> x.slice(1, top, top + height).slice(2, left, left + width));
  }

  @Override
  public String kind() {
    return "cropping";
  }

  @Override
  public String toString() {
    return "Cropping2D(" + Images.describeSides(top, bottom, left, right) + ")";
  }
}
