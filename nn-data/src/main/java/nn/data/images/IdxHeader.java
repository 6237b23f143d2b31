package nn.data.images;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import nn.autodiff.Shape;
import nn.data.files.FileErrors;
import nn.data.files.Segments;

/**
 * The beginning of an IDX file: two zeros, the type, the number of axes, the axis lengths. What it
 * claims is a claim only; nothing is allocated before the bytes are there.
 */
final class IdxHeader {
  private static final long MOST = Integer.MAX_VALUE - 8;

  private final IdxType type;
  private final int[] dims;

  /** How many bytes follow; -1 if an axis has a negative length. */
  private final long bytes;

  private IdxHeader(IdxType type, int... dims) {
    this.type = type;
    this.dims = dims;
    this.bytes = bytes(type, dims);
  }

  /** The header of an array. */
  static IdxHeader of(IdxType type, Shape shape) {
    return new IdxHeader(type, shape.dims());
  }

  IdxType type() {
    return type;
  }

  /** How many bytes the header itself has. */
  int length() {
    return 4 + 4 * dims.length;
  }

  /** How many bytes follow the header. */
  long bytes() {
    return bytes;
  }

  /** The length of the first axis. */
  int count() {
    return dims[0];
  }

  static IdxHeader read(Path file, InputStream in) throws IOException {
    byte[] magic = in.readNBytes(4);
    IdxType type = magic.length == 4 ? IdxType.ofCode(magic[2]) : null;
    if (type == null || magic[0] != 0 || magic[1] != 0 || magic[3] <= 0) {
      throw FileErrors.corrupt(
          file,
          "no IDX file: expected it to begin with 00 00, a type (08, 09, 0b, 0c, 0d or 0e) and the"
              + " number of axes, but it begins with "
              + (magic.length == 0 ? "nothing, it is empty" : hex(magic)));
    }
    int rank = magic[3];
    byte[] lengths = in.readNBytes(4 * rank);
    if (lengths.length < 4 * rank) {
      throw FileErrors.corrupt(
          file, "truncated: it ends within its header, which promises " + rank + " axes");
    }
    int[] dims = new int[rank];
    ByteBuffer.wrap(lengths).asIntBuffer().get(dims);
    IdxHeader header = new IdxHeader(type, dims);
    if (header.bytes < 0) {
      throw header.claimsTooMuch(file);
    }
    return header;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.ofDelimiter(" ").formatHex(bytes);
  }

  private static long bytes(IdxType type, int... dims) {
    long bytes = type.bytes();
    for (int dim : dims) {
      if (dim < 0) {
        return -1;
      }
      // No file is as long as the longest long; a later 0 still makes it 0.
      bytes = dim > 0 && bytes > Long.MAX_VALUE / dim ? Long.MAX_VALUE : bytes * dim;
    }
    return bytes;
  }

  private UncheckedIOException claimsTooMuch(Path file) {
    ByteBuffer lengths = ByteBuffer.allocate(4 * dims.length);
    lengths.asIntBuffer().put(dims);
    return FileErrors.corrupt(
        file,
        "its header claims axes of length "
            + hex(lengths.array())
            + " (hexadecimal), more numbers than one Java array holds; it is corrupt");
  }

  /** The shape of all numbers, where one array holds them. */
  Shape shape(Path file) {
    return shape(file, dims);
  }

  /** The shape of what the first axis counts. */
  Shape row(Path file) {
    return shape(file, Arrays.copyOfRange(dims, 1, dims.length));
  }

  private Shape shape(Path file, int... wanted) {
    if (bytes(type, wanted) > MOST) {
      throw claimsTooMuch(file);
    }
    return Shape.of(wanted);
  }

  /** All bytes that follow, in memory. */
  Segments inMemory(Path file, InputStream in, long unit) throws IOException {
    Segments all;
    try {
      all = Segments.read(in, bytes, unit);
    } catch (EOFException e) {
      throw truncated(file, String.valueOf(e.getMessage()));
    }
    if (in.read() >= 0) {
      throw tooLong(file);
    }
    return all;
  }

  /** Checks that as many bytes follow as the header says. */
  void checkLength(Path file, long follow) {
    if (follow < bytes) {
      throw truncated(file, String.valueOf(follow));
    }
    if (follow > bytes) {
      throw tooLong(file);
    }
  }

  /**
   * Checks, before anything is read, that the file can hold as many bytes as the header says, even
   * if it is compressed, and that floats for all numbers would fit into memory.
   */
  void checkRoom(Path file) throws IOException {
    // Deflate makes at most 1032 bytes of one.
    if (bytes / 1032 > Files.size(file)) {
      throw truncated(file, "far fewer");
    }
    long needed = bytes / type.bytes() * Float.BYTES;
    long room = Runtime.getRuntime().maxMemory();
    if (needed > room) {
      throw FileErrors.corrupt(
          file,
          "its numbers take "
              + (needed >> 20)
              + " MB in memory, but this JVM has "
              + (room >> 20)
              + "; give it more with -Xmx, or read batches as you need them");
    }
  }

  private UncheckedIOException truncated(Path file, String follow) {
    return FileErrors.corrupt(file, "truncated" + promise() + follow + " follow; fetch it again");
  }

  private UncheckedIOException tooLong(Path file) {
    return FileErrors.corrupt(file, "too long" + promise() + "more follow; fetch it again");
  }

  private String promise() {
    String shape = Arrays.toString(dims).replace('[', '(').replace(']', ')');
    return ": its header says "
        + (dims.length == 1 ? "(" + dims[0] + ",)" : shape)
        + ", "
        + bytes
        + " bytes, but ";
  }

  void write(DataOutputStream out) throws IOException {
    out.writeShort(0);
    out.writeByte(type.code());
    out.writeByte(dims.length);
    for (int dim : dims) {
      out.writeInt(dim);
    }
  }
}
