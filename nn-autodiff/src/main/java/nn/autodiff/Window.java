package nn.autodiff;

import nn.autodiff.kernels.WindowAxis;

/**
 * How windows slide along one axis of an image, in convolution and pooling.
 *
 * <p>A window has {@code size} taps, {@code dilation} apart; each window begins {@code stride}
 * further than the one before it. {@code before} and {@code after} places of padding stand around
 * the axis.
 *
 * <pre>{@code
 * Window three = new Window(3);
 * three.output(28);                    // 26
 * new Window(3, 2, 1, 1, 1).output(28);  // 14
 * }</pre>
 *
 * @param size how many taps a window has, 1 or more
 * @param stride how far windows are apart, 1 or more
 * @param before how many places of padding come first, 0 or more
 * @param after how many places of padding come last, 0 or more
 * @param dilation how far taps are apart, 1 or more
 */
public record Window(int size, int stride, int before, int after, int dilation) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Window {
    atLeast(1, "a size", size);
    atLeast(1, "a stride", stride);
    atLeast(0, "padding", before);
    atLeast(0, "padding", after);
    atLeast(1, "a dilation", dilation);
  }

  /** Windows of neighbouring taps, one after the other, without padding. */
  public Window(int size) {
    this(size, 1);
  }

  /** Windows of neighbouring taps without padding. */
  public Window(int size, int stride) {
    this(size, stride, 0, 0, 1);
  }

  private static void atLeast(int least, String what, int number) {
    if (number < least) {
      throw new IllegalArgumentException(
          "Window: expected " + what + " of " + least + " or more but got " + number);
    }
  }

  /** From the first tap to the last: {@code (size - 1) * dilation + 1}. */
  public int extent() {
    return (size - 1) * dilation + 1;
  }

  /**
   * How many windows an axis has: {@code floor((before + length + after - extent) / stride) + 1}.
   *
   * @throws IllegalArgumentException if there is not room for one
   */
  public int output(int length) {
    if (before + length + after < extent()) {
      throw new IllegalArgumentException(
          "Window: no window of "
              + extent()
              + " places fits an axis of "
              + length
              + (before + after > 0 ? " with padding of " + before + " and " + after : "")
              + "; use a smaller window, less dilation or more padding");
    }
    return (before + length + after - extent()) / stride + 1;
  }

  /** This window on an axis of some length. */
  WindowAxis axis(int length) {
    return new WindowAxis(length, output(length), size, stride, before, dilation);
  }
}
