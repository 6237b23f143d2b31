package nn.data.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class GridGraphTest {
  @Test
  void joinsEachPlaceToThoseBesideAboveAndBelow() {
    GridGraph graph = GridGraph.generate(2, 3, 1, 0, 1);
    assertThat(graph.edges())
        .isEqualTo(
            NdArray.of(new float[][] {{0, 1}, {0, 3}, {1, 2}, {1, 4}, {2, 5}, {3, 4}, {4, 5}}));
    NdArray adjacency = graph.adjacency();
    assertThat(adjacency.shape()).isEqualTo(Shape.of(6, 6));
    float[] degrees = {2, 3, 2, 2, 3, 2};
    for (int a = 0; a < 6; a++) {
      float degree = 0;
      for (int b = 0; b < 6; b++) {
        assertThat(adjacency.get(a, b)).isEqualTo(adjacency.get(b, a));
        degree += adjacency.get(a, b);
      }
      assertThat(degree).isEqualTo(degrees[a]);
      assertThat(adjacency.get(a, a)).isZero();
    }
  }

  @Test
  void everyRegionHasANodeAndWithoutNoiseFeaturesAreTheLabel() {
    GridGraph graph = GridGraph.generate(9, 11, 5, 0, 3);
    assertThat(graph.nodes()).isEqualTo(99);
    assertThat(graph.edges().shape()).isEqualTo(Shape.of(9 * 10 + 11 * 8, 2));
    Set<Float> labels = new HashSet<>();
    for (int node = 0; node < 99; node++) {
      float label = graph.labels().get(node);
      labels.add(label);
      for (int k = 0; k < 5; k++) {
        assertThat(graph.features().get(node, k)).isEqualTo(k == label ? 1 : 0);
      }
    }
    assertThat(labels).containsExactlyInAnyOrder(0f, 1f, 2f, 3f, 4f);
  }

  /** A node's neighbours know more together than the node alone: that is what the data is for. */
  @Test
  void neighboursHelp() {
    GridGraph graph = GridGraph.generate(30, 30, 3, 1, 7);
    NdArray adjacency = graph.adjacency();
    int alone = 0;
    int together = 0;
    for (int node = 0; node < 900; node++) {
      NdArray own = graph.features().row(node);
      NdArray sum = own.copy();
      for (int other = 0; other < 900; other++) {
        for (int k = 0; k < 3 && adjacency.get(node, other) == 1; k++) {
          sum.data()[k] += graph.features().get(other, k);
        }
      }
      alone += own.argmax() == graph.labels().get(node) ? 1 : 0;
      together += sum.argmax() == graph.labels().get(node) ? 1 : 0;
    }
    assertThat(alone).isBetween(450, 650);
    assertThat(together).isGreaterThan(alone + 100);
  }

  @Test
  void theSameSeedGivesTheSameGraphAndAnotherOthers() {
    GridGraph graph = GridGraph.generate(5, 6, 3, 0.5, 1);
    assertThat(GridGraph.generate(5, 6, 3, 0.5, 1)).isEqualTo(graph);
    GridGraph other = GridGraph.generate(5, 6, 3, 0.5, 2);
    assertThat(other.features()).isNotEqualTo(graph.features());
    assertThat(other.labels()).isNotEqualTo(graph.labels());
    assertThat(other.edges()).isEqualTo(graph.edges());
  }

  @Test
  void oneNodeIsAGraph() {
    GridGraph one = GridGraph.generate(1, 1, 1, 0, 1);
    assertThat(one.edges().shape()).isEqualTo(Shape.of(0, 2));
    assertThat(one.adjacency()).isEqualTo(NdArray.zeros(Shape.of(1, 1)));
  }

  @Test
  void rejectsWhatCannotBeDrawn() {
    rejects("rows = 0", 0, 3, 1, 0);
    rejects("columns = 0", 3, 0, 1, 0);
    rejects("classes = 0", 3, 3, 0, 0);
    rejects("classes = 10", 3, 3, 10, 0);
    rejects("rows = 70000", 70_000, 70_000, 1, 0);
    rejects("noise = -1.0", 3, 3, 1, -1);
  }

  private static void rejects(String message, int rows, int columns, int classes, double noise) {
    assertThatThrownBy(() -> GridGraph.generate(rows, columns, classes, noise, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("GridGraph: expected")
        .hasMessageContaining(message);
  }
}
