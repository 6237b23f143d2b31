package nn.jupyter.coursework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.stream.Stream;

/** The Maven project that coursework is. Files that are there are never written to. */
final class CourseworkFolder {
  private static final String MARK = "<artifactId>coursework</artifactId>";

  private final Path dir;

  private CourseworkFolder(Path dir) {
    this.dir = dir;
  }

  /**
   * The folder to write into.
   *
   * @param dir where it is, or is to be
   * @param extended whether coursework that is there is to get more tasks
   * @throws IllegalArgumentException if there is something else, or coursework already
   */
  static CourseworkFolder at(Path dir, boolean extended) {
    try {
      if (Files.isDirectory(dir)) {
        boolean empty;
        try (Stream<Path> files = Files.list(dir)) {
          empty = files.findAny().isEmpty();
        }
        Path pom = dir.resolve("pom.xml");
        boolean coursework = Files.exists(pom) && Files.readString(pom).contains(MARK);
        if (coursework && !extended) {
          throw new IllegalArgumentException(
              dir + " holds coursework already; --chapters 05,06 would add those chapters to it");
        } else if (!coursework && !empty) {
          throw new IllegalArgumentException(
              dir + " is not empty; expected a new folder, or one with coursework to add to");
        }
      }
      return new CourseworkFolder(dir);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + dir, e);
    }
  }

  /** Writes what the tasks stand in, where it is not there. */
  void writeProject(Versions versions) {
    write("pom.xml", versions.filledInto(resource("pom.xml")));
    write("README.md", resource("README.md"));
    write(".gitignore", "target/\n");
  }

  /**
   * Writes a task's skeleton and test.
   *
   * @return whether it is new; of one that is there nothing is written
   */
  boolean write(Exercise exercise) {
    String skeleton = "src/main/java/coursework/" + exercise.className() + ".java";
    String test = "src/test/java/coursework/" + exercise.className() + "Test.java";
    boolean isNew = write(skeleton, TaskSource.skeleton(exercise));
    return write(test, TaskSource.test(exercise)) || isNew;
  }

  private boolean write(String name, String text) {
    Path file = dir.resolve(name);
    if (Files.exists(file)) {
      return false;
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + " (" + e + ")", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = CourseworkFolder.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
