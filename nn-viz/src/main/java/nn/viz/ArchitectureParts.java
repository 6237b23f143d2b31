package nn.viz;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import nn.viz.layout.Edge;
import nn.viz.model.LayerKind;
import nn.viz.model.ModelGraph;
import nn.viz.model.Segments;

/** Makes the items of a drawn architecture of a model's graph. */
final class ArchitectureParts {
  private final boolean folded;
  private final long parameters;
  private final double width;

  /**
   * Items of one drawing.
   *
   * @param folded whether what repeats is drawn once
   * @param parameters how many weights the model has
   * @param most how wide a box may be
   */
  ArchitectureParts(ModelGraph graph, boolean folded, long parameters, double most) {
    this.folded = folded;
    this.parameters = parameters;
    this.width = Math.min(most, widest(graph));
  }

  private List<Segments.Run> runs(ModelGraph graph) {
    return folded ? Segments.folded(graph) : Segments.unfolded(graph);
  }

  private double widest(ModelGraph graph) {
    double widest = 0;
    for (Segments.Run run : runs(graph)) {
      for (Segments.Segment part : run.parts()) {
        for (int i = part.start(); i < part.end(); i++) {
          ModelGraph.Node node = graph.nodes().get(i);
          double wanted =
              node.inside() != null
                  ? widest(node.inside())
                  : isMark(node)
                      ? 0
                      : ArchitectureBox.wanted(node, last(graph, run, i), times(run));
          widest = Math.max(widest, wanted);
        }
      }
    }
    return widest;
  }

  /** How many boxes one box stands for. */
  private static int times(Segments.Run run) {
    return run.parts().size() == 1 && run.parts().get(0).isSingle() ? run.times() : 1;
  }

  private static String last(ModelGraph graph, Segments.Run run, int node) {
    return graph.nodes().get(node + times(run) - 1).name();
  }

  private static boolean isMark(ModelGraph.Node node) {
    return node.kind() == LayerKind.INPUT
        || node.kind() == LayerKind.OUTPUT
        || node.kind() == LayerKind.JOIN;
  }

  /** The items of a graph, below one another. */
  List<ArchitectureItem> of(ModelGraph graph) {
    List<ArchitectureItem> items = new ArrayList<>();
    for (Segments.Run run : runs(graph)) {
      if (times(run) == run.times()) {
        run.parts().forEach(part -> items.add(item(graph, run, part)));
      } else {
        List<ArchitectureItem> once = new ArrayList<>();
        run.parts().forEach(part -> once.add(item(graph, run, part)));
        items.add(group(graph, run, once));
      }
    }
    return items;
  }

  private static ArchitectureItem group(
      ModelGraph graph, Segments.Run run, List<ArchitectureItem> once) {
    long weights = 0;
    for (Segments.Segment part : run.parts()) {
      for (int i = part.start(); i < part.end(); i++) {
        weights += graph.nodes().get(i).parameters();
      }
    }
    ArchitectureStack stack = new ArchitectureStack(once);
    String often = run.times() + " times";
    return new ArchitectureFrame(stack, often, "", weights, run.times(), stack.gives());
  }

  private ArchitectureItem item(ModelGraph graph, Segments.Run run, Segments.Segment part) {
    return part.isSingle()
        ? item(graph.nodes().get(part.start()), last(graph, run, part.start()), times(run))
        : web(graph, part);
  }

  private ArchitectureItem item(ModelGraph.Node node, String last, int times) {
    if (isMark(node)) {
      return new ArchitectureMark(node);
    }
    if (node.inside() == null) {
      return new ArchitectureBox(node, last, times, parameters, width);
    }
    String name = times == 1 ? node.name() : node.name() + " … " + last;
    ArchitectureStack stack = new ArchitectureStack(of(node.inside()));
    String gives = ArchitectureItem.words(node.output());
    String kind = node.text().replaceFirst("^Block(, )?", "");
    return new ArchitectureFrame(stack, name, kind, node.parameters(), times, gives);
  }

  private ArchitectureItem web(ModelGraph graph, Segments.Segment part) {
    boolean entered = false;
    for (int i = part.start(); i < part.end(); i++) {
      entered |= graph.nodes().get(i).from().stream().anyMatch(from -> from < part.start());
    }
    List<ArchitectureItem> items = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    List<Integer> joins = new ArrayList<>();
    if (entered) {
      items.add(new Parting());
    }
    int shift = part.start() - items.size();
    for (int i = part.start(); i < part.end(); i++) {
      ModelGraph.Node node = graph.nodes().get(i);
      if (node.kind() == LayerKind.JOIN) {
        joins.add(items.size());
      }
      for (int from : node.from()) {
        edges.add(new Edge(from < part.start() ? 0 : from - shift, items.size()));
      }
      items.add(item(node, node.name(), 1));
    }
    return new ArchitectureWeb(items, edges, joins, entered);
  }

  /** Where the line from above parts. */
  private record Parting() implements ArchitectureItem {
    @Override
    public double left() {
      return 1;
    }

    @Override
    public double right() {
      return 1;
    }

    @Override
    public double height() {
      return 1;
    }

    @Override
    public String gives() {
      return "";
    }

    @Override
    public void draw(Graphics2D g, double x, double y) {}
  }
}
