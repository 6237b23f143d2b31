package nn.autodiff.kernels;

import java.util.Arrays;

/**
 * Where the numbers of windows stand in images: each window begins somewhere, and counted from
 * there its numbers are a few runs of neighbours.
 *
 * <p>With one group and no dilation, a row of a window is one run: that is what channels last are
 * good for. Padding has to be there to be read: images that need it are copied into frames of
 * zeros.
 */
final class ConvTables {
  private ConvTables() {}

  /** Where each window from one to before another begins, in frames from an image on. */
  static void windows(ConvShape shape, int from, int to, int firstImage, int[] out) {
    int rowLength = shape.columns().padded() * shape.channels();
    int down = shape.rows().stride() * rowLength;
    int right = shape.columns().stride() * shape.channels();
    int column = from % shape.columns().output();
    int row = from / shape.columns().output() % shape.rows().output();
    int frame = (from / shape.windowsOfImage() - firstImage) * shape.frameSize();
    for (int i = 0; i < to - from; i++) {
      out[i] = frame + row * down + column * right;
      if (++column == shape.columns().output()) {
        column = 0;
        if (++row == shape.rows().output()) {
          row = 0;
          frame += shape.frameSize();
        }
      }
    }
  }

  /** Where the numbers of a window stand, counted from its begin; for one channel. */
  static void steps(ConvShape shape, int[] out) {
    int size = shape.columns().size();
    int down = shape.rows().dilation() * shape.columns().padded();
    for (int step = 0; step < shape.steps(); step++) {
      out[step] = step / size * down + step % size * shape.columns().dilation();
    }
  }

  /**
   * Lists the rows of windows from one to before another, in frames from an image on: where the
   * first window of each begins, and how many there are.
   *
   * @return how many rows there are
   */
  static int rowsOfWindows(
      ConvShape shape, int from, int to, int firstImage, int[] begins, int[] lengths) {
    int width = shape.columns().output();
    int rows = 0;
    int window = from;
    while (window < to) {
      int row = window / width;
      int frame = row / shape.rows().output() - firstImage;
      int down = row % shape.rows().output() * shape.rows().stride();
      int right = window % width * shape.columns().stride();
      begins[rows] = frame * shape.frameSize() + down * shape.columns().padded() + right;
      lengths[rows] = Math.min(to, (row + 1) * width) - window;
      window += lengths[rows++];
    }
    return rows;
  }

  /** How many runs a window has. */
  static int runs(ConvShape shape) {
    return shape.rows().size() * (wholeRows(shape) ? 1 : shape.columns().size());
  }

  private static boolean wholeRows(ConvShape shape) {
    return shape.groups() == 1 && shape.columns().dilation() == 1;
  }

  /**
   * Lists the runs that numbers {@code from} to before {@code to} of a window are in: where each
   * begins, counted from the window's begin, and how long it is.
   *
   * @return how many runs there are
   */
  static int runs(ConvShape shape, int group, int from, int to, int[] begins, int[] lengths) {
    int right = shape.columns().dilation() * shape.channels();
    int down = shape.rows().dilation() * shape.columns().padded() * shape.channels();
    int across = wholeRows(shape) ? 1 : shape.columns().size();
    int length = shape.steps() / shape.rows().size() / across;
    int runs = 0;
    for (int run = 0; run < shape.rows().size() * across; run++) {
      int first = Math.max(from - run * length, 0);
      int end = Math.min(to - run * length, length);
      if (first < end) {
        int begin = run / across * down + run % across * right;
        begins[runs] = begin + group * shape.groupChannels() + first;
        lengths[runs++] = end - first;
      }
    }
    return runs;
  }

  /** Copies images from one to before another into frames of zeros. */
  static void intoFrames(ConvShape shape, float[] x, int from, int to, float[] frames) {
    Arrays.fill(frames, 0, (to - from) * shape.frameSize(), 0f);
    for (int image = from; image < to; image++) {
      int in = image * shape.imageSize();
      int out = (image - from) * shape.frameSize() + corner(shape);
      for (int row = 0; row < shape.rows().input(); row++) {
        System.arraycopy(
            x, in + row * width(shape), frames, out + row * frameWidth(shape), width(shape));
      }
    }
  }

  /** Copies images from one to before another out of their frames. */
  static void outOfFrames(ConvShape shape, float[] frames, float[] x, int from, int to) {
    for (int image = from; image < to; image++) {
      int in = (image - from) * shape.frameSize() + corner(shape);
      int out = image * shape.imageSize();
      for (int row = 0; row < shape.rows().input(); row++) {
        System.arraycopy(
            frames, in + row * frameWidth(shape), x, out + row * width(shape), width(shape));
      }
    }
  }

  private static int width(ConvShape shape) {
    return shape.columns().input() * shape.channels();
  }

  private static int frameWidth(ConvShape shape) {
    return shape.columns().padded() * shape.channels();
  }

  private static int corner(ConvShape shape) {
    return shape.rows().before() * frameWidth(shape) + shape.columns().before() * shape.channels();
  }
}
