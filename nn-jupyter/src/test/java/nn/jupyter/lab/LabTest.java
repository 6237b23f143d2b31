package nn.jupyter.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  private String complaint = "";

  @BeforeEach
  void setStage() throws IOException {
    stage = new Stage(folder);
  }

  private int lab(String... words) {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int code =
        Lab.run(
            stage.project(), List.of(words), new PrintStream(errors, true, StandardCharsets.UTF_8));
    complaint = errors.toString(StandardCharsets.UTF_8).strip();
    return code;
  }

  @Test
  void helpListsEveryCommand() {
    assertThat(lab("help")).isZero();
    assertThat(stage.said())
        .contains(
            "open",
            "run",
            "check",
            "doctor",
            "book",
            "new-coursework",
            "charts",
            "bench",
            "mnist",
            "kernel",
            "--port",
            "NN_DATA_HOME");
  }

  @Test
  void helpIsAlsoAnOption() {
    assertThat(lab("--help")).isZero();
    assertThat(lab("-h")).isZero();
    assertThat(complaint).isEmpty();
  }

  @Test
  void anUnknownCommandIsNamedBesideThoseThereAre() {
    assertThat(lab("doctr")).isEqualTo(1);
    assertThat(complaint)
        .isEqualTo(
            "lab: there is no command \"doctr\"; expected one of open, run, check, doctor, book,"
                + " new-coursework, charts, bench, mnist, kernel, help. \"lab help\" tells what they do.");
  }

  @Test
  void anOptionAloneBelongsToOpen() {
    assertThat(lab("--ports", "1")).isEqualTo(1);
    assertThat(complaint)
        .isEqualTo("lab: expected --no-browser or --port N with N up to 65535, but got --ports 1");
  }

  @Test
  void aPortThatIsNoneIsRefused() {
    assertThat(lab("open", "--port", "65536")).isEqualTo(1);
    assertThat(complaint).endsWith("but got --port 65536");
    assertThat(lab("open", "--port")).isEqualTo(1);
    assertThat(complaint).endsWith("but got --port");
  }

  @Test
  void aPortIsReadInBothSpellings() {
    assertThat(OpenCommand.port(List.of("--port", "9000"))).contains(9000);
    assertThat(OpenCommand.port(List.of("--port=9001"))).contains(9001);
    assertThat(OpenCommand.port(List.of())).isEmpty();
  }

  @Test
  void commandsSayWhatTheyNeed() {
    assertThat(lab("run")).isEqualTo(1);
    assertThat(complaint).isEqualTo("lab: run what? lab run FILE... [--out DIR]");
    assertThat(lab("charts")).isEqualTo(1);
    assertThat(complaint).isEqualTo("lab: charts into which folder? lab charts DIR [NAME...]");
    assertThat(lab("new-coursework")).isEqualTo(1);
    assertThat(complaint)
        .isEqualTo("lab: coursework into which folder? lab new-coursework DIR [--chapters 01,03]");
    assertThat(lab("kernel")).isEqualTo(1);
    assertThat(complaint).startsWith("lab: register the kernel where? lab kernel DIR, ");
  }

  @Test
  void withoutMavenNothingIsBuiltAndTheMendIsSaid() {
    assertThat(lab("run", "a.ipynb")).isEqualTo(1);
    assertThat(complaint)
        .isEqualTo(
            "lab: Maven is missing, and Glassbox is not built. Install Maven 3.8 or newer, so that"
                + " mvn is on the PATH (docs/install.md).");
  }
}
