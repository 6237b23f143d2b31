package nn.data.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file wholly or not at all: under another name first, then moved into place. */
public final class WholeFile {
  /** What puts the content into the stream. */
  public interface Content {
    /** Writes everything; the stream is closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  private WholeFile() {}

  /**
   * Writes a file, in place of one of that name if there is one.
   *
   * @throws java.io.UncheckedIOException if it cannot be written; then nothing has changed
   */
  public static void write(Path file, Content content) {
    Path part = part(file);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.writeTo(out);
      }
      moveIntoPlace(part, file);
    } catch (IOException e) {
      delete(part);
      throw FileErrors.cannotWrite(file, e);
    } catch (RuntimeException e) {
      delete(part);
      throw e;
    }
  }

  /** The name a file has while it is written. */
  public static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  /** Gives a finished file its name, in one step where the file system can. */
  public static void moveIntoPlace(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what was begun; where even that fails, the first error is the one to tell. */
  public static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException ignored) {
      // The next writer of this file overwrites it.
    }
  }
}
