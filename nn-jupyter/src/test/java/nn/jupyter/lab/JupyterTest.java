package nn.jupyter.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class JupyterTest {
  /** A Python that makes an environment with itself in it, and answers what is asked of it. */
  private static final String[] PYTHON = {
    "echo \"$@\" >> \"$stage/calls\"",
    "[ \"$2\" = venv ] && { mkdir -p \"$3/bin\"; cp \"$0\" \"$3/bin/python\"; exit 0; }",
    "[ \"$2\" = pip ] && { touch \"$stage/.venv/lab\"; exit 0; }",
    "[ \"$2\" = jupyterlab ] && [ -e \"$stage/.venv/lab\" ] && { echo 4.6.4; exit 0; }",
    "exit 1"
  };

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @BeforeEach
  void setStage() throws IOException {
    stage = new Stage(folder);
  }

  @Test
  void findsNoneWhereThereIsNone() throws Exception {
    assertThat(Jupyter.find(stage.project())).isEmpty();
  }

  @Test
  void prefersTheProjectsOwn() throws Exception {
    stage.program("jupyter", "echo 4.0.0");
    Path python = stage.script(stage.root.resolve(".venv/bin/python"), "echo 4.6.4");
    assertThat(Jupyter.find(stage.project()))
        .contains(
            new Jupyter(
                List.of(python.toString(), "-m", "jupyterlab"),
                List.of(python.toString(), "-m", "nbformat.sign"),
                "JupyterLab 4.6.4"));
  }

  @Test
  void takesTheOneOnThePath() throws Exception {
    Path jupyter = stage.program("jupyter", "echo 4.0.0");
    assertThat(Jupyter.find(stage.project()))
        .contains(
            new Jupyter(
                List.of(jupyter.toString(), "lab"),
                List.of(jupyter.toString(), "trust"),
                "JupyterLab 4.0.0"));
  }

  @Test
  void takesTheClassicNotebookWhereThereIsNoLab() throws Exception {
    Path jupyter = stage.program("jupyter", "[ $1 = notebook ] && echo 6.4.12");
    assertThat(Jupyter.find(stage.project()))
        .contains(
            new Jupyter(
                List.of(jupyter.toString(), "notebook"),
                List.of(jupyter.toString(), "trust"),
                "Jupyter Notebook 6.4.12"));
  }

  @Test
  void aLabIsInstalledWhereThePathHasTheClassicNotebookOnly() throws Exception {
    stage.program("jupyter", "[ $1 = notebook ] && echo 6.4.12");
    stage.program("python3", PYTHON);
    assertThat(Jupyter.findSuited(stage.project())).isEmpty();
    assertThat(JupyterInstaller.install(stage.project()).name()).isEqualTo("JupyterLab 4.6.4");
    assertThat(Jupyter.findSuited(stage.project())).isPresent();
  }

  @Test
  void theClassicNotebookOnThePathWillDoWhereALabCannotBeInstalled() throws Exception {
    stage.program("jupyter", "[ $1 = notebook ] && echo 6.4.12");
    stage.program("python3", PYTHON[1], "exit 1");
    assertThat(JupyterInstaller.install(stage.project()).name())
        .isEqualTo("Jupyter Notebook 6.4.12");
    assertThat(stage.said()).contains("No JupyterLab here", "What is there will do");
  }

  @Test
  void aNotebookThatShowsPagesIsTakenAsItIs() throws Exception {
    stage.program("jupyter", "[ $1 = notebook ] && echo 7.4.0");
    assertThat(Jupyter.findSuited(stage.project()).map(Jupyter::name))
        .contains("Jupyter Notebook 7.4.0");
  }

  @Test
  void isOpenedOnTheCourseWithEverythingKeptInTheProject() throws Exception {
    Path jupyter =
        stage.program(
            "jupyter", "{ pwd -P; echo \"$@\"; env | grep JUPYTER_ | sort; } > \"$stage/opened\"");
    Path root = stage.root.toRealPath();
    int code =
        new Jupyter(List.of(jupyter.toString(), "lab"), List.of(), "JupyterLab 4.0.0")
            .open(stage.project(), false, Optional.of(9000));
    assertThat(code).isZero();
    assertThat(stage.lines("opened"))
        .containsExactly(
            root + "/notebooks",
            "lab --allow-root -y --log-level=ERROR --notebook-dir="
                + stage.root
                + " --LabApp.default_url=/lab/tree/notebooks --no-browser --port=9000",
            "JUPYTER_CONFIG_DIR=" + stage.root + "/.jupyter/config",
            "JUPYTER_DATA_DIR=" + stage.root + "/.jupyter/data",
            "JUPYTER_PATH=" + stage.root + "/.jupyter",
            "JUPYTER_RUNTIME_DIR=" + stage.root + "/.jupyter/runtime");
  }

  @Test
  void theClassicNotebookIsOpenedInTheFolderOfTheCourse() throws Exception {
    Path jupyter = stage.program("jupyter", "echo \"$@\" > \"$stage/opened\"");
    new Jupyter(List.of(jupyter.toString(), "notebook"), List.of(), "Jupyter Notebook 6.4.12")
        .open(stage.project(), true, Optional.empty());
    assertThat(stage.lines("opened"))
        .singleElement()
        .asString()
        .contains("--NotebookApp.default_url=/tree/notebooks")
        .contains("--JupyterNotebookApp.default_url=/tree/notebooks");
  }

  @Test
  void isToldToTrustTheCourse() throws Exception {
    Path jupyter = stage.program("jupyter", "echo \"$@\" > \"$stage/trusted\"");
    new Jupyter(List.of(), List.of(jupyter.toString(), "trust"), "JupyterLab 4.0.0")
        .trust(stage.project(), Notebooks.ofCourse(stage.project()));
    assertThat(stage.lines("trusted"))
        .containsExactly("trust " + stage.root + "/notebooks/00-tour.ipynb");
  }

  @Test
  void settingsThatTheUserHasChangedStay() throws Exception {
    JupyterSettings.write(stage.project());
    String server = ".jupyter/config/jupyter_server_config.json";
    assertThat(stage.lines(server)).isNotEmpty();
    stage.write(server, "{}");
    JupyterSettings.write(stage.project());
    assertThat(stage.lines(server)).containsExactly("{}");
  }

  @Test
  void isInstalledIntoTheProject() throws Exception {
    stage.program("python3", PYTHON);
    assertThat(Venv.install(stage.project())).isEmpty();
    assertThat(Jupyter.find(stage.project()).map(Jupyter::name)).contains("JupyterLab 4.6.4");
    assertThat(stage.lines("calls"))
        .contains(
            "-m pip install --quiet --no-cache-dir --disable-pip-version-check --retries 1"
                + " --timeout 10 jupyterlab");
  }

  @Test
  void aFailedInstallationLeavesNothingHalfMade() throws Exception {
    stage.program(
        "python3", PYTHON[1], "[ \"$2\" = pip ] && { mkdir \"$stage/.venv/some\"; exit 1; }");
    assertThat(Venv.install(stage.project())).get().asString().contains("pip could not install");
    assertThat(stage.root.resolve(".venv")).doesNotExist();
  }

  @Test
  void anInterruptedInstallationIsBegunAnew() throws Exception {
    stage.script(stage.root.resolve(".venv/bin/python"), "echo 4.6.4");
    stage.write(".venv/glassbox-is-making-this", "");
    Path half = stage.write(".venv/half", "");
    assertThat(Jupyter.find(stage.project())).isEmpty();
    stage.program("python3", PYTHON);
    assertThat(Venv.install(stage.project())).isEmpty();
    assertThat(half).doesNotExist();
    assertThat(Venv.isHalfMade(stage.project())).isFalse();
  }

  @Test
  void anEnvironmentOfTheUsersOwnIsNeverRemoved() throws Exception {
    stage.script(stage.root.resolve(".venv/bin/python"), "exit 1");
    Path own = stage.write(".venv/own", "");
    assertThat(Venv.install(stage.project())).isPresent();
    assertThat(own).exists();
  }

  @Test
  void withoutPythonTheMendIsSaid() {
    assertThatThrownBy(() -> JupyterInstaller.install(stage.project()))
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("no Jupyter here: there is no Python. Install Python 3 ");
    assertThat(Files.exists(stage.root.resolve(".venv"))).isFalse();
  }
}
