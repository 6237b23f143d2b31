package nn.jupyter.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The project's own Python environment, and JupyterLab in it. */
final class Venv {
  private Venv() {}

  /** Whether an earlier {@code ./lab} was stopped while it made the environment. */
  static boolean isHalfMade(Project project) {
    return Files.exists(mark(project));
  }

  /**
   * Installs JupyterLab into {@code .venv}, which is made if there is none.
   *
   * <p>One that was made here is removed if that fails; one that was there before is left alone.
   *
   * @return what went wrong, or empty
   */
  static Optional<String> install(Project project) throws IOException, InterruptedException {
    Path log = project.state().resolve("install.log");
    boolean before = Files.exists(project.venv()) && !isHalfMade(project);
    if (!before) {
      Optional<Path> python = python(project);
      if (python.isEmpty()) {
        return Optional.of("there is no Python");
      }
      project.say("Installing JupyterLab into .venv; once, about a minute ...");
      remove(project.venv());
      Files.createDirectories(project.venv());
      Files.createFile(mark(project));
      List<String> make = List.of(python.get().toString(), "-m", "venv", project.venv().toString());
      if (Programs.runLogged(project, make, log) != 0) {
        remove(project.venv());
        return Optional.of("its Python could not make .venv (" + log + ")");
      }
    } else {
      project.say("Installing JupyterLab into the .venv that is there; about a minute ...");
    }
    List<String> pip =
        List.of(
            project.venvPython().toString(),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-cache-dir",
            "--disable-pip-version-check",
            "--retries",
            "1",
            "--timeout",
            "10",
            "jupyterlab");
    boolean done = Programs.runLogged(project, pip, log) == 0;
    if (!done && !before) {
      remove(project.venv());
    }
    Files.deleteIfExists(mark(project));
    return done ? Optional.empty() : Optional.of("pip could not install it (" + log + ")");
  }

  /** The Python that makes the environment. */
  static Optional<Path> python(Project project) {
    // On Windows, python3 is a stub that opens a shop.
    return Programs.find(project, Project.onWindows() ? "py" : "python3")
        .or(() -> Programs.find(project, "python"));
  }

  private static Path mark(Project project) {
    return project.venv().resolve("glassbox-is-making-this");
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
