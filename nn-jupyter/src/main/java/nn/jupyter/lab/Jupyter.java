package nn.jupyter.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Jupyter that can be started.
 *
 * @param command the words that start it
 * @param name what messages call it
 */
record Jupyter(List<String> command, String name) {
  /** The one to use: in the project's own Python environment, else on the PATH. */
  static Optional<Jupyter> find(Project project) throws IOException, InterruptedException {
    Optional<Jupyter> own = inVenv(project);
    return own.isPresent() ? own : onPath(project);
  }

  /** The one in {@code .venv}. */
  static Optional<Jupyter> inVenv(Project project) throws IOException, InterruptedException {
    Path python = project.venvPython();
    if (!Files.isExecutable(python) || Venv.isHalfMade(project)) {
      return Optional.empty();
    }
    // Started as modules: the scripts beside the Python hold its path, and break when it is moved.
    return first(
        project,
        List.of(
            new Jupyter(List.of(python.toString(), "-m", "jupyterlab"), "JupyterLab"),
            new Jupyter(List.of(python.toString(), "-m", "notebook"), "Jupyter Notebook")));
  }

  private static Optional<Jupyter> onPath(Project project)
      throws IOException, InterruptedException {
    Optional<Path> jupyter = Programs.find(project, "jupyter");
    if (jupyter.isEmpty()) {
      return Optional.empty();
    }
    String program = jupyter.get().toString();
    return first(
        project,
        List.of(
            new Jupyter(List.of(program, "lab"), "JupyterLab"),
            new Jupyter(List.of(program, "notebook"), "Jupyter Notebook")));
  }

  private static Optional<Jupyter> first(Project project, List<Jupyter> candidates)
      throws IOException, InterruptedException {
    for (Jupyter candidate : candidates) {
      List<String> question = new ArrayList<>(candidate.command());
      question.add("--version");
      Optional<String> version = Programs.ask(project.withJupyterFolders(), question);
      if (version.isPresent()) {
        return Optional.of(
            new Jupyter(candidate.command(), candidate.name() + " " + version.get()));
      }
    }
    return Optional.empty();
  }

  /** Starts it on the course and waits until it is ended. */
  int open(Project project, boolean browser, Optional<Integer> port)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(command);
    // Root is refused without it, and to all others it says nothing. -y: Ctrl-C ends it, unasked.
    words.addAll(List.of("--allow-root", "-y", "--log-level=WARN"));
    if (!browser) {
      words.add("--no-browser");
    }
    port.ifPresent(number -> words.add("--port=" + number));
    ProcessBuilder builder = Programs.in(project.withJupyterFolders(), words);
    return Programs.waitFor(builder.directory(project.notebooks().toFile()).inheritIO().start());
  }
}
