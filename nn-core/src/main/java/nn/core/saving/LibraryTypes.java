package nn.core.saving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The classes of a library by their names without package, {@code Dense}, {@code Padding.Same}, so
 * that they can be saved without anybody having to list them.
 *
 * <p>They are found where the library itself was loaded from: a folder, an archive or a run-time
 * image. A name that is not among them leads to no class, whatever else the JVM could load.
 */
final class LibraryTypes {
  private static final String SUFFIX = ".class";

  private final Class<?> anchor;
  private final String root;
  private final Map<String, List<String>> classes;

  /**
   * The classes of one package and of those below it.
   *
   * @param anchor a class of that package, none of another class
   */
  LibraryTypes(Class<?> anchor) {
    this.anchor = anchor;
    this.root = anchor.getPackageName().replace('.', '/') + "/";
    this.classes = index(list());
  }

  /** The package. */
  String topmost() {
    return anchor.getPackageName();
  }

  /** All names, in order. */
  List<String> names() {
    return List.copyOf(classes.keySet());
  }

  /** The classes of a name; usually one. */
  List<Class<?>> of(String name) {
    List<Class<?>> types = new ArrayList<>();
    for (String type : classes.getOrDefault(name, List.of())) {
      try {
        types.add(Class.forName(type, false, anchor.getClassLoader()));
      } catch (ClassNotFoundException e) {
        throw new LinkageError(type + " was there a moment ago", e);
      }
    }
    return types;
  }

  /** A class's name without package: {@code Padding.Same}. */
  static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  /** Whether a class is one of the library. */
  boolean contains(Class<?> type) {
    return !type.isPrimitive() && !type.isArray() && of(name(type)).contains(type);
  }

  private static Map<String, List<String>> index(List<String> files) {
    Map<String, List<String>> classes = new TreeMap<>();
    for (String file : files) {
      String type = file.substring(0, file.length() - SUFFIX.length()).replace('/', '.');
      String name = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
      classes.computeIfAbsent(name, n -> new ArrayList<>()).add(type);
    }
    return new LinkedHashMap<>(classes);
  }

  /** The paths of all class files, {@code nn/core/layers/Dense.class}. */
  private List<String> list() {
    URL own = Objects.requireNonNull(anchor.getResource(anchor.getSimpleName() + SUFFIX));
    try {
      return own.openConnection() instanceof JarURLConnection archive
          ? inArchive(archive)
          : inFolder(own.toURI());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the classes at " + own, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(own + " is no address", e);
    }
  }

  private List<String> inArchive(JarURLConnection archive) throws IOException {
    String before = archive.getEntryName();
    int end = before.length() - anchor.getSimpleName().length() - SUFFIX.length();
    String folder = before.substring(0, end);
    try (Stream<String> entries = archive.getJarFile().stream().map(entry -> entry.getName())) {
      return entries
          .filter(entry -> entry.startsWith(folder) && entry.endsWith(SUFFIX))
          .map(entry -> root + entry.substring(folder.length()))
          .toList();
    }
  }

  /** In a folder, or in the JVM's own image, which has a file system too. */
  private List<String> inFolder(URI own) throws IOException {
    Path folder = Objects.requireNonNull(Path.of(own).getParent());
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> root + folder.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(SUFFIX))
          .toList();
    }
  }
}
