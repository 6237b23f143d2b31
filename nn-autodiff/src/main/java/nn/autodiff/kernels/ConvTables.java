package nn.autodiff.kernels;

import java.util.Arrays;
import java.util.List;

/**
 * A convolution is a product whose left side stands in the images, and two tables say where: number
 * k of window m is {@code image[window[m] + step[k]]}.
 *
 * <p>So nothing is laid out as a matrix first, and stride, dilation and groups cost nothing.
 * Padding has to be there to be read: images that need it are copied into frames of zeros.
 */
public final class ConvTables {
  private ConvTables() {}

  /** Where each window from one to before another begins, in frames from an image on. */
  public static void windows(ConvShape shape, int from, int to, int firstImage, int[] out) {
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

  /** Where the numbers of a window stand, counted from its begin. */
  public static void steps(ConvShape shape, int group, int[] out) {
    int channels = shape.groupChannels();
    int rowLength = shape.columns().padded() * shape.channels();
    int at = 0;
    for (int row = 0; row < shape.rows().size(); row++) {
      for (int column = 0; column < shape.columns().size(); column++) {
        int start =
            row * shape.rows().dilation() * rowLength
                + column * shape.columns().dilation() * shape.channels()
                + group * channels;
        for (int channel = 0; channel < channels; channel++) {
          out[at++] = start + channel;
        }
      }
    }
  }

  /** Copies images from one to before another into frames of zeros. */
  public static void frames(ConvShape shape, float[] x, int from, int to, float[] frames) {
    int width = shape.columns().input() * shape.channels();
    int frameWidth = shape.columns().padded() * shape.channels();
    int left = shape.columns().before() * shape.channels();
    Arrays.fill(frames, 0, (to - from) * shape.frameSize(), 0f);
    for (int image = from; image < to; image++) {
      int in = image * shape.imageSize();
      int out = (image - from) * shape.frameSize() + shape.rows().before() * frameWidth + left;
      for (int row = 0; row < shape.rows().input(); row++) {
        System.arraycopy(x, in + row * width, frames, out + row * frameWidth, width);
      }
    }
  }

  /**
   * For the gradient by the images, the roles are exchanged: some places of the images, and the
   * numbers of the results that each of them took part in.
   */
  public static final class Places {
    private final ConvShape shape;
    private final WindowAxis.TapClass rows;
    private final WindowAxis.TapClass columns;

    private Places(ConvShape shape, WindowAxis.TapClass rows, WindowAxis.TapClass columns) {
      this.shape = shape;
      this.rows = rows;
      this.columns = columns;
    }

    /** All places of an image, each once; those that took part in the same taps together. */
    public static Places[] of(ConvShape shape) {
      List<WindowAxis.TapClass> rows = shape.rows().tapClasses();
      List<WindowAxis.TapClass> columns = shape.columns().tapClasses();
      Places[] all = new Places[rows.size() * columns.size()];
      for (int i = 0; i < all.length; i++) {
        all[i] = new Places(shape, rows.get(i / columns.size()), columns.get(i % columns.size()));
      }
      return all;
    }

    /** How many of them an image has. */
    public int inImage() {
      return rows.places().length * columns.places().length;
    }

    /** How many numbers of the results a place took part in: the k of the product. */
    public int steps() {
      return rows.taps().length * columns.taps().length * shape.groupFilters();
    }

    /**
     * Lists the places of some images: where each stands among the images, and where the window of
     * its first tap stands among the results.
     */
    public void list(int fromImage, int toImage, int[] places, int[] windows) {
      int width = shape.columns().input();
      int outWidth = shape.columns().output();
      int at = 0;
      for (int image = fromImage; image < toImage; image++) {
        for (int i = 0; i < rows.places().length; i++) {
          int place = (image * shape.rows().input() + rows.places()[i]) * width;
          int window = (image * shape.rows().output() + rows.windows()[i]) * outWidth;
          for (int j = 0; j < columns.places().length; j++) {
            places[at] = (place + columns.places()[j]) * shape.channels();
            windows[at++] = (window + columns.windows()[j]) * shape.filters();
          }
        }
      }
    }

    /**
     * Where the numbers of a place stand among the results, counted from the window of its first
     * tap; and which row of the kernel goes with each, if rows are counted (tap, filter) and {@code
     * rowLength} long.
     */
    public void steps(int group, int rowLength, int[] results, int[] kernelRows) {
      int filters = shape.groupFilters();
      int at = 0;
      for (int row : rows.taps()) {
        int up = shape.rows().windowsBack(row - rows.taps()[0]) * shape.columns().output();
        for (int column : columns.taps()) {
          int left = shape.columns().windowsBack(column - columns.taps()[0]);
          int result = group * filters - (up + left) * shape.filters();
          int kernelRow = (row * shape.columns().size() + column) * filters;
          for (int filter = 0; filter < filters; filter++) {
            results[at] = result + filter;
            kernelRows[at++] = (kernelRow + filter) * rowLength;
          }
        }
      }
    }
  }
}
