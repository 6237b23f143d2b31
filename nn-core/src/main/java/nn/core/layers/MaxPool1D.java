package nn.core.layers;

import nn.autodiff.Shape;
import nn.autodiff.Window;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;

/**
 * Keeps the largest number of each window of a sequence, for each channel by itself: {@code y = max
 * over the window}.
 *
 * <p><b>Shapes</b>: {@code (batch, length, channels) -> (batch, length', channels)}, where {@code
 * length' = floor((length + padding - window) / stride) + 1}. Padding is never the largest. The
 * gradient goes to the first of the largest.
 *
 * <pre>{@code
 * Layer half = new MaxPool1D(2);
 * Layer overlapping = new MaxPool1D(3, 2, Padding.SAME);
 * }</pre>
 *
 * @param window how long the windows are, 1 or more
 * @param stride how far windows are apart, 1 or more
 * @param padding what stands around the sequence; less than the window
 */
public record MaxPool1D(int window, int stride, Padding padding) implements Layer {
  /**
   * Windows side by side, without padding; what is left over at the end is not seen.
   *
   * @param window how long the windows are, 1 or more
   */
  public MaxPool1D(int window) {
    this(window, window, Padding.VALID);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    Sequences.check(input);
    Window rows = new Window(1);
    Window columns = Images.pooling(padding.columns(input.dim(0), window, stride, 1));
    return Built.of(
        Shape.of(columns.output(input.dim(0)), input.dim(1)),
        (x, pass) -> Sequences.fromImages(Sequences.asImages(x).maxPool2d(rows, columns)));
  }

  @Override
  public String kind() {
    return "maxPool";
  }

  @Override
  public String toString() {
    return "MaxPool1D(" + Sequences.describe(window, stride, padding) + ")";
  }
}
