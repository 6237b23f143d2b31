package nn.autodiff.kernels;

/**
 * How windows slide along one axis: tap {@code t} of window {@code w} stands at {@code w * stride -
 * before + t * dilation}, which may be outside, in the padding.
 *
 * @param input how many places the axis has
 * @param output how many windows there are
 * @param size how many taps a window has
 * @param stride how many places lie between two windows
 * @param before how many places of padding come first
 * @param dilation how many places lie between two taps
 */
public record WindowAxis(int input, int output, int size, int stride, int before, int dilation) {
  /** Where a window begins, counted from the first place that is not padding. */
  public int start(int window) {
    return window * stride - before;
  }

  /** The first tap of a window that is not in the padding before. */
  public int firstTap(int window) {
    int start = start(window);
    return start >= 0 ? 0 : (dilation - 1 - start) / dilation;
  }

  /** One more than the last tap of a window that is not in the padding behind. */
  public int endTap(int window) {
    return Math.min(size, Math.max(0, (input - 1 - start(window) + dilation) / dilation));
  }

  /** How many places there are with the padding that windows reach. */
  public int padded() {
    return Math.max(before + input, (output - 1) * stride + (size - 1) * dilation + 1);
  }
}
