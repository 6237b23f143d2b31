package nn.data.transforms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the public classes of nn-data that are of a kind, so that a contract covers newcomers. */
public final class LibraryClasses {
  private LibraryClasses() {}

  /** All that can be made, ordered by name. */
  public static <T> List<Class<? extends T>> of(Class<T> kind) {
    try {
      Path root = Path.of(kind.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root.resolve("nn/data"))) {
        return files
            .map(file -> root.relativize(file).toString())
            .filter(file -> file.endsWith(".class") && !file.contains("package-info"))
            .map(file -> file.replaceAll("\\.class$", "").replaceAll("[/\\\\]", "."))
            .sorted()
            .<Class<?>>map(LibraryClasses::load)
            .filter(type -> kind.isAssignableFrom(type) && canBeMade(type))
            .<Class<? extends T>>map(type -> type.asSubclass(kind))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Transform.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new LinkageError(name, e);
    }
  }

  private static boolean canBeMade(Class<?> type) {
    return isPublic(type) && !Modifier.isAbstract(type.getModifiers());
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }
}
