package nn.jupyter.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the doctor looks at that the project builds, installs or reads. */
final class ProjectChecks {
  private static final List<String> MNIST =
      List.of("train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1");

  private ProjectChecks() {}

  static Finding maven(Project project) throws IOException, InterruptedException {
    Optional<Path> maven = Build.maven(project);
    String mend = "install Maven 3.8 or newer, so that mvn is on the PATH";
    if (maven.isEmpty()) {
      return Build.course(project).isFresh()
          ? Finding.note("Maven", "none; nothing is to be built", mend + ", to change the code")
          : Finding.missing("Maven", "none", mend);
    }
    Project same = project.with("JAVA_HOME", System.getProperty("java.home"));
    return Programs.ask(same, List.of(maven.get().toString(), "--version"))
        .map(version -> Finding.ok("Maven", plain(version) + ", " + maven.get()))
        .orElseGet(() -> Finding.missing("Maven", maven.get() + " does not start", mend));
  }

  static Finding build(Project project) throws IOException {
    Build build = Build.course(project);
    if (build.isFresh()) {
      return Finding.ok("build", "made from the sources as they are");
    }
    return Finding.note(
        "build",
        build.isThere() ? "older than the sources" : "not yet",
        "lab builds it" + (build.isThere() ? "" : "; the first time needs the network"));
  }

  static Finding python(Project project) throws IOException, InterruptedException {
    Optional<Path> python = Venv.python(project);
    if (python.isEmpty()) {
      return Finding.note(
          "Python", "none; needed for Jupyter, and for nothing else", JupyterInstaller.mend());
    }
    String path = python.get().toString();
    String version =
        Programs.ask(project, List.of(path, "--version")).orElse("does not tell its version");
    return Programs.ask(project, List.of(path, "-c", "import venv, ensurepip")).isPresent()
        ? Finding.ok("Python", version + ", " + path)
        : Finding.note("Python", version + ", " + path + ", without venv", JupyterInstaller.mend());
  }

  static Finding jupyter(Project project) throws IOException, InterruptedException {
    Optional<Jupyter> found = Jupyter.find(project);
    String where = found.map(each -> each.name() + ", " + each.command().get(0)).orElse("none");
    return Jupyter.findSuited(project).isPresent()
        ? Finding.ok("Jupyter", where)
        : Finding.note("Jupyter", where, "lab installs JupyterLab into .venv, from the network");
  }

  static Finding kernel(Project project) throws IOException {
    Optional<Path> java = Kernel.java(project);
    if (java.isEmpty()) {
      return Finding.note("kernel", "not registered", "lab registers it, inside the project");
    }
    return Files.isExecutable(java.get())
        ? Finding.ok("kernel", "registered, " + Kernel.file(project))
        : Finding.note("kernel", "registered with a JDK that is gone", "lab registers this one");
  }

  static Finding mnist(Project project) throws IOException {
    Path home =
        project
            .variable("NN_DATA_HOME")
            .map(Path::of)
            .orElse(Path.of(System.getProperty("user.home", "."), ".cache", "glassbox"));
    Path folder = home.toAbsolutePath().normalize().resolve("mnist");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        List<String> names = files.map(file -> file.getFileName().toString()).toList();
        if (MNIST.stream().allMatch(file -> names.stream().anyMatch(n -> n.startsWith(file)))) {
          return Finding.ok("MNIST", folder.toString());
        }
      }
    }
    return Finding.note(
        "MNIST",
        "not in " + folder,
        "notebook 12 downloads it, or takes generated digits; NN_DATA_HOME names another folder");
  }

  /** A line without the colours that a terminal would show. */
  private static String plain(String line) {
    return line.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll(" \\(.*", "");
  }
}
