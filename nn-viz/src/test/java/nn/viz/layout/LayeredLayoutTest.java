package nn.viz.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nn.autodiff.RandomStream;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {
  private static final double GAP = 10;

  /** A graph without cycles: edges run from lower to higher numbers. */
  private record Graph(List<Size> boxes, List<Edge> edges) {}

  @Provide
  Arbitrary<Graph> graphs() {
    return Arbitraries.longs()
        .flatMap(seed -> Arbitraries.integers().between(1, 40).map(n -> graph(seed, n)));
  }

  private static Graph graph(long seed, int n) {
    RandomStream random = RandomStream.of(seed, "graph");
    List<Size> boxes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      boxes.add(new Size(5 + random.nextInt(100), 5 + random.nextInt(40)));
      for (int k = random.nextInt(3); i > 0 && k > 0; k--) {
        edges.add(new Edge(random.nextInt(i), i));
      }
    }
    return new Graph(boxes, edges);
  }

  private static Rectangle2D box(Graph graph, LayeredLayout layout, int i) {
    Size size = graph.boxes.get(i);
    Spot center = layout.centers().get(i);
    return new Rectangle2D.Double(
        center.x() - size.width() / 2, center.y() - size.height() / 2, size.width(), size.height());
  }

  @Property(tries = 200)
  void noTwoBoxesOverlap(@ForAll("graphs") Graph graph) {
    LayeredLayout layout = LayeredLayout.of(graph.boxes, graph.edges, GAP, GAP);
    for (int i = 0; i < graph.boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        Rectangle2D a = box(graph, layout, i);
        Rectangle2D b = box(graph, layout, j);
        double across = Math.max(a.getX() - b.getMaxX(), b.getX() - a.getMaxX());
        double down = Math.max(a.getY() - b.getMaxY(), b.getY() - a.getMaxY());
        assertThat(Math.max(across, down)).isGreaterThanOrEqualTo(GAP - 1e-6);
      }
    }
  }

  @Property(tries = 200)
  void allEdgesRunForward(@ForAll("graphs") Graph graph) {
    LayeredLayout right = LayeredLayout.of(graph.boxes, graph.edges, GAP, GAP);
    LayeredLayout down = LayeredLayout.downwards(graph.boxes, graph.edges, GAP, GAP);
    for (Edge edge : graph.edges) {
      assertThat(box(graph, right, edge.from()).getMaxX())
          .isLessThan(box(graph, right, edge.to()).getX());
      assertThat(box(graph, down, edge.from()).getMaxY())
          .isLessThan(box(graph, down, edge.to()).getY());
    }
  }

  @Property(tries = 200)
  void allBoxesLieInside(@ForAll("graphs") Graph graph) {
    LayeredLayout layout = LayeredLayout.downwards(graph.boxes, graph.edges, GAP, GAP);
    Rectangle2D canvas =
        new Rectangle2D.Double(-1e-6, -1e-6, layout.width() + 2e-6, layout.height() + 2e-6);
    for (int i = 0; i < graph.boxes.size(); i++) {
      assertThat(canvas.contains(box(graph, layout, i))).isTrue();
    }
  }

  @Property(tries = 200)
  void lanesPassNoBox(@ForAll("graphs") Graph graph) {
    LayeredLayout layout = LayeredLayout.of(graph.boxes, graph.edges, GAP, GAP);
    for (List<Spot> lane : layout.lanes()) {
      assertThat(lane.size() % 2).isZero();
      for (int i = 1; i + 1 < lane.size(); i += 2) {
        Spot enters = lane.get(i);
        Spot leaves = lane.get(i + 1);
        assertThat(leaves.y()).isEqualTo(enters.y());
        Rectangle2D stretch =
            new Rectangle2D.Double(enters.x(), enters.y() - 1, leaves.x() - enters.x() + 1e-9, 2);
        for (int box = 0; box < graph.boxes.size(); box++) {
          assertThat(box(graph, layout, box).intersects(stretch)).isFalse();
        }
      }
    }
  }

  @Property(tries = 50)
  void placesTheSameGraphTheSameWay(@ForAll("graphs") Graph graph) {
    assertThat(LayeredLayout.of(graph.boxes, graph.edges, GAP, GAP))
        .isEqualTo(LayeredLayout.of(graph.boxes, graph.edges, GAP, GAP));
  }

  @Property(tries = 20)
  void drawsAChainStraight(@ForAll @IntRange(min = 2, max = 30) int length) {
    List<Size> boxes = IntStream.range(0, length).mapToObj(i -> new Size(10, 10 + i)).toList();
    List<Edge> edges = IntStream.range(1, length).mapToObj(i -> new Edge(i - 1, i)).toList();
    LayeredLayout layout = LayeredLayout.of(boxes, edges, GAP, GAP);
    for (Spot center : layout.centers()) {
      assertThat(center.y()).isCloseTo(layout.centers().get(0).y(), within(1e-9));
    }
    assertThat(layout.width()).isEqualTo(length * 10 + (length - 1) * GAP);
  }

  @Test
  void untanglesCrossings() {
    List<Edge> edges =
        List.of(
            new Edge(0, 7),
            new Edge(1, 6),
            new Edge(2, 5),
            new Edge(3, 4),
            new Edge(4, 8),
            new Edge(5, 8),
            new Edge(6, 8),
            new Edge(7, 8));
    Layers layers = new Layers(9, edges);
    assertThat(Crossings.count(layers, layers.items)).isEqualTo(6);
    Crossings.reduce(layers);
    assertThat(Crossings.count(layers, layers.items)).isZero();
  }

  @Test
  void rejectsACycle() {
    List<Size> boxes = List.of(new Size(1, 1), new Size(1, 1));
    assertThatThrownBy(
            () -> LayeredLayout.of(boxes, List.of(new Edge(0, 1), new Edge(1, 0)), GAP, GAP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("layout: expected a graph without cycles but 2 boxes lie on or before one");
  }

  /** A chain with edges that skip some of its boxes. */
  private static Graph skipping(long seed, int n) {
    Graph graph = graph(seed, n);
    List<Edge> edges = new ArrayList<>();
    RandomStream random = RandomStream.of(seed, "skips");
    for (int i = 1; i < n; i++) {
      edges.add(new Edge(i - 1, i));
      if (i > 2 && random.nextInt(3) == 0) {
        edges.add(new Edge(random.nextInt(i - 1), i));
      }
    }
    return new Graph(graph.boxes, edges);
  }

  @Property(tries = 100)
  void boxesThatAreToStandInLineDoAndEdgesRunPastThem(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int n) {
    Graph graph = skipping(seed, n);
    List<Integer> all = IntStream.range(0, n).boxed().toList();
    LayeredLayout layout = LayeredLayout.of(graph.boxes, graph.edges, GAP, GAP, all);
    double line = layout.centers().get(0).y();
    assertThat(layout.centers())
        .allSatisfy(center -> assertThat(center.y()).isCloseTo(line, within(1e-3)));
    for (List<Spot> lane : layout.lanes()) {
      for (Spot spot : lane.subList(1, lane.size() - 1)) {
        for (int i = 0; i < n; i++) {
          assertThat(box(graph, layout, i).contains(spot.x(), spot.y())).isFalse();
        }
      }
    }
  }

  @Test
  void edgesBesideAStraightWayAreStraightThemselves() {
    List<Size> boxes = List.of(new Size(9, 10), new Size(9, 40), new Size(9, 80), new Size(9, 10));
    List<Edge> edges = List.of(new Edge(0, 1), new Edge(1, 2), new Edge(2, 3), new Edge(0, 3));
    LayeredLayout layout = LayeredLayout.of(boxes, edges, GAP, GAP, List.of(0, 1, 2, 3));
    List<Spot> lane = layout.lanes().get(3);
    assertThat(lane.subList(1, lane.size() - 1))
        .allSatisfy(
            spot ->
                assertThat(Math.abs(spot.y() - layout.centers().get(0).y()))
                    .isCloseTo(50, within(1e-3)));
  }
}
