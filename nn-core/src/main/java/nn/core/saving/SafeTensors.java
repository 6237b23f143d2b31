package nn.core.saving;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.NdArray;

/**
 * A safetensors file: named tensors that PyTorch, Keras, JAX and others read and write too.
 *
 * <p>The file begins with the header's length in 8 bytes and the header, JSON that says each
 * tensor's type, shape and place; then come the numbers, as they stand in memory. There is nothing
 * in it that could be executed. An open file reads tensors one by one, when they are asked for.
 *
 * <pre>{@code
 * SafeTensors.write(Path.of("tensors.safetensors"), Map.of("x", NdArray.of(1, 2, 3)));
 * try (SafeTensors file = SafeTensors.open(Path.of("tensors.safetensors"))) {
 *   file.tensors();  // what is in it
 *   file.get("x");
 * }
 * }</pre>
 *
 * @see <a href="https://github.com/huggingface/safetensors">The format and its reference
 *     implementation</a>
 */
public final class SafeTensors implements AutoCloseable {
  private static final int LENGTH_BYTES = 8;
  private static final int CHUNK = 64 * 1024;

  private final Path file;
  private final FileChannel channel;
  private final Header header;
  private final long dataStart;

  private SafeTensors(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    long size = channel.size();
    if (size < LENGTH_BYTES) {
      throw FileErrors.corrupt(
          file,
          "expected 8 bytes with the header's length but the file has "
              + size
              + "; is it safetensors?");
    }
    long length = read(0, LENGTH_BYTES).getLong();
    if (length < 0 || length > Header.LONGEST || length > size - LENGTH_BYTES) {
      throw FileErrors.corrupt(
          file,
          "expected a header of at most "
              + Math.min(Header.LONGEST, size - LENGTH_BYTES)
              + " bytes but the file says "
              + Long.toUnsignedString(length)
              + "; it was cut off, or it is not safetensors");
    }
    this.dataStart = LENGTH_BYTES + length;
    this.header = Header.read(file, read(LENGTH_BYTES, (int) length).array(), size - dataStart);
  }

  /**
   * Opens a file and checks its header; no tensor is read yet.
   *
   * @throws java.io.UncheckedIOException if it cannot be read or is not a whole safetensors file
   */
  public static SafeTensors open(Path file) {
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.READ);
      SafeTensors opened = new SafeTensors(file, channel);
      channel = null;
      return opened;
    } catch (IOException e) {
      throw FileErrors.cannotRead(file, e);
    } finally {
      if (channel != null) {
        close(channel);
      }
    }
  }

  /**
   * Reads all tensors of a file, in its order.
   *
   * @throws java.io.UncheckedIOException if it cannot be read, is not a whole safetensors file, or
   *     has a number that no float is
   */
  public static Map<String, NdArray> read(Path file) {
    try (SafeTensors opened = open(file)) {
      Map<String, NdArray> tensors = new LinkedHashMap<>();
      for (TensorInfo tensor : opened.tensors()) {
        tensors.put(tensor.name(), opened.get(tensor.name()));
      }
      return tensors;
    }
  }

  /**
   * Writes tensors to a file, in place of one of that name if there is one; see {@link #write(Path,
   * Map, Map)}.
   *
   * @param file where to
   * @param tensors the tensors by name
   * @throws java.io.UncheckedIOException if it cannot be written; then nothing has changed
   */
  public static void write(Path file, Map<String, NdArray> tensors) {
    write(file, tensors, Map.of());
  }

  /**
   * Writes tensors to a file, in place of one of that name if there is one.
   *
   * <p>They are written as {@link DType#F32} and ordered by name, so that the same tensors make the
   * same bytes, and the bytes are those of Python's library. The file is complete or is not there:
   * a reader never sees half of it, even if the writing process is killed.
   *
   * @param file where to
   * @param tensors the tensors by name
   * @param metadata texts by name
   * @throws IllegalArgumentException if a tensor is called {@code __metadata__}
   * @throws java.io.UncheckedIOException if it cannot be written; then nothing has changed
   */
  public static void write(Path file, Map<String, NdArray> tensors, Map<String, String> metadata) {
    TensorWriter writer = new TensorWriter(tensors, metadata);
    AtomicFile.write(file, writer::writeTo);
  }

  /** The texts that somebody wrote beside the tensors, by name. */
  public Map<String, String> metadata() {
    return Collections.unmodifiableMap(header.metadata());
  }

  /** What is said of each tensor, in the order of their numbers. */
  public List<TensorInfo> tensors() {
    return List.copyOf(header.tensors().values());
  }

  /** Whether there is a tensor of that name. */
  public boolean has(String name) {
    return header.tensors().containsKey(name);
  }

  /**
   * Reads one tensor.
   *
   * @param name what it is called
   * @throws IllegalArgumentException if there is none of that name
   * @throws java.io.UncheckedIOException if it cannot be read, or has a number that no float is
   */
  public NdArray get(String name) {
    TensorInfo tensor = header.tensors().get(name);
    if (tensor == null) {
      throw new IllegalArgumentException(
          file + ": there is no tensor \"" + name + "\"; there is " + header.tensors().keySet());
    }
    float[] numbers = new float[tensor.shape().size()];
    try {
      int step = CHUNK / tensor.type().bytes();
      for (int at = 0; at < numbers.length; at += step) {
        int count = Math.min(step, numbers.length - at);
        read(tensor, numbers, at, count);
      }
    } catch (IOException e) {
      throw FileErrors.cannotRead(file, e);
    }
    return NdArray.of(tensor.shape(), numbers);
  }

  private void read(TensorInfo tensor, float[] numbers, int at, int count) throws IOException {
    int width = tensor.type().bytes();
    ByteBuffer chunk = read(dataStart + tensor.begin() + (long) width * at, width * count);
    int done = tensor.type().decode(chunk, numbers, at);
    if (done < count) {
      throw FileErrors.corrupt(
          file,
          "number "
              + (at + done)
              + " of tensor "
              + tensor
              + " is "
              + tensor.type().wrong(chunk)
              + "; convert the tensor to F32 before it is saved");
    }
  }

  /** So many bytes from one place on, all of them. */
  private ByteBuffer read(long from, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException();
      }
    }
    return bytes.flip();
  }

  /** Closes the file. */
  @Override
  public void close() {
    close(channel);
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // It was only read; there is nothing to lose.
    }
  }

  /** The file and what is in it. */
  @Override
  public String toString() {
    return file + " " + header.tensors().values();
  }
}
