package nn.core.saving;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file whole or not at all: under another name in the same folder, forced to the disk, and
 * then moved into place in one step.
 *
 * <p>Whoever reads the file, at whatever moment the writer was killed or the power went, finds the
 * earlier content or the new one. What a killed writer leaves is a file that ends in {@code .tmp}.
 */
final class AtomicFile {
  /** What puts the content into the file. */
  @FunctionalInterface
  interface Content {
    /** Writes everything; the stream is closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Writes a file, in place of one of that name if there is one.
   *
   * @throws java.io.UncheckedIOException if it cannot be written; then nothing has changed
   */
  static void write(Path target, Content content) {
    Path part = null;
    boolean done = false;
    try {
      // A link stays one; what it leads to is replaced.
      Path file = Files.isSymbolicLink(target) ? target.toRealPath() : target;
      part = create(file);
      // A stream of this kind is not closed by an interrupt of the thread, as a channel would be.
      try (FileOutputStream out = new FileOutputStream(part.toFile())) {
        content.writeTo(out);
        out.getFD().sync();
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      done = true;
      forceFolder(file);
    } catch (IOException e) {
      throw FileErrors.cannotWrite(target, e);
    } finally {
      if (!done) {
        delete(part);
      }
    }
  }

  /** An empty file beside another one, which is there for this writer alone. */
  private static Path create(Path file) throws IOException {
    long process = ProcessHandle.current().pid();
    for (int number = 1; ; number++) {
      Path part =
          file.resolveSibling("." + file.getFileName() + "." + process + "-" + number + ".tmp");
      try {
        return Files.createFile(part);
      } catch (FileAlreadyExistsException e) {
        if (number == 10_000) {
          throw e;
        }
      }
    }
  }

  /** Has the folder remember the new name, where the file system lets us. */
  private static void forceFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; the name is then as lasting as the file system makes it.
    }
  }

  private static void delete(@Nullable Path part) {
    if (part != null) {
      try {
        Files.deleteIfExists(part);
      } catch (IOException e) {
        // The first error is the one to tell.
      }
    }
  }
}
