package nn.data.images;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HexFormat;
import nn.autodiff.Shape;
import nn.data.files.FileErrors;

/** The beginning of an IDX file: two zeros, the type, the number of axes, the axis lengths. */
record IdxHeader(IdxType type, Shape shape) {
  private static final long MOST = Integer.MAX_VALUE - 8;

  /** How many bytes follow the header. */
  int bytes() {
    return shape.size() * type.bytes();
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
    return new IdxHeader(type, shape(file, type, magic[3], in));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.ofDelimiter(" ").formatHex(bytes);
  }

  private static Shape shape(Path file, IdxType type, int rank, InputStream in) throws IOException {
    byte[] lengths = in.readNBytes(4 * rank);
    if (lengths.length < 4 * rank) {
      throw FileErrors.corrupt(
          file, "truncated: it ends within its header, which promises " + rank + " axes");
    }
    ByteBuffer buffer = ByteBuffer.wrap(lengths);
    int[] dims = new int[rank];
    long bytes = type.bytes();
    for (int axis = 0; axis < rank; axis++) {
      dims[axis] = buffer.getInt();
      // Checked at each axis: the product of all of them may not fit a long.
      bytes = dims[axis] < 0 || bytes > MOST ? MOST + 1 : bytes * dims[axis];
    }
    if (bytes > MOST) {
      throw FileErrors.corrupt(
          file,
          "its header claims axes of length "
              + hex(lengths)
              + " (hexadecimal), more numbers than one Java array holds; it is corrupt");
    }
    return Shape.of(dims);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeShort(0);
    out.writeByte(type.code());
    out.writeByte(shape.rank());
    for (int dim : shape.dims()) {
      out.writeInt(dim);
    }
  }
}
