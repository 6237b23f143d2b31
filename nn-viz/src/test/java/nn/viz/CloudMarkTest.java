package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import nn.autodiff.NdArray;
import nn.viz.paint.Palette;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;
import org.junit.jupiter.api.Test;

class CloudMarkTest {
  private static final int MANY = CloudMark.MANY + 1;

  @Test
  void manyPointsAreOnePictureAlsoInSvg() {
    String svg = Charts.scatter(DataSamples.groups(MANY, 2, 3), Samples.labels(MANY, 3)).svg();
    assertThat(svg.split("<image", -1)).hasSize(2);
    assertThat(svg.split("<path", -1).length).isLessThan(100);
    String few =
        Charts.scatter(DataSamples.groups(MANY - 1, 2, 3), Samples.labels(MANY - 1, 3)).svg();
    assertThat(few).doesNotContain("<image");
  }

  @Test
  void saysTheSameAsSinglePointsDo() {
    Plot plot =
        Charts.scatter(DataSamples.groups(MANY, 2, 3), Samples.labels(MANY, 3), "a", "b", "c");
    assertThat(plot.legendEntries().stream().map(LegendEntry::label))
        .containsExactly("a", "b", "c");
    assertThat(plot.altText()).contains("a: 1667 points, horizontally", "c: 1667 points");
  }

  @Test
  void drawsEachPointWhereItIsAndNothingElse() {
    Series corner = Series.finite("", new double[] {0}, new double[] {0});
    Series middle = Series.finite("", new double[] {5}, new double[] {5});
    CloudMark cloud = new CloudMark(List.of(corner, middle), List.of(Palette.BLUE, Palette.GREEN));
    Rectangle2D area = new Rectangle2D.Double(30, 40, 100, 60);
    Scales scales = new Scales(new Range(0, 10), new Range(0, 10), area);
    BufferedImage picture = cloud.picture(scales, Theme.LIGHT);
    assertThat(picture.getWidth()).isEqualTo(200);
    assertThat(picture.getHeight()).isEqualTo(120);
    assertThat(new Color(picture.getRGB(0, 119))).isEqualTo(Palette.BLUE);
    assertThat(new Color(picture.getRGB(100, 60))).isEqualTo(Palette.GREEN);
    assertThat(picture.getRGB(50, 30) >>> 24).as("opacity where no point is").isZero();
  }

  @Test
  void isDeeperWhereThereAreMore() {
    Density density = new Density(40, 10, 0.5);
    for (int x = 1; x <= 30; x++) {
      for (int dots = 0; dots < x; dots++) {
        density.add(x, 5, Color.BLACK);
      }
      assertThat(density.count(x, 5)).isEqualTo(x);
    }
    BufferedImage picture = density.picture(0.3);
    assertThat(picture.getRGB(1, 5) >>> 24).isEqualTo(77);
    for (int x = 2; x <= 29; x++) {
      assertThat(picture.getRGB(x, 5) >>> 24).isGreaterThan(picture.getRGB(x - 1, 5) >>> 24);
    }
    assertThat(picture.getRGB(30, 5) >>> 24).isEqualTo(255);
  }

  @Test
  void mixesColoursThatMeet() {
    Density density = new Density(3, 3, 0.5);
    density.add(1, 1, Color.RED);
    density.add(1, 1, Color.BLUE);
    density.add(-50, 1, Color.RED); // outside
    Color mixed = new Color(density.picture(1).getRGB(1, 1));
    assertThat(List.of(mixed.getRed(), mixed.getGreen(), mixed.getBlue()))
        .containsExactly(180, 0, 180);
  }

  @Test
  void seriesAfterACloudHaveAColourOfTheirOwn() {
    double[] xs = new double[MANY];
    double[] one = {1};
    Plot plot = new Plot("Both").points("many", xs, xs).points("few", one, one);
    assertThat(plot.marks().get(0)).isInstanceOf(CloudMark.class);
    assertThat(plot.marks().get(1))
        .isInstanceOfSatisfying(
            PointsMark.class, few -> assertThat(few.color()).isEqualTo(Palette.color(1)));
  }

  @Test
  void tenThousandClassesAreCountedInsteadOfNamed() {
    Plot plot = Charts.scatter(DataSamples.groups(10_000, 2, 3), Samples.labels(10_000, 10_000));
    assertThat(new SvgPage(plot).texts())
        .contains("10000 examples", "10000 classes; colours and shapes repeat");
    assertThat(plot.height()).isEqualTo(520);
  }

  @Test
  void oneExampleOfAFarClassNeedsNoOthers() {
    NdArray point = NdArray.of(new float[][] {{1, 2}});
    assertThat(Charts.scatter(point, NdArray.of(999_999)).altText())
        .contains("1 example", "class 999999: 1 point");
  }
}
