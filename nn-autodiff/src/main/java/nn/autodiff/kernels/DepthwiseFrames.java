package nn.autodiff.kernels;

import java.util.Arrays;

/**
 * Images laid out so that one tap of a whole row of windows is a run of neighbours: with padding
 * around them, the columns sorted by their place within a stride, and each channel as often as it
 * has filters.
 *
 * <p>The number of a row, a column and a channel stands at {@code ((row * stride + column % stride)
 * * places + column / stride) * width + channel}, where {@code places = ceil(columns / stride)}.
 */
final class DepthwiseFrames {
  private final ConvShape shape;
  private final int times;
  private final int stride;
  private final int places;
  private final int width;

  /** Frames of some images, each channel so many times. */
  DepthwiseFrames(ConvShape shape, int times) {
    this.shape = shape;
    this.times = times;
    this.stride = shape.columns().stride();
    this.places = (shape.columns().padded() + stride - 1) / stride;
    this.width = shape.channels() * times;
  }

  /** Whether they differ from the images at all. */
  boolean areCopies() {
    return shape.padded() || stride > 1 || times > 1;
  }

  /** How many numbers a frame has. */
  int size() {
    return shape.rows().padded() * stride * places * width;
  }

  /** How many numbers lie between two rows of windows. */
  int rowStep() {
    return shape.rows().stride() * stride * places * width;
  }

  /** Where each tap of the first window stands. */
  int[] taps() {
    int across = shape.columns().size();
    int[] taps = new int[shape.rows().size() * across];
    for (int tap = 0; tap < taps.length; tap++) {
      taps[tap] =
          at(tap / across * shape.rows().dilation(), tap % across * shape.columns().dilation());
    }
    return taps;
  }

  private int at(int row, int column) {
    return ((row * stride + column % stride) * places + column / stride) * width;
  }

  /** Copies an image into a frame. */
  void fill(float[] x, int image, float[] frame, int frameAt) {
    Arrays.fill(frame, frameAt, frameAt + size(), 0f);
    copy(x, image, frame, frameAt, false);
  }

  /** Copies an image out of its frame; for frames that have each channel once. */
  void empty(float[] frame, int frameAt, float[] x, int image) {
    copy(x, image, frame, frameAt, true);
  }

  private void copy(float[] x, int image, float[] frame, int frameAt, boolean back) {
    int channels = shape.channels();
    int columns = shape.columns().input();
    int before = shape.columns().before();
    int together = stride == 1 && times == 1 ? columns : 1;
    for (int row = 0; row < shape.rows().input(); row++) {
      int line = image * shape.imageSize() + row * columns * channels;
      for (int column = 0; column < columns; column += together) {
        int from = line + column * channels;
        int to = frameAt + at(row + shape.rows().before(), column + before);
        if (times > 1) {
          repeat(x, from, frame, to);
        } else if (back) {
          System.arraycopy(frame, to, x, from, together * channels);
        } else {
          System.arraycopy(x, from, frame, to, together * channels);
        }
      }
    }
  }

  private void repeat(float[] x, int from, float[] frame, int to) {
    for (int channel = 0; channel < shape.channels(); channel++) {
      Arrays.fill(frame, to + channel * times, to + (channel + 1) * times, x[from + channel]);
    }
  }
}
