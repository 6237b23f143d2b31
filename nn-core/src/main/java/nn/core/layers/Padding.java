package nn.core.layers;

import nn.autodiff.Window;

/**
 * What stands around an image before windows slide over it: zeros for a convolution, nothing that
 * counts for pooling.
 *
 * <pre>{@code
 * new Conv2D(32, 3, Padding.SAME, RELU);
 * new Conv2D(32, 5, Padding.of(2), RELU);
 * }</pre>
 */
public sealed interface Padding {
  /** None: windows stay inside, so results are smaller than images. */
  @SuppressWarnings("ClassInitializationDeadlock") // only this interface ever names that class
  Padding VALID = new Explicit(0, 0, 0, 0);

  /**
   * As much as makes {@code ceil(length / stride)} windows, so that with stride 1 results are as
   * large as images. As in TensorFlow, where it cannot be equal on both sides there is one place
   * more at the end.
   */
  @SuppressWarnings("ClassInitializationDeadlock") // only this interface ever names that class
  Padding SAME = new Same();

  /**
   * All of it before, as much as lets no window look ahead of its own place: result {@code i} sees
   * the input up to {@code i * stride}. For sequences whose future must not be known.
   *
   * @see <a href="https://arxiv.org/abs/1609.03499">van den Oord and others: WaveNet, 2016</a>
   */
  @SuppressWarnings("ClassInitializationDeadlock") // only this interface ever names that class
  Padding CAUSAL = new Causal();

  /**
   * So many places on every side, as in PyTorch.
   *
   * @param places 0 or more
   */
  static Padding of(int places) {
    return new Explicit(places, places, places, places);
  }

  /** How windows slide downwards over so many rows. */
  Window rows(int height, int size, int stride, int dilation);

  /** How windows slide to the right over so many columns. */
  Window columns(int width, int size, int stride, int dilation);

  /** See {@link Padding#SAME}. */
  record Same() implements Padding {
    @Override
    public Window rows(int height, int size, int stride, int dilation) {
      int windows = (height + stride - 1) / stride;
      int all = Math.max(0, (windows - 1) * stride + (size - 1) * dilation + 1 - height);
      return new Window(size, stride, all / 2, all - all / 2, dilation);
    }

    @Override
    public Window columns(int width, int size, int stride, int dilation) {
      return rows(width, size, stride, dilation);
    }

    @Override
    public String toString() {
      return "same";
    }
  }

  /** See {@link Padding#CAUSAL}. */
  record Causal() implements Padding {
    @Override
    public Window rows(int height, int size, int stride, int dilation) {
      return new Window(size, stride, (size - 1) * dilation, 0, dilation);
    }

    @Override
    public Window columns(int width, int size, int stride, int dilation) {
      return rows(width, size, stride, dilation);
    }

    @Override
    public String toString() {
      return "causal";
    }
  }

  /**
   * Given for each side.
   *
   * @param top places above, 0 or more
   * @param bottom places below, 0 or more
   * @param left places to the left, 0 or more
   * @param right places to the right, 0 or more
   */
  record Explicit(int top, int bottom, int left, int right) implements Padding {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Explicit {
      if (Math.min(Math.min(top, bottom), Math.min(left, right)) < 0) {
        throw new IllegalArgumentException(
            "Padding: expected 0 or more places on each side but got %d above, %d below, %d left, %d right"
                .formatted(top, bottom, left, right));
      }
    }

    @Override
    public Window rows(int height, int size, int stride, int dilation) {
      return new Window(size, stride, top, bottom, dilation);
    }

    @Override
    public Window columns(int width, int size, int stride, int dilation) {
      return new Window(size, stride, left, right, dilation);
    }

    @Override
    public String toString() {
      if (top != bottom || left != right || top != left) {
        return "padding %d+%d, %d+%d".formatted(top, bottom, left, right);
      }
      return top == 0 ? "valid" : "padding " + top;
    }
  }
}
