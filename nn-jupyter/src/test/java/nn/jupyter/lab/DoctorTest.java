package nn.jupyter.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class DoctorTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @BeforeEach
  void setStage() throws IOException {
    stage = new Stage(folder);
    stage.set("NN_DATA_HOME", folder.resolve("data").toString());
  }

  @Test
  void namesWhatIsMissingWithItsMendAndFails() throws Exception {
    assertThat(new DoctorCommand().run(stage.project(), List.of())).isEqualTo(1);
    assertThat(stage.said())
        .contains("ok       JDK         " + Runtime.version())
        .contains("missing  Maven       none\n")
        .contains("-> install Maven 3.8 or newer, so that mvn is on the PATH\n")
        .contains("note     build       not yet\n")
        .contains("note     Jupyter     none\n")
        .endsWith("\n1 thing is missing.\n");
  }

  @Test
  void thePageOnInstallingExplainsEveryLine() throws Exception {
    new DoctorCommand().run(stage.project(), List.of());
    String page = Files.readString(Path.of("../docs/install.md"));
    List<String> things =
        stage.said().lines().filter(line -> line.matches("(ok|note|missing) .*")).toList();
    assertThat(things)
        .hasSize(10)
        .allSatisfy(line -> assertThat(page).contains("| `" + line.substring(9, 20).strip()));
  }

  @Test
  void changesNothing() throws Exception {
    List<Path> before = files();
    new DoctorCommand().run(stage.project(), List.of());
    assertThat(files()).isEqualTo(before);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().toList();
    }
  }

  @Test
  void isContentWhereMavenIsThere() throws Exception {
    stage.program("mvn", "echo 'Apache Maven 3.9.9 (8e8579a9e76f7d015ee5ec7bfcdc97d260186937)'");
    assertThat(new DoctorCommand().run(stage.project(), List.of())).isZero();
    assertThat(stage.said())
        .contains("ok       Maven       Apache Maven 3.9.9, ")
        .endsWith("\nNothing that is needed is missing.\n");
  }

  @Test
  void findsAPythonWithoutVenv() throws Exception {
    stage.program("python3", "[ \"$1\" = --version ] && echo Python 3.11.2");
    assertThat(ProjectChecks.python(stage.project()))
        .matches(found -> found.state() == Finding.State.NOTE)
        .matches(found -> found.found().endsWith(", without venv"))
        .matches(found -> found.mend().contains("apt install python3-venv"));
  }

  @Test
  void seesWhetherMnistIsWhole() throws Exception {
    Path mnist = Files.createDirectories(folder.resolve("data/mnist"));
    for (String file :
        List.of("train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1")) {
      assertThat(ProjectChecks.mnist(stage.project()).found()).isEqualTo("not in " + mnist);
      Files.createFile(mnist.resolve(file + "-ubyte.gz"));
    }
    assertThat(ProjectChecks.mnist(stage.project()))
        .isEqualTo(Finding.ok("MNIST", mnist.toString()));
  }

  @Test
  void seesAKernelWhoseJdkIsGone() throws Exception {
    assertThat(ProjectChecks.kernel(stage.project()).found()).isEqualTo("not registered");
    stage.write(".jupyter/kernels/java/kernel.json", "{\n  \"argv\": [\n    \"/gone/java\",\n");
    assertThat(ProjectChecks.kernel(stage.project()).found())
        .isEqualTo("registered with a JDK that is gone");
    Path java = stage.program("java", "exit 0");
    stage.write(".jupyter/kernels/java/kernel.json", "{\n  \"argv\": [\n    \"" + java + "\",\n");
    assertThat(ProjectChecks.kernel(stage.project()).state()).isEqualTo(Finding.State.OK);
  }

  @Test
  void knowsAFolderItCannotWriteTo() throws Exception {
    Project nowhere =
        new Project(folder.resolve("gone"), stage.project().environment(), System.out);
    assertThat(MachineChecks.disk(nowhere))
        .isEqualTo(
            Finding.missing(
                "disk",
                folder.resolve("gone") + " cannot be written",
                "put the project into a folder that is yours"));
  }
}
