package nn.data.feeding;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import nn.core.training.BatchSource;
import nn.core.training.Dataset;
import nn.data.LabeledDataset;
import nn.data.files.WholeFile;

/**
 * Keeps examples that are slow to get, so that they are decoded and computed once and not in every
 * epoch.
 *
 * <p>A cache is filled when it is made, by all processors, and is a dataset then. It gives the same
 * numbers as the data it was filled from, bit for bit. Where inputs (or targets, or weights) hold
 * at most 256 different numbers, as pixels do, a byte is kept for each, a quarter of a float;
 * otherwise floats.
 *
 * <p>Put in front of it what is always the same (decoding, resizing, scaling), and behind it what
 * is drawn anew each epoch (a {@link Loader}'s {@code map}).
 *
 * <pre>{@code
 * Dataset kept = Cache.inMemory(data);
 * trainer.fit(kept, Epochs.of(5));
 * }</pre>
 *
 * <p>An interrupt while it is filled ends that with a {@link
 * java.util.concurrent.CancellationException} and counts as dealt with.
 */
public final class Cache {
  private static final Map<Path, ReentrantLock> FILLING = new ConcurrentHashMap<>();

  private Cache() {}

  /** All examples, in memory. */
  public static Dataset inMemory(Dataset data) {
    return inMemory(Content.of(data));
  }

  /** All examples and the names of their classes, in memory. */
  public static LabeledDataset inMemory(LabeledDataset data) {
    return LabeledDataset.of(inMemory((Dataset) data), data.classNames());
  }

  /**
   * The examples of a source's epoch 0, in memory; then they can be asked for by number.
   *
   * @throws IllegalArgumentException if it has none, or they differ in shape
   */
  public static Dataset inMemory(BatchSource source) {
    return inMemory(Content.of(source));
  }

  private static Dataset inMemory(Content content) {
    MemoryStore store = new MemoryStore();
    Filling.fill(content, store);
    return store.dataset(content.heldBack());
  }

  /**
   * All examples, in a file, which may be larger than memory.
   *
   * <p>If the file is there it is used as it is, in this process and every later one; if not, it is
   * filled, under another name until it is whole. Filling that was broken off goes on from where it
   * was. The file knows its data by shapes and by the numbers of a few examples: one of other data
   * is refused, but it cannot see a change of all the other examples, so delete it when the data
   * changes. Everything read from it is compared with checksums. It must not be changed while it is
   * used.
   *
   * @param file the file; its folder has to exist
   * @throws java.io.UncheckedIOException if it cannot be written (then what was filled so far stays
   *     in a file that ends in {@code .part}), is of other data, cut off or damaged; a damaged part
   *     may be found when a batch is read
   */
  public static Dataset onDisk(Dataset data, Path file) {
    return onDisk(Content.of(data), file);
  }

  /** All examples in a file, with the names of their classes; see the other {@code onDisk}. */
  public static LabeledDataset onDisk(LabeledDataset data, Path file) {
    return LabeledDataset.of(onDisk((Dataset) data, file), data.classNames());
  }

  /**
   * The examples of a source's epoch 0, in a file; then they can be asked for by number. See the
   * other {@code onDisk}.
   *
   * @throws IllegalArgumentException if it has none, or they differ in shape
   */
  public static Dataset onDisk(BatchSource source, Path file) {
    return onDisk(Content.of(source), file);
  }

  private static Dataset onDisk(Content content, Path file) {
    String fingerprint = content.fingerprint();
    if (!Files.exists(file)) {
      Path whole = file.toAbsolutePath().normalize();
      ReentrantLock lock = FILLING.computeIfAbsent(whole, path -> new ReentrantLock());
      lock.lock(); // a file lock is the whole process's, so its threads queue here
      try (PartFile part = PartFile.open(file, fingerprint)) {
        if (Files.exists(file)) {
          WholeFile.delete(WholeFile.part(file)); // somebody else filled it meanwhile
        } else {
          Filling.fill(content, part);
        }
      } finally {
        lock.unlock();
      }
    }
    return CacheFile.open(file, fingerprint, content.heldBack());
  }
}
