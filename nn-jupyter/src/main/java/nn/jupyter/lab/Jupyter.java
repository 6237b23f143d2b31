package nn.jupyter.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Jupyter that can be started.
 *
 * @param command the words that start it
 * @param trust the words before the notebooks whose outputs it shall show as they are
 * @param name what messages call it
 */
record Jupyter(List<String> command, List<String> trust, String name) {
  /** One that is there: in the project's own Python environment, else on the PATH. */
  static Optional<Jupyter> find(Project project) throws IOException, InterruptedException {
    Optional<Jupyter> own = inVenv(project);
    return own.isPresent() ? own : onPath(project);
  }

  /** The one that {@link #find} finds, unless another is worth the wait to install it. */
  static Optional<Jupyter> findSuited(Project project) throws IOException, InterruptedException {
    Optional<Jupyter> own = inVenv(project);
    return own.isPresent() ? own : onPath(project).filter(Jupyter::showsPages);
  }

  /**
   * Whether a link to a page of the documentation shows that page, at the place meant. The classic
   * notebook, up to version 6, shows its source.
   */
  private boolean showsPages() {
    return !name.matches("Jupyter Notebook [0-6]\\..*");
  }

  /** The one in {@code .venv}. */
  static Optional<Jupyter> inVenv(Project project) throws IOException, InterruptedException {
    Path python = project.venvPython();
    if (!Files.isExecutable(python) || Venv.isHalfMade(project)) {
      return Optional.empty();
    }
    // Started as modules: the scripts beside the Python hold its path, and break when it is moved.
    List<String> module = List.of(python.toString(), "-m");
    List<String> trust = and(module, "nbformat.sign");
    return first(
        project,
        List.of(
            new Jupyter(and(module, "jupyterlab"), trust, "JupyterLab"),
            new Jupyter(and(module, "notebook"), trust, "Jupyter Notebook")));
  }

  private static Optional<Jupyter> onPath(Project project)
      throws IOException, InterruptedException {
    Optional<Path> jupyter = Programs.find(project, "jupyter");
    if (jupyter.isEmpty()) {
      return Optional.empty();
    }
    List<String> program = List.of(jupyter.get().toString());
    List<String> trust = and(program, "trust");
    return first(
        project,
        List.of(
            new Jupyter(and(program, "lab"), trust, "JupyterLab"),
            new Jupyter(and(program, "notebook"), trust, "Jupyter Notebook")));
  }

  private static Optional<Jupyter> first(Project project, List<Jupyter> candidates)
      throws IOException, InterruptedException {
    for (Jupyter candidate : candidates) {
      Optional<String> version =
          Programs.ask(project.withJupyterFolders(), and(candidate.command(), "--version"));
      if (version.isPresent()) {
        return Optional.of(
            new Jupyter(
                candidate.command(), candidate.trust(), candidate.name() + " " + version.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * Has it show the outputs that are saved in the course: from a stranger's notebook it would show
   * no picture until the cells are run.
   */
  void trust(Project project, List<Path> notebooks) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(trust);
    notebooks.forEach(file -> words.add(file.toString()));
    Programs.runLogged(project.withJupyterFolders(), words, project.state().resolve("trust.log"));
  }

  /** Which page it opens first; a Jupyter leaves alone what is meant for another one. */
  private List<String> firstPage(String folder) {
    return name.startsWith("JupyterLab")
        ? List.of("--LabApp.default_url=/lab/tree/" + folder)
        : List.of(
            "--NotebookApp.default_url=/tree/" + folder,
            "--JupyterNotebookApp.default_url=/tree/" + folder); // from Jupyter Notebook 7 on
  }

  private static List<String> and(List<String> words, String more) {
    return Stream.concat(words.stream(), Stream.of(more)).toList();
  }

  /** Starts it on the course and waits until it is ended. */
  int open(Project project, boolean browser, Optional<Integer> port)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(command);
    // Root is refused without it, and to all others it says nothing. -y: Ctrl-C ends it, unasked.
    words.addAll(List.of("--allow-root", "-y", "--log-level=ERROR"));
    // It serves all of the project: links lead from the notebooks into the documentation.
    words.add("--notebook-dir=" + project.root());
    words.addAll(firstPage(project.root().relativize(project.notebooks()).toString()));
    if (!browser) {
      words.add("--no-browser");
    }
    port.ifPresent(number -> words.add("--port=" + number));
    ProcessBuilder builder = Programs.in(project.withJupyterFolders(), words);
    return Programs.waitFor(builder.directory(project.notebooks().toFile()).inheritIO().start());
  }
}
