package nn.jupyter.lab;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Has Maven build a module and copy what it needs to run into its {@code target/lib}.
 *
 * <p>Whether that is needed is decided by content: the stamp beside the jars says from which
 * sources they were made. A copied, moved or checked-out project is thus built exactly when it must
 * be.
 */
final class Build {
  private final Project project;
  private final String module;

  /** The Maven profile under which there is such a module; empty if it is always there. */
  private final List<String> profile;

  private Build(Project project, String module, String... profile) {
    this.project = project;
    this.module = module;
    this.profile = List.of(profile);
  }

  /** The module whose library is the class path of the kernel and the runner. */
  static Build course(Project project) {
    return new Build(project, "notebooks");
  }

  /** The benchmarks. */
  static Build bench(Project project) {
    return new Build(project, "nn-bench");
  }

  /** The benchmarks together with the other libraries that they compare with. */
  static Build peers(Project project) {
    return new Build(project, "nn-bench-peers", "-P", "peers");
  }

  /** The jars: the module's own where it has code, those of the project, and those of others. */
  List<Path> classPath() {
    return List.of(target().resolve("classes"), lib().resolve("*"));
  }

  /** Whether the jars are there, and made from the sources as they are. */
  boolean isFresh() throws IOException {
    return Files.exists(stamp()) && Files.readString(stamp()).equals(fingerprint());
  }

  /** Whether the module was ever built. */
  boolean isThere() {
    return Files.exists(stamp());
  }

  /** The class path, built now if needed. */
  List<Path> built() throws IOException, InterruptedException {
    return isFresh() ? classPath() : Lock.during(project, this::builtAlone);
  }

  private List<Path> builtAlone() throws IOException, InterruptedException {
    if (!isFresh()) { // whoever had the lock may have built it
      build();
    }
    return classPath();
  }

  private void build() throws IOException, InterruptedException {
    Optional<Path> maven = maven(project);
    if (maven.isEmpty()) {
      throw new LabException(
          "Maven is missing, and Glassbox is not built"
              + (isThere() ? " from the sources as they are now" : "")
              + ". Install Maven 3.8 or newer, so that mvn is on the PATH (docs/install.md).");
    }
    project.say(
        isThere()
            ? "Building what has changed ..."
            : "Building Glassbox; the first time takes minutes, since Maven fetches what it needs,"
                + " and is silent until it is done ...");
    clear();
    Path log = project.state().resolve("build.log");
    List<String> command = new ArrayList<>(List.of(maven.get().toString(), "-q", "-B", "-ntp"));
    command.addAll(List.of("-Dmaven.test.skip=true", "-Dspotless.check.skip=true"));
    command.addAll(profile);
    command.addAll(List.of("-pl", module, "-am", "package"));
    // Maven shall run on the JDK that has been found good, whatever it would take by itself.
    Project same = project.with("JAVA_HOME", System.getProperty("java.home"));
    if (Programs.runLogged(same, command, log) != 0) {
      throw new LabException(
          "the build failed; these are the last lines of " + log + ":\n" + Programs.tail(log, 20));
    }
    if (!Files.isDirectory(lib())) {
      throw new LabException("the build made no " + lib() + "; what it said is in " + log);
    }
    Files.writeString(stamp(), fingerprint());
  }

  /** Maven, on the PATH or where MAVEN_HOME says. */
  static Optional<Path> maven(Project project) {
    return Programs.find(project, "mvn")
        .or(
            () ->
                project
                    .variable("MAVEN_HOME")
                    .map(home -> Path.of(home, "bin", Project.onWindows() ? "mvn.cmd" : "mvn"))
                    .filter(Files::isExecutable));
  }

  /** Removes the jars of last time, so that none of another version stays on the class path. */
  private void clear() throws IOException {
    if (!Files.isDirectory(lib())) {
      return;
    }
    Files.deleteIfExists(stamp());
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(lib())) {
      for (Path jar : jars) {
        try {
          Files.delete(jar);
        } catch (IOException e) {
          throw new LabException(
              "cannot replace " + jar + "; close the notebooks that are running, then try again.");
        }
      }
    }
  }

  private String fingerprint() throws IOException {
    return Fingerprint.of(project.root(), lib());
  }

  private Path target() {
    return project.root().resolve(module).resolve("target");
  }

  private Path lib() {
    return target().resolve("lib");
  }

  private Path stamp() {
    return lib().resolve("built-from.txt");
  }
}
