package nn.data.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import org.junit.jupiter.api.Test;

class TsneTest {

  /** Three groups far apart, the examples of each taking turns. */
  private static NdArray groups(int n, int width) {
    RandomStream random = RandomStream.of(3, "groups");
    NdArray rows = NdArray.zeros(Shape.of(n, width));
    for (int i = 0; i < rows.size(); i++) {
      int group = i / width % 3;
      double centre = i % width == group ? 20 : 0;
      rows.data()[i] = (float) (centre + random.nextGaussian());
    }
    return rows;
  }

  private static double distance(NdArray points, int i, int j) {
    double dx = points.get(i, 0) - points.get(j, 0);
    double dy = points.get(i, 1) - points.get(j, 1);
    return Math.sqrt(dx * dx + dy * dy);
  }

  @Test
  void keepsGroupsApart() {
    for (boolean allPairs : new boolean[] {true, false}) {
      NdArray points = new Tsne(10).embed(groups(90, 5), allPairs, (p, step) -> {}).points();
      assertThat(points.shape()).isEqualTo(Shape.of(90, 2));
      for (int i = 0; i < 90; i++) {
        int own = i;
        int nearest =
            IntStream.range(0, 90)
                .filter(j -> j != own)
                .boxed()
                .min((a, b) -> Double.compare(distance(points, own, a), distance(points, own, b)))
                .orElseThrow();
        assertThat(nearest % 3).isEqualTo(i % 3);
      }
    }
  }

  @Test
  void givesTheSameBitsAgain() {
    NdArray rows = groups(60, 4);
    assertThat(new Tsne(5, 100, 12).embed(rows)).isEqualTo(new Tsne(5, 100, 12).embed(rows));
  }

  @Test
  void looksOnAfterEveryStep() {
    List<Integer> steps = new ArrayList<>();
    List<NdArray> seen = new ArrayList<>();
    Projection layout =
        new Tsne(5, 8, 4)
            .embed(
                groups(30, 3),
                (points, step) -> {
                  steps.add(step);
                  seen.add(points);
                });
    assertThat(steps).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(seen.get(7)).isEqualTo(layout.points());
    assertThat(seen.get(0)).isNotEqualTo(layout.points());
  }

  @Test
  void takesImagesAndDatasets() {
    NdArray rows = groups(30, 4);
    NdArray images = rows.reshape(30, 2, 2);
    Projection layout = new Tsne(5, 20, 4).embed(rows);
    assertThat(new Tsne(5, 20, 4).embed(images)).isEqualTo(layout);
    assertThat(new Tsne(5, 20, 4).embed(Dataset.of(images, NdArray.zeros(Shape.of(30)))))
        .isEqualTo(layout);
  }

  @Test
  void spreadsExamplesThatDifferInOneNumberOrInNone() {
    NdArray line = NdArray.zeros(Shape.of(20, 1));
    for (int i = 0; i < 20; i++) {
      line.data()[i] = i;
    }
    for (NdArray rows : List.of(line, NdArray.full(Shape.of(20, 3), 7))) {
      for (boolean allPairs : new boolean[] {true, false}) {
        Projection layout = new Tsne(5, 300, 12).embed(rows, allPairs, (p, step) -> {});
        assertThat(layout.divergence()).isFinite();
        for (float number : layout.points().data()) {
          assertThat(number).isFinite();
        }
      }
    }
  }

  @Test
  void laysOutTwo() {
    Projection layout = new Tsne(1, 50, 1).embed(NdArray.of(new float[][] {{0, 1}, {5, 2}}));
    assertThat(layout.divergence()).isCloseTo(0, within(1e-9));
  }

  @Test
  void rejectsWhatItCannotLayOut() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tsne().embed(groups(24, 3)))
        .withMessageContaining("more of them than the perplexity 30.0")
        .withMessageContaining("(24, 3)")
        .withMessageContaining("new Tsne(6) would do");
    NdArray hole = groups(40, 3);
    hole.data()[7] = Float.NaN;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tsne(5).embed(hole))
        .withMessageContaining("example 2 holds NaN")
        .withMessageContaining("Imputer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tsne(5).embed(NdArray.zeros(Shape.of(0, 3))))
        .withMessageContaining("(0, 3)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tsne(0.5))
        .withMessageContaining("perplexity of 1 or more");
    assertThatIllegalArgumentException().isThrownBy(() -> new Tsne(Double.NaN));
  }

  @Test
  void neighboursCountAsThePerplexitySays() {
    Similarities similar = Similarities.of(Nearest.of(groups(50, 3), 49), 8);
    double sum = 0;
    for (int i = 0; i < 50; i++) {
      for (int entry = similar.start(i); entry < similar.start(i + 1); entry++) {
        sum += similar.share(entry);
        assertThat(similar.share(entry))
            .isEqualTo(similar.share(entryOf(similar, similar.other(entry), i)));
      }
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  private static int entryOf(Similarities similar, int row, int other) {
    return IntStream.range(similar.start(row), similar.start(row + 1))
        .filter(entry -> similar.other(entry) == other)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void findsTheNearest() {
    NdArray rows = groups(300, 7);
    Nearest some = Nearest.of(rows, 12);
    Nearest all = Nearest.of(rows, 299);
    for (int i = 0; i < 300; i++) {
      int row = i;
      double[] sorted = IntStream.range(0, 299).mapToDouble(at -> all.square(row, at)).toArray();
      Arrays.sort(sorted);
      double[] found = IntStream.range(0, 12).mapToDouble(at -> some.square(row, at)).toArray();
      Arrays.sort(found);
      assertThat(found).containsExactly(Arrays.copyOf(sorted, 12));
    }
  }

  @Test
  void groupsOfPointsRepelNearlyAsTheirPointsDo() {
    RandomStream random = RandomStream.of(4, "points");
    double[] points = new double[2 * 400];
    for (int i = 0; i < points.length; i++) {
      points[i] = i < 100 ? 1.5 : 10 * random.nextGaussian(); // some are at one place
    }
    Quadtree tree = new Quadtree(points);
    double[] force = new double[points.length];
    for (int i = 0; i < 400; i++) {
      double weight = tree.repel(i, force);
      double exact = 0;
      double x = 0;
      for (int j = 0; j < 400; j++) {
        double dx = points[2 * i] - points[2 * j];
        double dy = points[2 * i + 1] - points[2 * j + 1];
        double near = 1 / (1 + dx * dx + dy * dy);
        exact += j == i ? 0 : near;
        x += near * near * dx;
      }
      assertThat(weight).isCloseTo(exact, within(0.05 * exact));
      assertThat(force[2 * i]).isCloseTo(x, within(0.05 * exact));
    }
  }

  @Test
  void perfectLayoutsAreTrusted() {
    NdArray rows = groups(40, 2);
    assertThat(Neighbourhoods.overlap(rows, rows, 5)).isEqualTo(1);
    assertThat(Neighbourhoods.trustworthiness(rows, rows, 5)).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Neighbourhoods.overlap(rows, rows.rows(0, 5), 5))
        .withMessageContaining("(40, 2) and (5, 2)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Neighbourhoods.trustworthiness(rows, rows, 20))
        .withMessageContaining("k below n / 2");
  }
}
