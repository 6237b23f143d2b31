package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import nn.viz.paint.Palette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.PieChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

class XChartsTest {
  private static PieChart pie() {
    PieChart pie = new PieChartBuilder().title("Fruit").width(480).height(320).build();
    pie.addSeries("apples", 7);
    pie.addSeries("pears", 5);
    return pie;
  }

  private static boolean has(BufferedImage image, int rgb) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xFFFFFF) == (rgb & 0xFFFFFF)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void drawsInTheColoursOfTheOtherCharts() {
    BufferedImage image = XCharts.of(pie()).image(1);
    assertThat(image.getWidth()).isEqualTo(480);
    assertThat(has(image, Palette.color(0).getRGB())).isTrue();
    assertThat(has(image, Palette.color(1).getRGB())).isTrue();
  }

  @Test
  void keepsItsOwnLookWhenAsked() {
    assertThat(has(XCharts.asIs(pie()).image(1), Palette.color(0).getRGB())).isFalse();
  }

  @Test
  void stylesAxesTooAndSavesAsPngAndSvg(@TempDir Path folder) throws Exception {
    XYChart lines = new XYChartBuilder().title("Squares").xAxisTitle("x").build();
    lines.addSeries("x squared", new double[] {1, 2, 3}, new double[] {1, 4, 9});
    Chart chart = XCharts.of(lines);
    chart.save(folder.resolve("a.png"));
    chart.save(folder.resolve("a.svg"));
    assertThat(Files.size(folder.resolve("a.png"))).isPositive();
    assertThat(Files.readString(folder.resolve("a.svg"))).startsWith("<svg").contains("Squares");
  }

  @Test
  void saysInWordsWhatIsSeen() {
    assertThat(XCharts.of(pie()).altText()).isEqualTo("Chart \"Fruit\" of apples, pears.");
    assertThat(XCharts.of(new XYChartBuilder().build()).altText()).isEqualTo("Chart without data.");
  }
}
