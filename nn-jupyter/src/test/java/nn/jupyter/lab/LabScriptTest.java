package nn.jupyter.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script itself, in a copy of the project of which only the launcher is there. */
@DisabledOnOs(OS.WINDOWS)
class LabScriptTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> SOURCES =
      List.of(
          "nn-jupyter/src/main/java/nn/jupyter/lab",
          "nn-jupyter/src/main/java-launcher",
          // A JDK from 22 on looks around a source file, and shall not stumble over this.
          "nn-jupyter/src/main/java");

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Stage stage;

  /** One copy for all: the first start compiles it, as it does for a user. */
  @BeforeAll
  static void copyTheLauncher() throws IOException {
    stage = launcherIn(folder);
  }

  private static Stage launcherIn(Path place) throws IOException {
    Stage stage = new Stage(place);
    stage.set("PATH", place.resolve("some programs") + ":/usr/bin:/bin");
    stage.set("JAVA_HOME", System.getProperty("java.home"));
    Files.copy(PROJECT.resolve("lab"), stage.root.resolve("lab"));
    for (String folder : SOURCES) {
      Path into = Files.createDirectories(stage.root.resolve(folder));
      try (Stream<Path> files = Files.list(PROJECT.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, into.resolve(file.getFileName()));
        }
      }
    }
    return stage;
  }

  private record Answer(int code, String text) {}

  private static Process start(Path from, String... command) throws IOException {
    return start(stage, from, command);
  }

  private static Process start(Stage stage, Path from, String... command) throws IOException {
    ProcessBuilder builder = Programs.in(stage.project(), List.of(command));
    return builder.directory(from.toFile()).redirectErrorStream(true).start();
  }

  private static Answer answer(Process process) throws Exception {
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Answer(process.exitValue(), text);
  }

  @Test
  void runsFromItsOwnFolderAndFromAnother() throws Exception {
    Answer here = answer(start(stage.root, "./lab", "help"));
    assertThat(here.text()).startsWith("Glassbox: deep learning in Java");
    assertThat(here.code()).isZero();
    Path script = stage.root.resolve("lab");
    assertThat(answer(start(folder, script.toString(), "help"))).isEqualTo(here);
  }

  @Test
  void runsThroughSymbolicLinks() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("one"), Path.of("../a project/lab"));
    Path two = Files.createSymbolicLink(folder.resolve("two"), bin.resolve("one"));
    Answer answer = answer(start(Path.of("/"), two.toString(), "doctor"));
    assertThat(answer.text()).contains(stage.root.toRealPath() + " can be written");
  }

  @Test
  void passesWordsOnAsTheyAre() throws Exception {
    Answer answer = answer(start(stage.root, "./lab", "two words"));
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text())
        .startsWith("lab: there is no command \"two words\"; expected one of open, run, check,")
        .endsWith(", help. \"lab help\" tells what they do.\n");
  }

  @Test
  void saysWhatIsNeededWhereThereIsNoJdk() throws Exception {
    Stage bare = new Stage(folder.resolve("bare"));
    bare.program("java", "exit 1");
    bare.set("PATH", folder.resolve("bare/some programs") + ":/usr/bin:/bin");
    Answer answer = answer(start(bare, stage.root, "./lab", "help"));
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).startsWith("lab: no JDK found. Glassbox needs JDK 17 or newer");
  }

  @Test
  void saysSoWhereTheProjectCannotBeWritten() throws Exception {
    Stage blocked = launcherIn(folder.resolve("blocked"));
    blocked.write(".jupyter", "in the way");
    Answer answer = answer(start(blocked, blocked.root, "./lab", "help"));
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text())
        .startsWith("lab: cannot write " + blocked.root.toRealPath())
        .endsWith("put the project into a folder that is yours.\n");
  }

  @Test
  void severalAtOnceBuildOnce() throws Exception {
    stage.program(
        "mvn",
        "mkdir \"$stage/building\" || echo twice >> \"$stage/calls\"",
        "echo once >> \"$stage/calls\"",
        "mkdir -p \"$stage/notebooks/target/lib\"; rmdir \"$stage/building\"");
    List<Process> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.add(start(stage.root, "./lab", "charts", "somewhere"));
    }
    for (Process lab : all) {
      // The made-up build has no such class; that far all three come.
      assertThat(answer(lab).text()).contains("nn.jupyter.gallery.GalleryMain");
    }
    assertThat(stage.lines("calls")).containsExactly("once");
  }
}
