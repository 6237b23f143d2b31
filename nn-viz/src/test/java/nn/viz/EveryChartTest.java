package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nn.viz.paint.Contrast;
import nn.viz.paint.Theme;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** What holds for the chart of every recipe. */
class EveryChartTest {

  private static Stream<DynamicTest> forEach(java.util.function.Consumer<Chart> check) {
    return Samples.all().entrySet().stream()
        .map(
            entry -> {
              Executable test = () -> check.accept(entry.getValue());
              return DynamicTest.dynamicTest(entry.getKey(), test);
            });
  }

  @TestFactory
  Stream<DynamicTest> drawsAPngOfTwiceItsSize() {
    return forEach(
        chart -> {
          BufferedImage image = read(chart.png());
          assertThat(image.getWidth()).isEqualTo(2 * chart.width());
          assertThat(image.getHeight()).isEqualTo(2 * chart.height());
          assertThat(colors(image)).as("colours in the picture").isGreaterThan(10);
        });
  }

  private static BufferedImage read(byte[] png) {
    try {
      return ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static long colors(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return java.util.Arrays.stream(pixels).distinct().count();
  }

  @TestFactory
  Stream<DynamicTest> writesWellFormedSvgWithoutProlog() {
    return forEach(
        chart -> {
          assertThat(chart.svg()).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"");
          SvgPage page = new SvgPage(chart);
          assertThat(page.document.getDocumentElement().getAttribute("aria-label"))
              .isEqualTo(chart.altText());
          assertThat(page.document.getDocumentElement().getAttribute("viewBox"))
              .isEqualTo("0 0 " + chart.width() + " " + chart.height());
        });
  }

  @TestFactory
  Stream<DynamicTest> keepsAllTextInsideTheCanvas() {
    return forEach(
        chart -> {
          Rectangle2D canvas = new Rectangle2D.Double(0, 0, chart.width(), chart.height());
          for (SvgPage.Label label : new SvgPage(chart).labels) {
            assertThat(canvas.contains(label.box()))
                .as("%s at %s inside %s", label.text(), label.box(), canvas)
                .isTrue();
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> neverDrawsTextOverText() {
    return forEach(
        chart -> {
          List<SvgPage.Label> labels = new SvgPage(chart).labels;
          for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < i; j++) {
              assertThat(labels.get(i).box().intersects(labels.get(j).box()))
                  .as("%s over %s", labels.get(i), labels.get(j))
                  .isFalse();
            }
          }
        });
  }

  /**
   * WCAG 2.2 AA asks 4.5 : 1 of text; what is under a line of text is its box's commonest colour.
   */
  @TestFactory
  Stream<DynamicTest> canBeReadOnLightAndOnDarkPaper() {
    return forEach(
        chart -> {
          for (Chart drawn : List.of(chart, chart.dark())) {
            BufferedImage image = drawn.image(2);
            for (SvgPage.Label label : new SvgPage(drawn).labels) {
              assertThat(Contrast.ratio(label.color(), ground(image, label.box())))
                  .as("%s %s on %s", label.text(), label.color(), ground(image, label.box()))
                  .isGreaterThanOrEqualTo(4.5);
            }
          }
        });
  }

  private static Color ground(BufferedImage image, Rectangle2D box) {
    Map<Integer, Integer> counts = new HashMap<>();
    int right = (int) Math.min(image.getWidth() - 1.0, 2 * box.getMaxX());
    int bottom = (int) Math.min(image.getHeight() - 1.0, 2 * box.getMaxY());
    for (int y = (int) Math.max(0, 2 * box.getY()); y <= bottom; y++) {
      for (int x = (int) Math.max(0, 2 * box.getX()); x <= right; x++) {
        counts.merge(image.getRGB(x, y), 1, Integer::sum);
      }
    }
    return new Color(
        counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey());
  }

  @TestFactory
  Stream<DynamicTest> isDrawnOnDarkPaperFromEdgeToEdge() {
    return forEach(
        chart -> {
          BufferedImage image = chart.dark().image(1);
          Color paper = Theme.DARK.background();
          for (int x : new int[] {0, image.getWidth() - 1}) {
            for (int y : new int[] {0, image.getHeight() - 1}) {
              assertThat(new Color(image.getRGB(x, y))).isEqualTo(paper);
            }
          }
          assertThat(chart.dark().altText()).isEqualTo(chart.altText());
        });
  }

  @TestFactory
  Stream<DynamicTest> fitsANotebook() {
    return forEach(chart -> assertThat(chart.width()).isBetween(160, 1000));
  }

  @TestFactory
  Stream<DynamicTest> saysWhatItShows() {
    return forEach(chart -> assertThat(chart.altText()).hasSizeGreaterThan(20).endsWith("."));
  }

  @TestFactory
  Stream<DynamicTest> isTheSameEveryTime() {
    var again = Samples.all();
    return Samples.all().entrySet().stream()
        .map(
            entry -> {
              Executable test =
                  () -> {
                    Chart other = again.getOrDefault(entry.getKey(), entry.getValue());
                    assertThat(other.svg()).isEqualTo(entry.getValue().svg());
                    assertThat(other.png(1)).isEqualTo(entry.getValue().png(1));
                  };
              return DynamicTest.dynamicTest(entry.getKey(), test);
            });
  }

  @TestFactory
  Stream<DynamicTest> leavesTheGraphicsAsItWas() {
    return forEach(
        chart -> {
          var g = new nn.viz.paint.SvgGraphics();
          g.translate(7, 5);
          chart.draw(g);
          assertThat(g.getTransform().getTranslateX()).isEqualTo(7);
          assertThat(g.getTransform().getTranslateY()).isEqualTo(5);
          assertThat(g.getClip()).isNull();
        });
  }
}
