package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private final Chart chart = Charts.lines("some", 1, 3, 2).size(300, 200);

  private List<Path> files() {
    try (var files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void savesInTheFormatOfTheEnding() throws IOException {
    chart.save(folder.resolve("a.png"));
    chart.save(folder.resolve("b.SVG"));
    assertThat(Files.readAllBytes(folder.resolve("a.png"))).isEqualTo(chart.png());
    assertThat(Files.readString(folder.resolve("b.SVG"))).isEqualTo(chart.svg());
    assertThat(files()).hasSize(2);
  }

  @Test
  void replacesAnOlderFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.svg"), "old");
    chart.save(file);
    assertThat(Files.readString(file)).isEqualTo(chart.svg());
  }

  @Test
  void rejectsAnUnknownEndingAndListsTheKnownOnes() {
    assertThatThrownBy(() -> chart.save(folder.resolve("a.jpg")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.jpg")
        .hasMessageContaining("expected a name that ends in .png, .svg, .gif, .html");
    assertThatThrownBy(() -> chart.save(folder.resolve("png")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> chart.save(Path.of("/"))).isInstanceOf(IllegalArgumentException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void tellsThatTheFolderIsMissing() {
    assertThatThrownBy(() -> chart.save(folder.resolve("none").resolve("a.png")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("there is no folder " + folder.resolve("none"))
        .hasMessageContaining("make it first");
  }

  @Test
  void tellsThatTheFolderIsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> chart.save(file.resolve("a.png")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("there is no folder");
  }

  @Test
  void leavesNothingBehindWhereItCannotWrite() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("a.png"));
    Files.writeString(taken.resolve("inside"), "x");
    assertThatThrownBy(() -> chart.save(taken))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot save " + taken)
        .hasMessageContaining("is a folder");
    assertThat(files()).containsExactly(taken);
  }

  @Test
  void scalesThePicture() {
    assertThat(chart.image(1).getWidth()).isEqualTo(300);
    assertThat(chart.image(0.5).getHeight()).isEqualTo(100);
    assertThat(chart.image().getWidth()).isEqualTo(600);
  }

  @Test
  void rejectsScalesThatMakeNoPicture() {
    for (double scale : new double[] {0, -1, 11, Double.NaN}) {
      assertThatThrownBy(() -> chart.image(scale))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("expected a scale from 0.1 to 10 but got " + scale);
    }
  }

  @Test
  void neverNeedsAScreen() {
    chart.png();
    assertThat(java.awt.GraphicsEnvironment.isHeadless()).isTrue();
  }

  @Test
  void escapesWhatXmlReserves() {
    Chart odd = Charts.lines("a < b & \"c\" > d \u0001", 1, 2).size(400, 200);
    assertThat(new SvgPage(odd).texts()).contains("a < b & \"c\" > d \uFFFD");
  }
}
