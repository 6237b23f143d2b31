package nn.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project. */
final class Project {
  /** The folder of the whole project; tests run in the one of their module. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Project() {}

  /**
   * All files of an ending below a folder, in a fixed order; what the build made is left out, and
   * what is hidden, such as the copies that Jupyter keeps.
   */
  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !ROOT.relativize(file).toString().contains("target"))
          .filter(file -> !name(file).matches("(.*/)?[.].*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files of an ending below a folder outside the project. */
  static List<Path> filesAnywhere(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }
}
