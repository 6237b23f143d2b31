package nn.data.images;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
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
  private static final int STEP = 1 << 16;

  private Idx() {}

  /**
   * Reads a whole file.
   *
   * @throws java.io.UncheckedIOException if it cannot be read, is no IDX file, ends too early, goes
   *     on too long, its gzip data is corrupt, or this JVM's memory cannot hold it; the message
   *     says which
   */
  public static NdArray read(Path file) {
    try (InputStream in = Gzip.open(file)) {
      IdxHeader header = IdxHeader.read(file, in);
      Shape shape = header.shape(file);
      header.checkRoom(file);
      float[] numbers = numbers(file, header, shape.size(), in);
      return NdArray.of(shape, numbers);
    } catch (IOException e) {
      throw FileErrors.cannotRead(file, e);
    }
  }

  /** The numbers in steps: memory is taken as they come, not as the header claims them. */
  private static float[] numbers(Path file, IdxHeader header, int count, InputStream in)
      throws IOException {
    int width = header.type().bytes();
    float[] numbers = new float[Math.min(count, STEP)];
    byte[] bytes = new byte[STEP];
    int done = 0;
    while (done < count) {
      int read = in.readNBytes(bytes, 0, Math.min(STEP / width, count - done) * width);
      int some = read / width;
      if (some == 0 || read % width != 0) {
        header.checkLength(file, (long) done * width + read);
      }
      if (done + some > numbers.length) {
        numbers = Arrays.copyOf(numbers, (int) Math.min(count, 2L * (done + some)));
      }
      header.type().decode(ByteBuffer.wrap(bytes), 0, numbers, done, some);
      done += some;
    }
    header.checkLength(file, header.bytes() + (in.read() < 0 ? 0 : 1));
    return numbers;
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
