package nn.autodiff;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The classes that the build made, so that tests find new ones by themselves. */
final class Classes {
  private Classes() {}

  /** The folder of the module's own classes, without the tests'. */
  static Path folder() {
    try {
      return Path.of(Op.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the classes are in no folder", e);
    }
  }

  static List<Class<?>> ofPackage(String name) {
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder().resolve(name.replace(".", File.separator)))) {
      for (String file : files.map(path -> path.getFileName().toString()).sorted().toList()) {
        if (file.endsWith(".class") && !file.startsWith("package-info")) {
          classes.add(Class.forName(name + "." + file.substring(0, file.length() - 6)));
        }
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
