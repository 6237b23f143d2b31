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

  /** Copies an image out of its frame. */
  static void outOfFrame(ConvShape shape, float[] frame, float[] x, int image) {
    int out = image * shape.imageSize();
    for (int row = 0; row < shape.rows().input(); row++) {
      int in = corner(shape) + row * frameWidth(shape);
      System.arraycopy(frame, in, x, out + row * width(shape), width(shape));
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
