package nn.data.feeding;

import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import nn.autodiff.Shape;
import nn.data.files.FileErrors;

/**
 * The beginning of a cache file: what it is, of which data, how many rows there are and how they
 * lie. Its length depends on the shapes alone, so it can be written over when all rows are there.
 *
 * @param fingerprint tells data apart, 32 bytes in hexadecimal
 * @param rows how many rows there are; {@link #UNFINISHED} while they are being written
 * @param layout how they lie
 */
record CacheHeader(String fingerprint, long rows, Layout layout) {
  /** That rows are still being written. */
  static final long UNFINISHED = -1;

  /** Magic, length of what follows, its checksum. */
  static final int PREFIX = 16;

  private static final byte[] MAGIC = "nncache1".getBytes(StandardCharsets.US_ASCII);
  private static final int FINGERPRINT = 32;
  private static final int MOST = 1 << 16;
  private static final byte BYTES = 1;
  private static final byte FLOATS = 4;

  /** The header as it lies in a file. */
  byte[] toBytes() {
    int axes = layout.columns().stream().mapToInt(column -> column.shape().rank()).sum();
    int length = FINGERPRINT + 8 + 4 + 1 + 5 * layout.columns().size() + 4 * axes;
    ByteBuffer out = ByteBuffer.allocate(PREFIX + length);
    out.position(PREFIX);
    out.put(HexFormat.of().parseHex(fingerprint));
    out.putLong(rows).putInt(layout.chunkRows()).put((byte) layout.columns().size());
    for (Column column : layout.columns()) {
      out.put(column.isBytes() ? BYTES : FLOATS).putInt(column.shape().rank());
      for (int dim : column.shape().dims()) {
        out.putInt(dim);
      }
    }
    out.put(0, MAGIC).putInt(8, length).putInt(12, checksum(out.array()));
    return out.array();
  }

  private static int checksum(byte[] header) {
    CRC32C checksum = new CRC32C();
    checksum.update(header, PREFIX, header.length - PREFIX);
    return (int) checksum.getValue();
  }

  /** How long the whole header is, by its first bytes. */
  static int length(Path file, byte[] prefix) {
    if (prefix.length < PREFIX || !Arrays.equals(prefix, 0, 8, MAGIC, 0, 8)) {
      throw FileErrors.corrupt(file, "no cache file; choose another name, or delete it");
    }
    int length = ByteBuffer.wrap(prefix).getInt(8);
    if (length < 0 || length > MOST) {
      throw corrupt(file);
    }
    return PREFIX + length;
  }

  /** Reads a whole header. */
  static CacheHeader of(Path file, byte[] header) {
    ByteBuffer in = ByteBuffer.wrap(header);
    if (header.length < PREFIX || in.getInt(12) != checksum(header)) {
      throw corrupt(file);
    }
    try {
      return of(in.position(PREFIX));
    } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException e) {
      throw corrupt(file);
    }
  }

  private static CacheHeader of(ByteBuffer in) {
    byte[] digest = new byte[FINGERPRINT];
    in.get(digest);
    long rows = in.getLong();
    int chunkRows = in.getInt();
    int count = in.get();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte kind = in.get();
      int rank = in.getInt();
      if (rank < 0 || rank > in.remaining() / 4 || (kind != BYTES && kind != FLOATS)) {
        throw new IllegalArgumentException("no column");
      }
      int[] dims = new int[rank];
      Arrays.setAll(dims, axis -> in.getInt());
      Shape shape = Shape.of(dims);
      columns.add(kind == BYTES ? Column.ofBytes(shape) : Column.ofFloats(shape));
    }
    if (count < 2 || count > 3 || chunkRows < 1 || rows < UNFINISHED || rows > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("no layout");
    }
    Layout layout = Layout.of(columns, chunkRows);
    layout.chunkBytes();
    return new CacheHeader(HexFormat.of().formatHex(digest), rows, layout);
  }

  private static UncheckedIOException corrupt(Path file) {
    return FileErrors.corrupt(file, "its header is corrupt; delete it, and it is filled anew");
  }
}
