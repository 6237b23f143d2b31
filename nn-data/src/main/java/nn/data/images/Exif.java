package nn.data.images;

/**
 * Finds the tag Orientation (0x0112) in the first directory of EXIF data, which is laid out as
 * TIFF.
 *
 * <p>Damaged EXIF data does not make a picture unreadable: then it counts as upright.
 *
 * @see <a href="https://www.cipa.jp/e/std/std-sec.html">CIPA DC-008, Exif</a>
 */
final class Exif {
  private static final int LITTLE_ENDIAN = 0x4949;
  private static final int BIG_ENDIAN = 0x4D4D;
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;

  private final byte[] bytes;
  private final int from;
  private final int end;
  private final boolean little;

  private Exif(byte[] bytes, int from, int end, boolean little) {
    this.bytes = bytes;
    this.from = from;
    this.end = end;
    this.little = little;
  }

  /**
   * The orientation told by the TIFF data at {@code from} (included) to {@code end} (excluded),
   * which lie within the array.
   */
  static Orientation orientation(byte[] bytes, int from, int end) {
    if (end - from < 8) {
      return Orientation.UPRIGHT;
    }
    int order = (bytes[from] & 0xff) << 8 | (bytes[from + 1] & 0xff);
    if (order != LITTLE_ENDIAN && order != BIG_ENDIAN) {
      return Orientation.UPRIGHT;
    }
    Exif exif = new Exif(bytes, from, end, order == LITTLE_ENDIAN);
    return Orientation.of(exif.find());
  }

  private int find() {
    long directory = from + (unsigned(from + 4, 4) & 0xffffffffL);
    if (directory + 2 > end) {
      return 0;
    }
    int entries = (int) unsigned((int) directory, 2);
    long at = directory + 2;
    for (int i = 0; i < entries && at + ENTRY <= end; i++, at += ENTRY) {
      int entry = (int) at;
      if (unsigned(entry, 2) == ORIENTATION && unsigned(entry + 2, 2) == SHORT) {
        return (int) unsigned(entry + 8, 2);
      }
    }
    return 0;
  }

  private long unsigned(int at, int length) {
    long number = 0;
    for (int i = 0; i < length; i++) {
      number = number << 8 | (bytes[little ? at + length - 1 - i : at + i] & 0xff);
    }
    return number;
  }
}
