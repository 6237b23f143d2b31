package nn.data.images;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Takes a PNG apart: chunks, checksums, compressed rows. Memory is taken for what the compressed
 * bytes can hold, never because the header claims it.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">W3C: Portable Network Graphics</a>
 */
final class Png {
  private static final int IHDR = 0x49484452;
  private static final int PLTE = 0x504C5445;
  private static final int TRNS = 0x74524E53;
  private static final int EXIF = 0x65584966;
  private static final int IDAT = 0x49444154;
  private static final int IEND = 0x49454E44;

  private static final int SIGNATURE_BYTES = 8;

  /** Around the data of a chunk: its length, its name, its checksum. */
  private static final int CHUNK_BYTES = 12;

  /** Deflate makes 1032 bytes of one at most. */
  private static final int MOST_INFLATION = 1032;

  /** Native memory that is slow to get: each thread keeps its own. */
  private static final ThreadLocal<Inflater> INFLATER = ThreadLocal.withInitial(Inflater::new);

  private final byte[] file;
  private final ByteBuffer buffer;
  private final List<int[]> data = new ArrayList<>(1);
  private @Nullable PngHeader header;
  private byte[] palette = {};
  private byte[] transparency = {};
  private Orientation held = Orientation.UPRIGHT;
  private long compressed;

  private Png(byte[] file) {
    this.file = file;
    this.buffer = ByteBuffer.wrap(file);
  }

  static boolean is(byte[] file) {
    return file.length >= SIGNATURE_BYTES
        && ByteBuffer.wrap(file).getLong(0) == 0x89504E470D0A1A0AL;
  }

  static Decoded decode(byte[] file) throws IOException {
    Png png = new Png(file);
    PngHeader header = png.chunks();
    byte[] rows = png.inflate(header);
    return new PngPixels(header, png.palette, png.transparency).decode(rows).turned(png.held);
  }

  private PngHeader chunks() throws IOException {
    int at = SIGNATURE_BYTES;
    boolean ended = false;
    while (!ended && at < file.length) {
      if (file.length - at < CHUNK_BYTES) {
        throw ImageFile.truncated();
      }
      int length = buffer.getInt(at);
      if (length < 0 || length > file.length - at - CHUNK_BYTES) {
        throw ImageFile.truncated();
      }
      ended = chunk(buffer.getInt(at + 4), at + 8, length);
      at += CHUNK_BYTES + length;
    }
    if (header == null) {
      throw new IOException("it has no header");
    }
    return header;
  }

  /** Takes in one chunk; true if it is the last. */
  private boolean chunk(int type, int at, int length) throws IOException {
    if ((header == null) != (type == IHDR)) {
      throw new IOException("expected one header, as its first chunk");
    }
    switch (type) {
      case IHDR -> header = header(at, checked(at, length));
      case PLTE -> palette = copy(at, length);
      case TRNS -> transparency = copy(at, length);
      case EXIF -> held = Exif.orientation(file, at, at + length);
      case IDAT -> {
        data.add(new int[] {at, checked(at, length)});
        compressed += length;
      }
      default -> {
        // Times, texts and colour profiles change nothing here.
      }
    }
    return type == IEND;
  }

  private PngHeader header(int at, int length) throws IOException {
    if (length != 13) {
      throw new IOException("its header has " + length + " bytes, not 13");
    }
    PngHeader read =
        new PngHeader(
            buffer.getInt(at),
            buffer.getInt(at + 4),
            file[at + 8],
            file[at + 9],
            file[at + 12] != 0);
    read.check(file[at + 10], file[at + 11]);
    ImageFile.checkSize(read.width(), read.height());
    return read;
  }

  private byte[] copy(int at, int length) throws IOException {
    return Arrays.copyOfRange(file, at, at + checked(at, length));
  }

  /** The length, if the checksum behind the data is theirs. */
  private int checked(int at, int length) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(file, at - 4, length + 4);
    if ((int) crc.getValue() != buffer.getInt(at + length)) {
      throw new IOException(
          "the checksum of chunk "
              + new String(file, at - 4, 4, StandardCharsets.ISO_8859_1)
              + " at byte "
              + (at - 8)
              + " is another");
    }
    return length;
  }

  private byte[] inflate(PngHeader header) throws IOException {
    long length = header.dataBytes();
    if (length > compressed * MOST_INFLATION || length > Integer.MAX_VALUE - 8) {
      throw new IOException(
          "its header claims "
              + header.width()
              + " x "
              + header.height()
              + " pixels, which its "
              + compressed
              + " compressed bytes cannot hold");
    }
    byte[] rows = new byte[(int) length];
    Inflater inflater = INFLATER.get();
    inflater.reset();
    try {
      int done = 0;
      int next = 0;
      while (done < rows.length) {
        int more = inflater.inflate(rows, done, rows.length - done);
        done += more;
        if (more == 0) {
          if (!inflater.needsInput() || next == data.size()) {
            throw new IOException("its rows end after " + done + " of " + rows.length + " bytes");
          }
          int[] part = data.get(next++);
          inflater.setInput(file, part[0], part[1]);
        }
      }
      finish(inflater);
    } catch (DataFormatException e) {
      throw new IOException("its compressed rows are corrupt: " + e.getMessage(), e);
    } finally {
      inflater.reset(); // forgets the file's bytes
    }
    return rows;
  }

  /** Has the checksum of the rows compared, which stands behind them. */
  private static void finish(Inflater inflater) throws DataFormatException {
    inflater.inflate(new byte[1]);
  }
}
