package nn.core.layers;

import nn.autodiff.Shape;
import nn.autodiff.Window;
import nn.core.Shapes;
import nn.core.activations.Activation;

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

  /** Rejects padding that a whole window could stand in. */
  static Window pooling(Window window) {
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

  /** Rejects negative numbers of rows and columns. */
  static void checkSides(String layer, int top, int bottom, int left, int right) {
    if (Math.min(Math.min(top, bottom), Math.min(left, right)) < 0) {
      throw new IllegalArgumentException(
          layer
              + ": expected 0 or more places on each side but got %d above, %d below, %d left, %d right"
                  .formatted(top, bottom, left, right));
    }
  }

  /** One number where all sides are equal. */
  static String describeSides(int top, int bottom, int left, int right) {
    boolean equal = top == bottom && left == right && top == left;
    return equal ? String.valueOf(top) : top + ", " + bottom + ", " + left + ", " + right;
  }

  /** What convolutions print of their windows: only what is not usual. */
  static String describe(
      Object kernel, Object stride, Padding padding, Object dilation, Activation activation) {
    return kernel
        + (stride.toString().equals("1") ? "" : ", stride " + stride)
        + (padding.equals(Padding.VALID) ? "" : ", " + padding)
        + (dilation.toString().equals("1") ? "" : ", dilation " + dilation)
        + (activation.equals(Activation.LINEAR) ? "" : ", " + activation.name());
  }

  /** Rejects groups that do not divide the channels. */
  static void checkGroups(int channels, int groups) {
    if (channels % groups != 0) {
      throw new IllegalArgumentException(
          "expected a number of channels that can be cut into "
              + groups
              + " equal groups but got "
              + channels);
    }
  }

  /** What pooling layers print between their brackets: only what is not usual. */
  static String describe(Size window, Size stride, Padding padding) {
    return window
        + (stride.equals(window) ? "" : ", stride " + stride)
        + (padding.equals(Padding.VALID) ? "" : ", " + padding);
  }
}
