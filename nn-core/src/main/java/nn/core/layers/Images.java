package nn.core.layers;

import nn.autodiff.Shape;
import nn.autodiff.Window;
import nn.core.Shapes;

/** What the layers for images have in common. */
final class Images {
  private Images() {}

  /** Rejects what is not an image, channels last. */
  static void check(Shape input) {
    if (input.rank() != 3 || input.size() == 0) {
      throw new IllegalArgumentException(
          "expected input (batch, height, width, channels), each 1 or more, but got "
              + Shapes.batch(input)
              + (input.rank() == 2
                  ? "; give images of one channel the shape ("
                      + input.dim(0)
                      + ", "
                      + input.dim(1)
                      + ", 1)"
                  : ""));
    }
  }

  /** The shape of one result. */
  static Shape output(Shape input, Window rows, Window columns, int channels) {
    return Shape.of(rows.output(input.dim(0)), columns.output(input.dim(1)), channels);
  }

  /** How windows of pooling slide downwards. */
  static Window poolRows(Shape input, Size window, Size stride, Padding padding) {
    return pooling(padding.rows(input.dim(0), window.height(), stride.height(), 1));
  }

  /** How windows of pooling slide to the right. */
  static Window poolColumns(Shape input, Size window, Size stride, Padding padding) {
    return pooling(padding.columns(input.dim(1), window.width(), stride.width(), 1));
  }

  private static Window pooling(Window window) {
    if (Math.max(window.before(), window.after()) >= window.size()) {
      throw new IllegalArgumentException(
          "expected padding of less than the window's "
              + window.size()
              + " places but got "
              + window.before()
              + " and "
              + window.after()
              + "; a window of nothing but padding has no result");
    }
    return window;
  }

  /** What pooling layers print between their brackets: only what is not usual. */
  static String describe(Size window, Size stride, Padding padding) {
    return window
        + (stride.equals(window) ? "" : ", stride " + stride)
        + (padding.equals(Padding.VALID) ? "" : ", " + padding);
  }
}
