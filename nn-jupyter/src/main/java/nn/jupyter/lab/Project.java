package nn.jupyter.lab;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where things are, and how to speak to the user.
 *
 * @param root the project's folder
 * @param environment the environment variables
 * @param out where messages go
 */
record Project(Path root, Map<String, String> environment, PrintStream out) {
  Project {
    environment = Map.copyOf(environment);
  }

  /**
   * The project at {@code root}, in this process's surroundings.
   *
   * <p>A data folder given relative to the user's folder is made absolute: notebooks run in theirs.
   */
  static Project at(Path root) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.computeIfPresent(
        "NN_DATA_HOME",
        (name, home) -> home.isBlank() ? home : Path.of(home).toAbsolutePath().toString());
    return new Project(root, environment, System.out);
  }

  static boolean onWindows() {
    return System.getProperty("os.name", "").startsWith("Windows");
  }

  /** An environment variable, if it is set to something. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /** This project with one environment variable set. */
  Project with(String name, String value) {
    Map<String, String> changed = new HashMap<>(environment);
    changed.put(name, value);
    return new Project(root, changed, out);
  }

  /** This project with all that Jupyter reads and writes kept in {@link #state()}. */
  Project withJupyterFolders() {
    Path state = state();
    return with("JUPYTER_PATH", state.toString())
        .with("JUPYTER_CONFIG_DIR", state.resolve("config").toString())
        .with("JUPYTER_DATA_DIR", state.resolve("data").toString())
        .with("JUPYTER_RUNTIME_DIR", state.resolve("runtime").toString())
        .with("IPYTHONDIR", state.resolve("ipython").toString());
  }

  void say(String line) {
    out.println(line);
  }

  /** The course. */
  Path notebooks() {
    return root.resolve("notebooks");
  }

  /** What the launcher and Jupyter keep: kernel, settings, logs. Ignored by git. */
  Path state() {
    return root.resolve(".jupyter");
  }

  /** The Python environment that Jupyter is installed into. Ignored by git. */
  Path venv() {
    return root.resolve(".venv");
  }

  /** The Python of {@link #venv()}. */
  Path venvPython() {
    return venv().resolve(onWindows() ? "Scripts/python.exe" : "bin/python");
  }
}
