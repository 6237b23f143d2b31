package nn.jupyter.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gets Jupyter onto a machine that has none. */
final class JupyterInstaller {
  private JupyterInstaller() {}

  /**
   * Installs it, by pip into the project. Where that fails, one that is there after all will do,
   * and, for root, one from the packages of Debian or Ubuntu.
   *
   * @throws LabException if it cannot be had; the message says why, and what would mend it
   */
  static Jupyter install(Project project) throws IOException, InterruptedException {
    return Lock.during(project, () -> installAlone(project));
  }

  private static Jupyter installAlone(Project project) throws IOException, InterruptedException {
    Optional<Jupyter> meanwhile = Jupyter.findSuited(project);
    if (meanwhile.isPresent()) { // whoever had the lock has installed it
      return meanwhile.get();
    }
    Optional<String> problem = Venv.install(project);
    Optional<Jupyter> older = Jupyter.find(project);
    if (problem.isPresent() && older.isPresent()) {
      project.say("No JupyterLab here: " + problem.get() + ". What is there will do.");
      return older.get();
    }
    if (problem.isPresent() && canUseApt(project)) {
      fromPackages(project);
    }
    return Jupyter.find(project)
        .orElseThrow(() -> unobtainable(problem.orElse("what was installed does not start")));
  }

  /** What is to be done where there is no Jupyter. */
  static String mend() {
    return Project.onWindows()
        ? "Install Python 3 and run lab again"
        : "Install Python 3 with its venv module (on Debian and Ubuntu: apt install python3-venv)"
            + " and run lab again";
  }

  private static LabException unobtainable(String why) {
    return new LabException(
        "no Jupyter here: " + why + ". " + mend() + ", connected to the network.");
  }

  private static boolean canUseApt(Project project) {
    return "root".equals(System.getProperty("user.name"))
        && Files.exists(Path.of("/etc/debian_version"))
        && Programs.find(project, "apt-get").isPresent();
  }

  private static void fromPackages(Project project) throws IOException, InterruptedException {
    project.say("Installing Jupyter from the distribution's packages; once, about a minute ...");
    Path log = project.state().resolve("install-packages.log");
    List<String> wait = List.of("apt-get", "-q", "-o", "DPkg::Lock::Timeout=120");
    Programs.runLogged(project, concat(wait, "update"), log);
    Programs.runLogged(
        project,
        concat(
            wait,
            "install",
            "-y",
            "--no-install-recommends",
            "jupyter-notebook",
            "jupyter-nbconvert"),
        log);
  }

  private static List<String> concat(List<String> words, String... more) {
    return Stream.concat(words.stream(), List.of(more).stream()).toList();
  }
}
