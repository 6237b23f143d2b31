package nn.jupyter.magic;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code %classpath GLOB}: adds jars and folders, relative to the notebook's folder.
 *
 * <p>Jars that cells see already are left out, and a pattern that matches nothing adds nothing, as
 * in other Java kernels: so a notebook may begin with the library's jars wherever it is run. A path
 * without wildcards must exist.
 */
final class ClasspathMagic implements Magic {
  /** The names of the jars on this JVM's class path. */
  private static final Set<String> KNOWN =
      Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
          .filter(entry -> entry.endsWith(".jar"))
          .map(entry -> name(Path.of(entry)))
          .collect(Collectors.toUnmodifiableSet());

  private final Path folder;
  private final Consumer<Path> classPath;

  ClasspathMagic(Path folder, Consumer<Path> classPath) {
    this.folder = folder.toAbsolutePath().normalize();
    this.classPath = classPath;
  }

  @Override
  public String name() {
    return "classpath";
  }

  @Override
  public String usage() {
    return "%classpath GLOB";
  }

  @Override
  public void run(List<String> globs) {
    if (globs.isEmpty()) {
      throw new IllegalArgumentException("expected a path: " + usage());
    }
    for (String glob : globs) {
      List<Path> found = find(glob);
      if (found.isEmpty() && !isPattern(glob)) {
        throw new IllegalArgumentException(
            "no file or folder matches " + glob + "; paths start from " + folder);
      }
      found.stream().filter(path -> !KNOWN.contains(name(path))).forEach(classPath);
    }
  }

  private static boolean isPattern(String glob) {
    return glob.matches(".*[*?\\[{].*");
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private List<Path> find(String glob) {
    if (!isPattern(glob)) {
      Path path = path(glob);
      return Files.exists(path) ? List.of(path) : List.of();
    }
    // Look below the part of the path that has no wildcard.
    int wildcard = glob.replaceAll("[*?\\[{].*", "").lastIndexOf('/') + 1;
    Path root = path(glob.substring(0, wildcard));
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    String pattern = glob.substring(wildcard);
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    int depth = pattern.contains("**") ? Integer.MAX_VALUE : pattern.split("/", -1).length;
    try (Stream<Path> files = Files.walk(root, depth)) {
      return files
          .filter(file -> !file.equals(root) && matcher.matches(root.relativize(file)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + root, e);
    }
  }

  private Path path(String text) {
    try {
      return folder.resolve(text).normalize();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("not a path: " + text + ": " + e.getReason(), e);
    }
  }
}
