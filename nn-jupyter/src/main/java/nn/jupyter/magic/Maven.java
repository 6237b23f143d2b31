package nn.jupyter.magic;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds a library and what it needs, by asking the {@code mvn} command that built this project. */
final class Maven {
  private static final int MINUTES = 5;

  private final String command;

  Maven() {
    this(
        System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")
            ? "mvn.cmd"
            : "mvn");
  }

  Maven(String command) {
    this.command = command;
  }

  /**
   * Returns the jars of an artifact and all it needs at run time.
   *
   * @param folder where Maven runs
   * @param coordinates group, artifact and version
   * @throws IllegalStateException where there is no Maven, or it cannot find or fetch the artifact
   */
  List<Path> resolve(Path folder, List<String> coordinates) {
    Path work = null;
    try {
      work = Files.createTempDirectory("nn-maven");
      Path pom = Files.writeString(work.resolve("pom.xml"), pom(coordinates));
      Path list = work.resolve("classpath");
      String said = run(folder, pom, list);
      if (!Files.exists(list)) {
        throw new IllegalStateException(
            "%maven " + String.join(":", coordinates) + ": " + reason(said));
      }
      return Stream.of(Files.readString(list).strip().split(File.pathSeparator, -1))
          .filter(entry -> !entry.isEmpty())
          .map(Path::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot resolve " + String.join(":", coordinates), e);
    } finally {
      delete(work);
    }
  }

  private String run(Path folder, Path pom, Path list) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                command,
                "-B",
                "-q",
                "-f",
                pom.toString(),
                "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath",
                "-DincludeScope=runtime",
                "-Dmdep.outputFile=" + list)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new IllegalStateException(
          "%maven needs the command mvn, and it is not on the PATH; install Maven, or put the jar"
              + " beside the notebook and use %classpath",
          e);
    }
    process.getOutputStream().close();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException("mvn did not end within " + MINUTES + " minutes");
      }
      return said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while mvn was running", e);
    } finally {
      process.destroy();
    }
  }

  /** The first error line of Maven says enough; the rest is about switches. */
  private static String reason(String said) {
    return said.lines()
        .filter(line -> line.startsWith("[ERROR]"))
        .map(line -> line.substring("[ERROR]".length()).strip())
        .map(line -> line.replaceAll("^Failed to execute goal .*?: (?=Could not|Cannot)", ""))
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("mvn failed: " + said.strip());
  }

  private static String pom(List<String> coordinates) {
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>notebook</groupId>
          <artifactId>notebook</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <dependencies>
            <dependency>
              <groupId>%s</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>
            </dependency>
          </dependencies>
        </project>
        """
        .formatted(coordinates.toArray());
  }

  private static void delete(@org.jspecify.annotations.Nullable Path work) {
    if (work == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(work)) {
      files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      work.toFile().deleteOnExit();
    }
  }
}
