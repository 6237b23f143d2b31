package nn.data.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nn.data.files.FileErrors;

/** Texts in files. */
final class TextFiles {
  private TextFiles() {}

  /** What is in a folder, in the order of the names; hidden files are left out. */
  static List<Path> inside(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !String.valueOf(entry.getFileName()).startsWith("."))
          .sorted((a, b) -> CodePoints.ORDER.compare(a.toString(), b.toString()))
          .toList();
    } catch (IOException e) {
      throw FileErrors.cannotRead(folder, e);
    }
  }

  /** The text of a file in UTF-8. */
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw FileErrors.cannotRead(file, e);
    }
  }
}
