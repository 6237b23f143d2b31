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
import nn.core.Layer;

/**
 * The classes of nn.core by their names without package, {@code Dense}, {@code Padding.Same}, so
 * that a layer can be saved without anybody having to list it.
 *
 * <p>They are found where this library itself was loaded from: a folder, an archive or a run-time
 * image. A name that is not among them leads to no class, whatever else the JVM could load.
 */
final class CoreTypes {
  private static final String ROOT = "nn/core/";
  private static final String SUFFIX = ".class";

  private CoreTypes() {}

  /** The class files below {@code nn/core/}, read once. */
  private static final class Found {
    private static final Map<String, List<String>> CLASSES = index(list());
  }

  /** All names, in order. */
  static List<String> names() {
    return List.copyOf(Found.CLASSES.keySet());
  }

  /** The classes of a name; usually one. */
  static List<Class<?>> of(String name) {
    List<Class<?>> types = new ArrayList<>();
    for (String type : Found.CLASSES.getOrDefault(name, List.of())) {
      try {
        types.add(Class.forName(type, false, CoreTypes.class.getClassLoader()));
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

  /** Whether a class is one of nn.core. */
  static boolean contains(Class<?> type) {
    return of(name(type)).contains(type);
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
  private static List<String> list() {
    URL own = Objects.requireNonNull(Layer.class.getResource("Layer" + SUFFIX));
    try {
      return own.openConnection() instanceof JarURLConnection archive
          ? inArchive(archive)
          : inFolder(own.toURI());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the classes of nn.core at " + own, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(own + " is no address", e);
    }
  }

  private static List<String> inArchive(JarURLConnection archive) throws IOException {
    String before = archive.getEntryName();
    String root = before.substring(0, before.length() - "Layer.class".length());
    try (Stream<String> entries = archive.getJarFile().stream().map(entry -> entry.getName())) {
      return entries
          .filter(entry -> entry.startsWith(root) && entry.endsWith(SUFFIX))
          .map(entry -> ROOT + entry.substring(root.length()))
          .toList();
    }
  }

  /** In a folder, or in the JVM's own image, which has a file system too. */
  private static List<String> inFolder(URI own) throws IOException {
    Path folder = Objects.requireNonNull(Path.of(own).getParent());
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> ROOT + folder.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(SUFFIX))
          .toList();
    }
  }
}
