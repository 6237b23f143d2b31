package nn.data.images;

import java.io.IOException;

/**
 * Walks over the blocks of a GIF to the end of its first picture: the JDK's decoder takes one that
 * was cut off for one with an empty end.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a specification</a>
 */
final class GifBlocks {
  private static final int EXTENSION = 0x21;
  private static final int PICTURE = 0x2C;

  private final byte[] file;

  /** Where the next block begins. */
  private int at;

  private GifBlocks(byte[] file) {
    this.file = file;
  }

  static boolean is(byte[] file) {
    return file.length >= 6
        && file[0] == 'G'
        && file[1] == 'I'
        && file[2] == 'F'
        && file[3] == '8'
        && (file[4] == '7' || file[4] == '9')
        && file[5] == 'a';
  }

  /**
   * Checks that the first picture is there to its end, and of a size its bytes can hold.
   *
   * @throws IOException if it is not
   */
  static void check(byte[] file) throws IOException {
    new GifBlocks(file).walk();
  }

  private void walk() throws IOException {
    at = 13 + table(peek(10));
    int block = peek(at);
    while (block == EXTENSION) {
      at += 2;
      skipData();
      block = peek(at);
    }
    if (block != PICTURE) {
      throw new IOException("expected a picture at byte " + at + " but got block " + block);
    }
    int width = peek(at + 5) | peek(at + 6) << 8;
    int height = peek(at + 7) | peek(at + 8) << 8;
    at += 10 + table(peek(at + 9));
    int codeBits = peek(at++);
    if (codeBits < 1 || codeBits > 8) {
      throw new IOException("its codes begin with " + codeBits + " bits, not 1 to 8");
    }
    int from = at;
    skipData();
    ImageFile.checkSize(width, height);
    ImageFile.checkRoom(width, height, (long) (at - from) * ImageFile.PIXELS_OF_A_GIF_BYTE);
  }

  /** The bytes of a colour table, of which the lowest bits of a flag tell. */
  private static int table(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  /** Passes over pieces that each tell their length, up to an empty one. */
  private void skipData() throws IOException {
    int length = peek(at);
    while (length != 0) {
      at += 1 + length;
      length = peek(at);
    }
    at++;
  }

  private int peek(int place) throws IOException {
    if (place >= file.length) {
      throw ImageFile.truncated();
    }
    return file[place] & 0xff;
  }
}
