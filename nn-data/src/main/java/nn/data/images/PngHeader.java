package nn.data.images;

import java.io.IOException;

/**
 * What the first chunk of a PNG says.
 *
 * @param depth bits of a sample
 * @param colour 0 gray, 2 RGB, 3 palette, 4 gray with alpha, 6 RGB with alpha
 */
record PngHeader(int width, int height, int depth, int colour, boolean interlaced) {
  static final int GRAY = 0;
  static final int RGB = 2;
  static final int PALETTE = 3;
  static final int GRAY_ALPHA = 4;
  static final int RGB_ALPHA = 6;

  /** Where the pixels of Adam7's passes begin, and how far they are apart: x, y, dx, dy. */
  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

  void check(int compression, int filter) throws IOException {
    boolean known =
        switch (colour) {
          case GRAY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
          case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
          case RGB, GRAY_ALPHA, RGB_ALPHA -> depth == 8 || depth == 16;
          default -> false;
        };
    if (!known || compression != 0 || filter != 0 || width < 1 || height < 1) {
      throw new IOException(
          "its header says "
              + width
              + " x "
              + height
              + " pixels, "
              + depth
              + " bits, colour type "
              + colour
              + ", compression "
              + compression
              + " and filter "
              + filter
              + ", which no PNG has");
    }
  }

  int[][] passes() {
    return interlaced ? ADAM7 : ONE_PASS;
  }

  /** How many pixels of {@code length} a pass has that begins at {@code start}. */
  static int count(int length, int start, int step) {
    return (length - start + step - 1) / step;
  }

  int samplesPerPixel() {
    return switch (colour) {
      case RGB -> 3;
      case GRAY_ALPHA -> 2;
      case RGB_ALPHA -> 4;
      default -> 1;
    };
  }

  boolean hasAlpha() {
    return colour == GRAY_ALPHA || colour == RGB_ALPHA;
  }

  int channels() {
    return colour == GRAY || colour == GRAY_ALPHA ? 1 : 3;
  }

  /** The bytes of one row of so many pixels, without that of its filter. */
  long rowBytes(int pixels) {
    return ((long) pixels * samplesPerPixel() * depth + 7) / 8;
  }

  /** How far back the pixel before begins, as filters count it: 1 byte at least. */
  int bytesBack() {
    return Math.max(1, samplesPerPixel() * depth / 8);
  }

  /** The bytes of all rows of all passes, with those of their filters. */
  long dataBytes() {
    long bytes = 0;
    for (int[] pass : passes()) {
      int columns = count(width, pass[0], pass[2]);
      int rows = count(height, pass[1], pass[3]);
      bytes += columns == 0 ? 0 : rows * (rowBytes(columns) + 1);
    }
    return bytes;
  }
}
