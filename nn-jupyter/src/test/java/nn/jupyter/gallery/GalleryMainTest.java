package nn.jupyter.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nn.core.activations.Activation;
import nn.viz.Charts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryMainTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path page;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeAPage() throws IOException {
    String snippets =
        """
        ```java
        import nn.viz.*;
        double[] numbers = {1, 3, 2};
        ```

        ```java
        Charts.lines("some", numbers)
        ```

        ![A line](images/gallery/some.png)

        ```java
        Charts.lines("broken", number)
        ```

        ![Another](images/gallery/broken.png)

        ```java
        numbers.length
        ```

        ![A number](images/gallery/number.png)
        """;
    page = Files.writeString(folder.resolve("page.md"), snippets);
  }

  private int run(String... words) {
    List<String> all = new ArrayList<>(List.of(page.toString()));
    all.addAll(List.of(words));
    return GalleryMain.run(all, print(out), print(err));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void writesWhatThePageDraws() throws IOException {
    Path made = folder.resolve("made").resolve("for it");
    assertThat(run(made.toString(), "some")).as(errors()).isZero();
    assertThat(Files.readAllBytes(made.resolve("some.png")))
        .isEqualTo(Charts.lines("some", 1, 3, 2).png());
    assertThat(out.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo(made.resolve("some.png").toString());
  }

  @Test
  void writesActivationFunctionsByName() throws IOException {
    assertThat(run(folder.toString(), "relu", "gelu")).isZero();
    assertThat(Files.readAllBytes(folder.resolve("relu.png")))
        .isEqualTo(Charts.activation(Activation.RELU).png());
    assertThat(folder.resolve("gelu.png")).isNotEmptyFile();
    assertThat(folder.resolve("tanh.png")).doesNotExist();
  }

  @Test
  void writesOnDarkPaperAndInEveryFormat() throws IOException {
    assertThat(run(folder.toString(), "--dark", "--format", "svg,pdf,gif,html", "relu")).isZero();
    assertThat(Files.readString(folder.resolve("relu-dark.svg")))
        .isEqualTo(Charts.activation(Activation.RELU).dark().svg());
    for (String format : List.of("pdf", "gif", "html")) {
      assertThat(folder.resolve("relu-dark." + format)).isNotEmptyFile();
    }
    assertThat(folder.resolve("relu-dark.png")).doesNotExist();
    assertThat(run(folder.toString(), "--format=svg", "relu")).isZero();
    assertThat(folder.resolve("relu.svg")).content().startsWith("<svg");
  }

  @Test
  void listsWhatThereIsForANameItDoesNotKnow() {
    assertThat(run(folder.resolve("new").toString(), "some", "rleu")).isEqualTo(2);
    assertThat(errors())
        .contains("there is no chart \"rleu\"; there is some, broken, number, linear, relu");
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void tellsHowItIsCalled() {
    assertThat(run()).isEqualTo(2);
    assertThat(errors()).contains("into which folder? expected DIR [--dark] [--format png,svg");
    assertThat(run(folder.toString(), "--drak")).isEqualTo(2);
    assertThat(errors()).contains("there is no option --drak");
    assertThat(run(folder.toString(), "--format", "png,jpg")).isEqualTo(2);
    assertThat(errors()).contains("png, svg, pdf, gif, html, with commas").contains("png,jpg");
    assertThat(run(folder.toString(), "--format")).isEqualTo(2);
  }

  @Test
  void tellsWhichSnippetFailed() {
    assertThat(run(folder.toString(), "broken")).isEqualTo(1);
    assertThat(errors()).contains("gallery, snippet 3, broken").contains("number");
    assertThat(run(folder.toString(), "number")).isEqualTo(1);
    assertThat(errors())
        .contains("gallery, snippet 4, number: expected its last line to be a chart but got 3");
  }

  @Test
  void tellsThatAFileIsInTheWayOrThePageMissing() {
    assertThat(run(page.toString(), "relu")).isEqualTo(1);
    assertThat(errors()).contains("cannot make the folder " + page);
    page = folder.resolve("none.md");
    assertThat(run(folder.toString(), "relu")).isEqualTo(1);
    assertThat(errors()).contains("cannot read the page " + page);
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
            "nn.jupyter.gallery.GalleryMain",
            page.toString(),
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
