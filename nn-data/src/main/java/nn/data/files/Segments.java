package nn.data.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * More bytes than one buffer can address: in several of one length, of which the last may be
 * shorter. What is read at once (a row, a chunk) lies in one of them.
 */
public final class Segments {
  private static final long MAPPED = 1 << 30;
  private static final long IN_MEMORY = 1 << 22;

  private final List<ByteBuffer> buffers;
  private final long length;

  private Segments(List<ByteBuffer> buffers, long length) {
    this.buffers = buffers;
    this.length = length;
  }

  /** Arrays of one length; the last may be shorter. */
  public static Segments of(List<byte[]> arrays) {
    return new Segments(
        arrays.stream().map(ByteBuffer::wrap).toList(),
        arrays.isEmpty() ? 1 : Math.max(1, arrays.get(0).length));
  }

  /**
   * A part of a file, read by the operating system when it is looked at and kept in memory as long
   * as there is room.
   *
   * @param unit how many bytes are to lie in one segment together, 2^31 - 1 at most
   */
  public static Segments map(Path file, long from, long bytes, long unit) throws IOException {
    long length = length(unit, MAPPED);
    List<ByteBuffer> buffers = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      for (long at = 0; at < bytes; at += length) {
        buffers.add(
            channel.map(FileChannel.MapMode.READ_ONLY, from + at, Math.min(length, bytes - at)));
      }
    }
    return new Segments(List.copyOf(buffers), length);
  }

  /**
   * Reads bytes into memory; not more is taken than there are.
   *
   * @param bytes how many there should be
   * @param unit how many bytes are to lie in one segment together
   * @throws EOFException if there are fewer; the message says how many
   */
  public static Segments read(InputStream in, long bytes, long unit) throws IOException {
    long length = length(unit, IN_MEMORY);
    List<byte[]> arrays = new ArrayList<>();
    for (long at = 0; at < bytes; at += length) {
      int wanted = (int) Math.min(length, bytes - at);
      byte[] array = in.readNBytes(wanted);
      if (array.length < wanted) {
        throw new EOFException(String.valueOf(at + array.length));
      }
      arrays.add(array);
    }
    return of(arrays);
  }

  private static long length(long unit, long about) {
    long least = Math.max(1, unit);
    return Math.max(1, about / least) * least;
  }

  /** The number of the segment that holds a byte. */
  int number(long at) {
    // Dividing ints takes half as long, and this is done for each row.
    return at <= Integer.MAX_VALUE && length <= Integer.MAX_VALUE
        ? (int) at / (int) length
        : (int) (at / length);
  }

  /** The segment of a number. */
  ByteBuffer get(int number) {
    return buffers.get(number);
  }

  /** The segment that holds a byte. */
  public ByteBuffer with(long at) {
    return get(number(at));
  }

  /** The place of a byte in its segment. */
  public int within(long at) {
    return (int) (at - number(at) * length);
  }
}
