package nn.data.images;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Rows of a PNG to samples: undoes the filters, unpacks bits, looks colours up, lays what is
 * transparent on white.
 */
final class PngPixels {
  private final PngHeader header;
  private final byte[] palette;
  private final byte[] transparency;
  private final int most;

  /** The samples of the colour that means transparent, where there is one. */
  private final int[] key;

  /** One of the two is filled: bytes where they are enough, else numbers. */
  private byte[] bytes = {};

  private float[] numbers = {};

  PngPixels(PngHeader header, byte[] palette, byte[] transparency) throws IOException {
    this.header = header;
    this.palette = palette;
    this.transparency = transparency;
    this.most = (1 << header.depth()) - 1;
    this.key = key();
    if (header.colour() == PngHeader.PALETTE && (palette.length == 0 || palette.length % 3 != 0)) {
      throw new IOException("its palette has " + palette.length + " bytes, not 3 for each colour");
    }
  }

  private int[] key() throws IOException {
    if (transparency.length == 0 || header.hasAlpha() || header.colour() == PngHeader.PALETTE) {
      return new int[0];
    }
    int[] samples = new int[header.channels()];
    if (transparency.length != 2 * samples.length) {
      throw new IOException("its transparent colour has " + transparency.length + " bytes");
    }
    for (int k = 0; k < samples.length; k++) {
      samples[k] = ByteBuffer.wrap(transparency).getShort(2 * k) & most;
    }
    return samples;
  }

  Decoded decode(byte[] rows) throws IOException {
    int height = header.height();
    int width = header.width();
    int size = Math.multiplyExact(height * width, header.channels());
    boolean exact = header.depth() <= 8 && transparency.length == 0 && !header.hasAlpha();
    if (exact) {
      bytes = new byte[size];
    } else {
      numbers = new float[size];
    }
    int at = 0;
    for (int[] pass : header.passes()) {
      int columns = PngHeader.count(width, pass[0], pass[2]);
      int count = columns == 0 ? 0 : PngHeader.count(height, pass[1], pass[3]);
      int length = (int) header.rowBytes(columns);
      for (int i = 0; i < count; i++, at += length + 1) {
        unfilter(rows, at + 1, length, rows[at], i == 0);
        spread(rows, at + 1, columns, (pass[1] + i * pass[3]) * width + pass[0], pass[2]);
      }
    }
    int channels = header.channels();
    return new Decoded(
        height,
        width,
        channels,
        exact ? Decoded.bytes(bytes, channels) : Decoded.numbers(numbers, channels));
  }

  /** Adds to each byte of a row what its filter took off, by its neighbours left and above. */
  private void unfilter(byte[] rows, int at, int length, int filter, boolean first)
      throws IOException {
    int back = header.bytesBack();
    int above = length + 1;
    switch (filter) {
      case 0 -> {}
      case 1 -> {
        for (int i = back; i < length; i++) {
          rows[at + i] += rows[at + i - back];
        }
      }
      case 2 -> {
        for (int i = 0; i < length && !first; i++) {
          rows[at + i] += rows[at + i - above];
        }
      }
      case 3 -> {
        for (int i = 0; i < length; i++) {
          int left = i < back ? 0 : rows[at + i - back] & 0xff;
          int up = first ? 0 : rows[at + i - above] & 0xff;
          rows[at + i] += (byte) ((left + up) >> 1);
        }
      }
      case 4 -> {
        for (int i = 0; i < length; i++) {
          int left = i < back ? 0 : rows[at + i - back] & 0xff;
          int up = first ? 0 : rows[at + i - above] & 0xff;
          int corner = i < back || first ? 0 : rows[at + i - back - above] & 0xff;
          rows[at + i] += (byte) paeth(left, up, corner);
        }
      }
      default -> throw new IOException("a row has filter " + filter + ", which no PNG has");
    }
  }

  /** The one of the three that is nearest to left + up - corner. */
  private static int paeth(int left, int up, int corner) {
    int byLeft = Math.abs(up - corner);
    int byUp = Math.abs(left - corner);
    int byCorner = Math.abs(left + up - 2 * corner);
    return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
  }

  /** Puts the pixels of one row where they belong: at pixel {@code to}, {@code step} apart. */
  private void spread(byte[] rows, int at, int columns, int to, int step) throws IOException {
    int channels = header.channels();
    if (bytes.length > 0
        && header.depth() == 8
        && step == 1
        && header.colour() != PngHeader.PALETTE) {
      System.arraycopy(rows, at, bytes, to * channels, columns * channels);
      return;
    }
    int[] samples = new int[header.samplesPerPixel()];
    for (int x = 0; x < columns; x++, to += step) {
      for (int k = 0; k < samples.length; k++) {
        samples[k] = sample(rows, at, x * samples.length + k);
      }
      if (header.colour() == PngHeader.PALETTE) {
        fromPalette(samples[0], to);
      } else if (bytes.length > 0) {
        for (int k = 0; k < channels; k++) {
          bytes[to * channels + k] = (byte) (samples[k] * (255 / most));
        }
      } else {
        float alpha = alpha(samples);
        for (int k = 0; k < channels; k++) {
          numbers[to * channels + k] = Pixels.onWhite(samples[k] / (float) most, alpha);
        }
      }
    }
  }

  private int sample(byte[] rows, int at, int index) {
    int depth = header.depth();
    if (depth == 8) {
      return rows[at + index] & 0xff;
    }
    if (depth == 16) {
      return (rows[at + 2 * index] & 0xff) << 8 | (rows[at + 2 * index + 1] & 0xff);
    }
    int bit = index * depth;
    return (rows[at + (bit >> 3)] >> (8 - depth - (bit & 7))) & most;
  }

  private float alpha(int[] samples) {
    if (header.hasAlpha()) {
      return samples[samples.length - 1] / (float) most;
    }
    return key.length > 0 && Arrays.equals(samples, key) ? 0 : 1;
  }

  private void fromPalette(int colour, int to) throws IOException {
    if (3 * colour >= palette.length) {
      throw new IOException(
          "a pixel has colour " + colour + " of a palette of " + palette.length / 3);
    }
    if (bytes.length > 0) {
      System.arraycopy(palette, 3 * colour, bytes, 3 * to, 3);
      return;
    }
    float alpha = colour < transparency.length ? (transparency[colour] & 0xff) / 255f : 1;
    for (int k = 0; k < 3; k++) {
      numbers[3 * to + k] = Pixels.onWhite((palette[3 * colour + k] & 0xff) / 255f, alpha);
    }
  }
}
