package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nn.core.activations.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return GalleryMain.run(arguments, print(out), print(err));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @Test
  void writesEachActivationAndAllInOne() {
    Path inner = folder.resolve("made").resolve("for it");
    assertThat(run(inner.toString())).isZero();
    assertThat(inner.resolve("activations.png")).isNotEmptyFile();
    for (Activation activation : Activation.all()) {
      assertThat(inner.resolve(activation.name() + ".png")).isNotEmptyFile();
      assertThat(inner.resolve(activation.name() + ".svg")).content().startsWith("<svg");
    }
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2 * Gallery.names().size());
  }

  @Test
  void writesOnlyWhatIsNamed() throws IOException {
    assertThat(Gallery.write(folder, "relu"))
        .containsExactly(folder.resolve("relu.png"), folder.resolve("relu.svg"));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void listsWhatThereIsForANameItDoesNotKnow() {
    assertThatThrownBy(() -> Gallery.write(folder.resolve("new"), "relu", "rleu"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"rleu\"; there is activations, linear, relu");
    assertThat(folder.resolve("new")).doesNotExist();
    assertThat(run(folder.toString(), "rleu")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("rleu");
  }

  @Test
  void tellsHowItIsCalled() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("--help")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage: charts DIR [NAME...]");
  }

  @Test
  void tellsThatAFileIsInTheWay() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> Gallery.write(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot make the folder " + file);
    assertThat(run(file.toString())).isEqualTo(1);
  }

  @Test
  void saysWhatToInstallOnAMachineWithoutFonts() throws Exception {
    Path none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-Duser.home=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            "nn.viz.GalleryMain",
            folder.resolve("charts").toString(),
            "relu");
    java.environment().put("FONTCONFIG_FILE", none.toString());
    Process process = java.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (System.getProperty("os.name").startsWith("Linux")) {
      assertThat(process.waitFor()).isEqualTo(1);
      assertThat(said).contains("Charts need a font").contains("apt-get install fontconfig");
      assertThat(folder.resolve("charts")).isEmptyDirectory();
    }
  }
}
