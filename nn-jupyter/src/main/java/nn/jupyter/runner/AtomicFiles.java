package nn.jupyter.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Writes files whole or not at all. */
public final class AtomicFiles {
  private AtomicFiles() {}

  /**
   * Writes a text file by way of a neighbour that is then moved into its place. A file that has the
   * content already is left alone.
   *
   * @param file where to; missing folders are made
   * @param text the content, written as UTF-8
   * @throws UncheckedIOException where the folder cannot be written to; the old file is then whole
   */
  public static void write(Path file, String text) {
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null) {
      throw new IllegalArgumentException("expected a file but got the folder " + file);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Path draft = folder.resolve("." + whole.getFileName() + "." + ProcessHandle.current().pid());
    try {
      if (Files.isRegularFile(whole) && Arrays.equals(Files.readAllBytes(whole), bytes)) {
        return;
      }
      Files.createDirectories(folder);
      try {
        Files.write(draft, bytes);
        move(draft, whole);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write " + file + " (" + e + "); is " + folder + " a folder you may write to?", e);
    }
  }

  private static void move(Path draft, Path whole) throws IOException {
    try {
      Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
