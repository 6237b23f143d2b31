package nn.data.feeding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import nn.data.files.ByteTable;
import org.jspecify.annotations.Nullable;

/**
 * A chunk as it lies in a cache file: rows; what bytes stand for so far, of each column kept in
 * bytes; how many rows are used; and the checksum of all that. So a file that was left half written
 * can be gone on with after its last whole chunk.
 */
final class CacheChunk {
  private static final int PALETTE = Integer.BYTES + Float.BYTES * ByteTable.SIZE;
  private static final int END = 2 * Integer.BYTES;

  private CacheChunk() {}

  /** How long a chunk is in a file. */
  static long length(Layout layout) {
    long palettes = layout.columns().stream().filter(Column::isBytes).count();
    return (long) layout.chunkBytes() + palettes * PALETTE + END;
  }

  /** A chunk with what belongs to it. */
  static ByteBuffer write(Layout layout, long number, byte[] rows, int count) {
    ByteBuffer out =
        ByteBuffer.allocate(Math.toIntExact(length(layout))).order(ByteOrder.LITTLE_ENDIAN);
    out.put(rows);
    for (Column column : layout.columns()) {
      Palette palette = column.palette();
      if (palette != null) {
        float[] numbers = palette.numbers();
        int at = out.position();
        out.putInt(numbers.length);
        out.asFloatBuffer().put(numbers);
        out.position(at + PALETTE);
      }
    }
    out.putInt(count);
    out.putInt(checksum(out.duplicate().flip(), number));
    return out.flip();
  }

  private static int checksum(ByteBuffer bytes, long number) {
    CRC32C checksum = new CRC32C();
    checksum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
    checksum.update(bytes);
    return (int) checksum.getValue();
  }

  /** Whether a chunk is whole and has the rows it should have. */
  static boolean isWhole(ByteBuffer chunk, long number, int count) {
    ByteBuffer all = chunk.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    int end = all.limit();
    return end - all.position() >= END
        && all.getInt(end - END) == count
        && all.getInt(end - Integer.BYTES)
            == checksum(all.duplicate().limit(end - Integer.BYTES), number);
  }

  /** What bytes stand for by the end of a chunk that is whole; null if that cannot be. */
  static @Nullable Layout withPalettes(Layout layout, ByteBuffer chunk) {
    ByteBuffer all = chunk.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    int at = all.position() + layout.chunkBytes();
    for (Column column : layout.columns()) {
      Palette palette = column.palette();
      if (palette != null) {
        int count = all.getInt(at);
        if (count < 0 || count > ByteTable.SIZE) {
          return null;
        }
        for (int i = 0; i < count; i++) {
          palette.code(all.getFloat(at + Integer.BYTES + Float.BYTES * i));
        }
        at += PALETTE;
      }
    }
    return layout;
  }
}
