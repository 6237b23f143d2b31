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
    Layers layers = new Layers(9, edges, false);
    assertThat(Crossings.count(layers, layers.items)).isEqualTo(6);
    Crossings.reduce(layers);
    assertThat(Crossings.count(layers, layers.items)).isZero();
  }

  @Property(tries = 100)
  void countsCrossingsAsOneWouldByHand(@ForAll("graphs") Graph graph) {
    Layers layers = new Layers(graph.boxes.size(), graph.edges, true);
    long crossings = 0;
    for (int layer = 0; layer + 1 < layers.items.size(); layer++) {
      List<Integer> next = layers.items.get(layer + 1);
      List<Integer> items = layers.items.get(layer);
      for (int a = 0; a < items.size(); a++) {
        for (int b = 0; b < a; b++) {
          for (int left : layers.after.get(items.get(a))) {
            for (int right : layers.after.get(items.get(b))) {
              crossings += next.indexOf(left) < next.indexOf(right) ? 1 : 0;
            }
          }
        }
      }
    }
    assertThat(Crossings.count(layers, layers.items)).isEqualTo(crossings);
  }

  @Test
  void standsWhatIsAlikeSideBySideInLargeGraphs() {
    List<Edge> edges = new ArrayList<>();
    for (int neuron = 0;
        neuron < 15;
        neuron++) { // input, hidden, and a sum that takes them in turn
      edges.add(new Edge(0, 1 + neuron));
      edges.add(new Edge(1 + neuron, 16 + neuron));
      if (neuron > 0) {
        edges.add(new Edge(15 + neuron, 16 + neuron));
      }
    }
    List<Size> boxes = IntStream.range(0, 31).mapToObj(i -> new Size(20, 10)).toList();
    LayeredLayout layout = LayeredLayout.of(boxes, edges, GAP, GAP);
    for (int neuron = 1; neuron <= 15; neuron++) {
      assertThat(layout.centers().get(neuron).x()).isEqualTo(layout.centers().get(1).x());
    }
  }

  @Test
  void givesSpaceToLayersThatAreConnectedAllToAll() {
    List<Edge> edges = new ArrayList<>();
    for (int from = 0; from < 8; from++) {
      for (int to = 8; to < 16; to++) {
        edges.add(new Edge(from, to));
      }
      edges.add(new Edge(8 + from, 16));
    }
    List<Size> boxes = IntStream.range(0, 17).mapToObj(i -> new Size(20, 10)).toList();
    assertThat(LayeredLayout.of(boxes, edges, GAP, GAP).width())
        .isEqualTo(20 + 3 * GAP + 20 + GAP + 20);
  }

  @Test
  void drawsAChainStraightWhateverLeavesJoinIt() {
    List<Edge> edges = new ArrayList<>();
    List<Size> boxes = new ArrayList<>(List.of(new Size(60, 40)));
    int last = 0;
    for (int op = 0; op < 6; op++) {
      int next = boxes.size();
      boxes.add(new Size(60, 40));
      edges.add(new Edge(last, next));
      for (int leaf = 0; leaf < op % 3; leaf++) {
        edges.add(new Edge(boxes.size(), next));
        boxes.add(new Size(150, 40));
      }
      last = next;
    }
    LayeredLayout layout = LayeredLayout.downwards(boxes, edges, GAP, GAP);
    double drift = Math.abs(layout.centers().get(last).x() - layout.centers().get(0).x());
    assertThat(drift).isLessThan(120);
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
