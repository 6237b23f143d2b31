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
  void savesAPdfAGifAndAPage() throws IOException {
    chart.save(folder.resolve("a.pdf"));
    chart.save(folder.resolve("a.gif"));
    chart.save(folder.resolve("a.HTML"));
    assertThat(Files.readAllBytes(folder.resolve("a.pdf"))).isEqualTo(chart.pdf());
    assertThat(Files.readAllBytes(folder.resolve("a.gif"))).isEqualTo(chart.gif(1));
    assertThat(Files.readString(folder.resolve("a.HTML")))
        .startsWith("<!DOCTYPE html>")
        .contains("<meta charset=\"utf-8\"/>", "<title>", chart.html());
    assertThat(files()).hasSize(3);
  }

  @Test
  void savesAPageInTheColourOfThePaper() throws IOException {
    chart.save(folder.resolve("light.html"));
    chart.dark().save(folder.resolve("dark.html"));
    assertThat(Files.readString(folder.resolve("light.html"))).contains("background:#ffffff;");
    assertThat(Files.readString(folder.resolve("dark.html"))).contains("background:#14181d;");
  }

  @Test
  void saysOnWhichPaperItIs() {
    assertThat(chart.dark()).hasToString(chart + " on dark paper");
  }

  @Test
  void savesPixelsAtTheScaleAskedFor() throws IOException {
    chart.save(folder.resolve("a.png"), 1);
    chart.save(folder.resolve("b.gif"), 2);
    assertThat(Files.readAllBytes(folder.resolve("a.png"))).isEqualTo(chart.png(1));
    assertThat(javax.imageio.ImageIO.read(folder.resolve("b.gif").toFile()).getWidth())
        .isEqualTo(600);
    for (String name : List.of("a.svg", "a.pdf", "a.html")) {
      assertThatThrownBy(() -> chart.save(folder.resolve(name), 2))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(name)
          .hasMessageContaining("no pixels to scale");
    }
    assertThat(files()).hasSize(2);
  }

  @Test
  void isAFigureWhoseNamesAreItsOwn() {
    Chart other = Charts.lines("another", 1, 3, 2).size(300, 200);
    assertThat(ids(chart.html()))
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z][a-z0-9-]+"));
    assertThat(ids(chart.html())).doesNotContainAnyElementsOf(ids(other.html()));
    assertThat(ids(chart.html())).allMatch(id -> chart.html().contains("url(#" + id + ")"));
    assertThat(chart.html()).startsWith("<figure").contains("aria-label=\"" + chart.altText());
    assertThat(ids(Charts.activations().html())).doesNotHaveDuplicates();
  }

  private static List<String> ids(String html) {
    return java.util.regex.Pattern.compile(" id=\"([^\"]+)\"")
        .matcher(html)
        .results()
        .map(found -> found.group(1))
        .toList();
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
        .hasMessageContaining("expected a name that ends in .png, .svg, .pdf, .gif, .html");
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
