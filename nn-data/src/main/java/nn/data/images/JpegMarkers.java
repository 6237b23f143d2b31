package nn.data.images;

import java.io.IOException;
import java.util.Arrays;

/**
 * What the markers of a JPEG tell before anything is decoded: its size, how the camera was held,
 * and whether it is whole. The JDK's decoder takes a JPEG that was cut off for one with a gray end.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
 */
final class JpegMarkers {
  private static final int START_OF_IMAGE = 0xD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int FIRST_RESTART = 0xD0;
  private static final int LAST_RESTART = 0xD7;
  private static final int TEMPORARY = 0x01;
  private static final int APP1 = 0xE1;
  private static final int APP14 = 0xEE;
  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
  private static final byte[] ADOBE = {'A', 'd', 'o', 'b', 'e'};

  private final byte[] file;
  private int height;
  private int width;
  private int components;
  private Orientation held = Orientation.UPRIGHT;
  private boolean lumaAndChroma;

  private JpegMarkers(byte[] file) {
    this.file = file;
  }

  static boolean is(byte[] file) {
    return file.length >= 3
        && (file[0] & 0xff) == 0xFF
        && (file[1] & 0xff) == START_OF_IMAGE
        && (file[2] & 0xff) == 0xFF;
  }

  /** Walks over all segments. */
  static JpegMarkers read(byte[] file) throws IOException {
    JpegMarkers markers = new JpegMarkers(file);
    int at = 2;
    int marker = 0;
    while (marker != END_OF_IMAGE) {
      at = markers.nextMarker(at);
      marker = file[at++] & 0xff;
      boolean alone =
          marker == END_OF_IMAGE
              || marker == TEMPORARY
              || (marker >= FIRST_RESTART && marker <= LAST_RESTART);
      if (!alone) {
        int length = markers.length(at);
        markers.segment(marker, at + 2, length - 2);
        at += length;
      }
    }
    if (markers.width == 0 || markers.height == 0) {
      throw new IOException("it has no frame, or one without pixels");
    }
    return markers;
  }

  /** Where the next marker's number is; coded data and fill bytes before it are passed over. */
  private int nextMarker(int from) throws IOException {
    for (int at = from; at + 1 < file.length; at++) {
      if (file[at] == (byte) 0xFF && file[at + 1] != 0 && file[at + 1] != (byte) 0xFF) {
        return at + 1;
      }
    }
    throw ImageFile.truncated();
  }

  private int length(int at) throws IOException {
    if (at + 2 > file.length) {
      throw ImageFile.truncated();
    }
    int length = two(at);
    if (length < 2) {
      throw new IOException("segment at byte " + at + " has length " + length);
    }
    if (length > file.length - at) {
      throw ImageFile.truncated();
    }
    return length;
  }

  private void segment(int marker, int at, int length) throws IOException {
    boolean frame = (marker > 0xC0 && marker <= 0xCF && marker % 4 != 0) || marker == 0xC0;
    if (frame && length >= 6) {
      height = two(at + 1);
      width = two(at + 3);
      components = file[at + 5] & 0xff;
      ImageFile.checkSize(width, height);
    } else if (marker == APP1 && begins(EXIF, at, length)) {
      held = Exif.orientation(file, at + EXIF.length, at + length);
    } else if (marker == APP14 && begins(ADOBE, at, length) && length >= 12) {
      lumaAndChroma = file[at + 11] == 2;
    } else if (marker == START_OF_SCAN && components == 0) {
      throw new IOException("it begins to tell of pixels before it tells of their frame");
    }
  }

  private boolean begins(byte[] name, int at, int length) {
    return length >= name.length && Arrays.equals(file, at, at + name.length, name, 0, name.length);
  }

  private int two(int at) {
    return (file[at] & 0xff) << 8 | (file[at + 1] & 0xff);
  }

  int height() {
    return height;
  }

  int width() {
    return width;
  }

  int components() {
    return components;
  }

  Orientation held() {
    return held;
  }

  /** Whether the first three of four components are luma and chroma (YCCK), not inks (CMYK). */
  boolean hasLumaAndChroma() {
    return lumaAndChroma;
  }
}
