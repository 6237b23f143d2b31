package nn.core.layers;

import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;

/**
 * Puts zeros around images.
 *
 * <p>A convolution does that by itself, see {@link Padding}; this is for what comes before another
 * layer.
 *
 * <p><b>Shapes</b>: {@code (batch, height, width, channels) -> (batch, top + height + bottom, left
 * + width + right, channels)}.
 *
 * <pre>{@code
 * Layer frame = new ZeroPadding2D(1);
 * Layer below = new ZeroPadding2D(0, 1, 0, 0);
 * }</pre>
 *
 * @param top rows of zeros above, 0 or more
 * @param bottom rows of zeros below, 0 or more
 * @param left columns of zeros to the left, 0 or more
 * @param right columns of zeros to the right, 0 or more
 */
public record ZeroPadding2D(int top, int bottom, int left, int right) implements Layer {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public ZeroPadding2D {
    Images.checkSides("ZeroPadding2D", top, bottom, left, right);
  }

  /**
   * The same on every side.
   *
   * @param places how many rows and columns of zeros, 0 or more
   */
  public ZeroPadding2D(int places) {
    this(places, places, places, places);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    Images.check(input);
    return Built.of(
        Shape.of(top + input.dim(0) + bottom, left + input.dim(1) + right, input.dim(2)),
        (x, pass) -> x.pad(2, left, right).pad(1, top, bottom));
  }

  @Override
  public String kind() {
    return "zeroPadding";
  }

  @Override
  public String toString() {
    return "ZeroPadding2D(" + Images.describeSides(top, bottom, left, right) + ")";
  }
}
