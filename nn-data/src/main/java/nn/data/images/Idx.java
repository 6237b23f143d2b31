package nn.data.images;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.files.FileErrors;
import nn.data.files.Gzip;
import nn.data.files.WholeFile;

/**
 * Reads and writes IDX, the format MNIST comes in: a header with the type of the numbers and the
 * lengths of the axes, then the numbers, biggest byte first.
 *
 * <p>Files may be compressed with gzip; their first bytes tell. Numbers become floats as they are,
 * so whole numbers beyond 2^24 and doubles are rounded. <b>Shapes:</b> as the header says, one axis
 * or more.
 *
 * <pre>{@code
 * NdArray images = Idx.read(Path.of("train-images-idx3-ubyte.gz")); // (60000, 28, 28), 0 to 255
 * }</pre>
 */
public final class Idx {
  private Idx() {}

  /**
   * Reads a whole file.
   *
   * @throws java.io.UncheckedIOException if it cannot be read, is no IDX file, ends too early, goes
   *     on too long, or its gzip data is corrupt; the message says which
   */
  public static NdArray read(Path file) {
    try (InputStream in = Gzip.open(file)) {
      IdxHeader header = IdxHeader.read(file, in);
      Shape shape = header.shape(file);
      // Counted before anything is allocated: a file of a few bytes may claim to have billions.
      byte[] bytes = in.readNBytes((int) header.bytes());
      header.checkLength(file, bytes.length + (in.read() < 0 ? 0L : 1L));
      float[] numbers = new float[shape.size()];
      header.type().encoding().decode(ByteBuffer.wrap(bytes), 0, numbers, 0, numbers.length);
      return NdArray.of(shape, numbers);
    } catch (IOException e) {
      throw FileErrors.cannotRead(file, e);
    }
  }

  /**
   * Writes an array, compressed if the name ends in {@code .gz}; the file appears when it is whole.
   *
   * @throws IllegalArgumentException if the array has no axis, or holds a number the type does not
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public static void write(NdArray array, IdxType type, Path file) {
    if (array.shape().rank() == 0 || array.shape().rank() > Byte.MAX_VALUE) {
      throw new IllegalArgumentException(
          "Idx: expected 1 to 127 axes but got shape " + array.shape() + "; reshape it to (1,)");
    }
    boolean compressed = file.toString().endsWith(".gz");
    WholeFile.write(
        file,
        out -> {
          OutputStream inner = compressed ? new GZIPOutputStream(out) : out;
          try (DataOutputStream data = new DataOutputStream(new BufferedOutputStream(inner))) {
            IdxHeader.of(type, array.shape()).write(data);
            for (float number : array.data()) {
              type.encode(number, data);
            }
          }
        });
  }
}
