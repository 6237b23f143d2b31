package nn.data.images;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.data.files.ByteTable;
import nn.data.files.Encoding;
import nn.data.files.FileErrors;
import nn.data.files.Gzip;
import nn.data.files.Rows;
import nn.data.files.Segments;

/**
 * Examples that stay in IDX files until they are asked for, so there may be more of them than fit
 * into memory.
 *
 * <p>A large file is mapped: the operating system reads what is looked at and keeps it as long as
 * it has room. One that takes no more than an eighth of this JVM's heap is read into memory as
 * bytes, where it is a little faster; those of images take a quarter of what floats take. So is one
 * compressed with gzip, however large, for it has no beginning for each example.
 *
 * <p>Numbers become floats when a batch is gathered, which takes little longer than to copy floats.
 * <b>Shapes:</b> inputs {@code (n, ...)} and targets {@code (n, ...)} as the headers say.
 *
 * <pre>{@code
 * Dataset digits = IdxDataset.ofImages(
 *     Path.of("train-images-idx3-ubyte"), Path.of("train-labels-idx1-ubyte"));
 * trainer.fit(digits, Epochs.of(5).batch(64));
 * }</pre>
 *
 * <p>A mapped file must not be changed while it is used.
 */
public final class IdxDataset implements Dataset {
  private final int size;
  private final Rows inputs;
  private final Rows targets;

  private IdxDataset(int size, Rows inputs, Rows targets) {
    this.size = size;
    this.inputs = inputs;
    this.targets = targets;
  }

  /**
   * Examples with the numbers that are in the files; rounded as {@link Idx} says.
   *
   * @param inputs the examples
   * @param targets what a model should make of each
   * @throws java.io.UncheckedIOException if a file cannot be read, is no IDX file or not as long as
   *     its header says, or there are more or fewer targets than inputs
   */
  public static IdxDataset of(Path inputs, Path targets) {
    return of(inputs, targets, 1, Runtime.getRuntime().maxMemory() / 8);
  }

  /**
   * Images, with numbers from 0 for dark to 1 for bright: bytes divided by 255.
   *
   * @param images a file of unsigned bytes
   * @param labels the class of each
   * @throws java.io.UncheckedIOException if a file cannot be read, is no IDX file or not as long as
   *     its header says, the images are no bytes, or there are more or fewer labels than images
   */
  public static IdxDataset ofImages(Path images, Path labels) {
    return of(images, labels, 255, Runtime.getRuntime().maxMemory() / 8);
  }

  /** Files of more bytes than {@code mostInMemory} are mapped. */
  static IdxDataset of(Path inputs, Path targets, float divisor, long mostInMemory) {
    Opened first = Opened.open(inputs, divisor, mostInMemory);
    Opened second = Opened.open(targets, 1, mostInMemory);
    if (first.count != second.count) {
      throw FileErrors.corrupt(
          targets,
          "expected one target for each of the "
              + first.count
              + " examples in "
              + inputs
              + " but got "
              + second.count);
    }
    return new IdxDataset(first.count, first.rows, second.rows);
  }

  /** One file: how many rows it has, and the rows. */
  private record Opened(int count, Rows rows) {
    static Opened open(Path file, float divisor, long mostInMemory) {
      try (InputStream in = Gzip.open(file)) {
        IdxHeader header = IdxHeader.read(file, in);
        Shape row = header.row(file);
        long unit = (long) row.size() * header.type().bytes();
        boolean inMemory = header.bytes() <= mostInMemory || Gzip.isCompressed(file);
        Segments bytes = inMemory ? header.inMemory(file, in, unit) : mapped(file, header, unit);
        return new Opened(
            header.count(),
            new Rows(bytes, encoding(file, header.type(), divisor), Rows.Places.dense(unit), row));
      } catch (IOException e) {
        throw FileErrors.cannotRead(file, e);
      }
    }

    private static Segments mapped(Path file, IdxHeader header, long unit) throws IOException {
      header.checkLength(file, Files.size(file) - header.length());
      return Segments.map(file, header.length(), header.bytes(), unit);
    }

    private static Encoding encoding(Path file, IdxType type, float divisor) {
      if (type == IdxType.UNSIGNED_BYTE) {
        return ByteTable.dividedBy(divisor);
      }
      if (divisor != 1) {
        throw FileErrors.corrupt(
            file, "expected images of type UNSIGNED_BYTE but got " + type + "; open it by of");
      }
      return type.encoding();
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Shape inputShape() {
    return inputs.shape();
  }

  @Override
  public Shape targetShape() {
    return targets.shape();
  }

  @Override
  public Batch batch(int... examples) {
    check(examples);
    return new Batch(inputs.take(examples), targets.take(examples));
  }

  @Override
  public Batch batch(Batch used, int... examples) {
    check(examples);
    NdArray numbers = inputs.takeOver(used.inputs(), examples);
    return new Batch(numbers, targets.take(examples));
  }

  private void check(int... examples) {
    for (int example : examples) {
      Dataset.requireExample(example, size);
    }
  }

  @Override
  public String toString() {
    return "IdxDataset of " + size + " examples " + inputShape() + " -> " + targetShape();
  }
}
