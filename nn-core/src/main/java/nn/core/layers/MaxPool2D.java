package nn.core.layers;

import nn.autodiff.Shape;
import nn.autodiff.Window;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;

/**
 * Keeps the largest number of each window, for each channel by itself: {@code y = max over the
 * window}.
 *
 * <p><b>Shapes</b>: {@code (batch, height, width, channels) -> (batch, height', width', channels)},
 * where {@code height' = floor((height + padding - window) / stride) + 1}, and the width likewise.
 * Padding is never the largest. The gradient goes to the first of the largest.
 *
 * <pre>{@code
 * Layer half = new MaxPool2D(2);
 * Layer overlapping = new MaxPool2D(3, 2, Padding.SAME);
 * }</pre>
 *
 * @param window how large the windows are
 * @param stride how far windows are apart
 * @param padding what stands around the image; less than the window
 */
public record MaxPool2D(Size window, Size stride, Padding padding) implements Layer {
  /**
   * Windows that are as high as wide.
   *
   * @param window height and width of the windows
   * @param stride how far windows are apart, in both directions
   * @param padding what stands around the image; less than the window
   */
  public MaxPool2D(int window, int stride, Padding padding) {
    this(Size.of(window), Size.of(stride), padding);
  }

  /**
   * Windows side by side, without padding; what is left over at the end is not seen.
   *
   * @param window height and width of the windows
   */
  public MaxPool2D(int window) {
    this(window, window, Padding.VALID);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    Images.check(input);
    Window rows = Images.poolRows(input, window, stride, padding);
    Window columns = Images.poolColumns(input, window, stride, padding);
    return Built.of(
        Images.output(input, rows, columns, input.dim(2)), (x, pass) -> x.maxPool2d(rows, columns));
  }

  @Override
  public String kind() {
    return "maxPool";
  }

  @Override
  public String toString() {
    return "MaxPool2D(" + Images.describe(window, stride, padding) + ")";
  }
}
