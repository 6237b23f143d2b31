package nn.data.images;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Checks what the header of a BMP claims before the JDK's decoder believes it. */
final class BmpHeader {
  private static final int OLD_HEADER_BYTES = 12;
  private static final int HEADER_BYTES = 40;
  private static final int LONGEST_HEADER = 124;
  private static final int PLAIN = 0;
  private static final int RUNS_OF_BYTES = 1;
  private static final int RUNS_OF_HALF_BYTES = 2;
  private static final int MASKS = 3;

  private BmpHeader() {}

  static boolean is(byte[] file) {
    return file.length >= 2 && file[0] == 'B' && file[1] == 'M';
  }

  /**
   * Checks that the picture is there to its end, and of a size its bytes can hold.
   *
   * @throws IOException if it is not
   */
  static void check(byte[] file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (file.length < 14 + OLD_HEADER_BYTES) {
      throw ImageFile.truncated();
    }
    int length = bytes.getInt(14);
    if (length == OLD_HEADER_BYTES) {
      check(file, bytes, bytes.getChar(18), bytes.getChar(20), bytes.getChar(24), PLAIN);
      return;
    }
    if (length < HEADER_BYTES || length > LONGEST_HEADER) {
      throw new IOException("its header has " + Integer.toUnsignedString(length) + " bytes");
    }
    if (file.length < 14 + length) {
      throw ImageFile.truncated();
    }
    long colours = Integer.toUnsignedLong(bytes.getInt(46));
    if (colours * 4 > file.length) {
      throw new IOException("it claims a palette of " + colours + " colours");
    }
    long height = Math.abs((long) bytes.getInt(22));
    check(file, bytes, bytes.getInt(18), height, bytes.getChar(28), bytes.getInt(30));
  }

  private static void check(
      byte[] file, ByteBuffer bytes, long width, long height, int bits, int compression)
      throws IOException {
    long data = Integer.toUnsignedLong(bytes.getInt(10));
    boolean plain = compression == PLAIN || compression == MASKS;
    if (!plain && compression != RUNS_OF_BYTES && compression != RUNS_OF_HALF_BYTES) {
      throw new IOException(
          "it is compressed in way "
              + Integer.toUnsignedString(compression)
              + ", which is not read; save it as PNG");
    }
    if (bits != 1 && bits != 4 && bits != 8 && bits != 16 && bits != 24 && bits != 32) {
      throw new IOException("it claims " + bits + " bits a pixel");
    }
    ImageFile.checkSize(width, height);
    long row = (width * bits + 31) / 32 * 4;
    if (data > file.length || (plain && row * height > file.length - data)) {
      throw ImageFile.truncated();
    }
    if (!plain) {
      ImageFile.checkRoom(width, height, (file.length - data) * ImageFile.PIXELS_OF_A_BMP_BYTE);
    }
  }
}
