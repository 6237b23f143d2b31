package nn.viz;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nn.core.Model;
import nn.viz.model.LayerKind;
import nn.viz.model.ModelGraph;
import nn.viz.model.ModelReader;
import nn.viz.model.Segments;
import nn.viz.paint.Theme;

/**
 * A model's layers as boxes, with the shapes of what runs between them.
 *
 * <p>Layers are coloured by what they are for; blocks stand in frames; in large models, what
 * repeats is drawn once, and in very large ones blocks are closed. It does not change: {@link
 * #depth} and {@link #unfolded} return a new one.
 */
public final class ArchitectureChart implements Chart {
  /** Models with more boxes than this have what repeats drawn once. */
  private static final int MANY = 16;

  private static final int DESCRIBED = 40;
  private static final double NARROWEST = 330;

  /** Higher than this, narrower boxes in more columns are tried. */
  private static final double HIGHEST = 1300;

  /** Longer than this, inner blocks are closed. */
  private static final double LONGEST = 2600;

  private final Model model;
  private final ModelGraph graph;
  private final boolean folded;
  private final ArchitectureColumns columns;
  private final double scale;
  private final double inner;
  private final Header header;

  ArchitectureChart(Model model) {
    this(model, fitting(ModelReader.of(model)), ModelReader.of(model).leaves() > MANY);
  }

  private ArchitectureChart(Model model, ModelGraph graph, boolean folded) {
    this.model = model;
    this.graph = graph;
    this.folded = folded;
    long parameters = parameters();
    this.columns = columns(graph, folded, parameters);
    this.scale = Math.min(1, ArchitectureColumns.WIDEST / columns.width());
    this.inner = Math.max(NARROWEST, scale * columns.width());
    this.header =
        new Header(
            model.name() + ": " + counted(parameters, "parameter"),
            "along the lines: the shape of one example"
                + (parameters == 0 ? "" : "; bars: the share of all parameters"),
            legend(),
            inner);
  }

  /** With narrower boxes where wide ones make a drawing too wide or too high for a page. */
  private static ArchitectureColumns columns(ModelGraph graph, boolean folded, long parameters) {
    ArchitectureColumns best = arranged(graph, folded, parameters, ArchitectureBox.MOST);
    for (double most : new double[] {194, 168, 142}) {
      if (best.width() > ArchitectureColumns.WIDEST || best.height() > HIGHEST) {
        ArchitectureColumns other = arranged(graph, folded, parameters, most);
        boolean lower = other.height() < 0.8 * best.height();
        best = lower || best.width() > ArchitectureColumns.WIDEST ? other : best;
      }
    }
    return best;
  }

  /** With as many blocks open as a reader would still scroll through. */
  private static ModelGraph fitting(ModelGraph all) {
    boolean folded = all.leaves() > MANY;
    ModelGraph graph = all;
    for (int depth = all.depth() - 1; depth >= 0; depth--) {
      if (columns(graph, folded, 1).height() > LONGEST) {
        graph = all.closed(depth);
      }
    }
    return graph;
  }

  private long parameters() {
    return model.parameters().stream().mapToLong(parameter -> parameter.value().size()).sum();
  }

  private static ArchitectureColumns arranged(
      ModelGraph graph, boolean folded, long parameters, double most) {
    return new ArchitectureColumns(
        new ArchitectureParts(graph, folded, parameters, most).of(graph));
  }

  private static String counted(long number, String what) {
    return String.format(Locale.ROOT, "%,d", number) + " " + what + (number == 1 ? "" : "s");
  }

  /** The same model with every layer drawn, also where some repeat, and all blocks open. */
  public ArchitectureChart unfolded() {
    return new ArchitectureChart(model, ModelReader.of(model), false);
  }

  /**
   * The same model with so many blocks open inside one another; deeper ones are one box each.
   *
   * <pre>{@code
   * Charts.architecture(model).depth(0);
   * }</pre>
   *
   * @param depth 0 for the outermost layers alone
   * @throws IllegalArgumentException if it is below 0
   */
  public ArchitectureChart depth(int depth) {
    if (depth < 0) {
      throw new IllegalArgumentException(
          "architecture chart: expected a depth of 0 or more but got " + depth);
    }
    return new ArchitectureChart(model, ModelReader.of(model).closed(depth), folded);
  }

  private List<LegendEntry> legend() {
    Set<LayerKind> kinds = new TreeSet<>();
    addKinds(graph, kinds);
    List<LegendEntry> entries = new ArrayList<>();
    for (LayerKind kind : kinds) {
      entries.add(
          new LegendEntry(
              kind.label(),
              (g, x, y) -> {
                Theme theme = Theme.of(g);
                var sample = new RoundRectangle2D.Double(x + 4, y - 6, 18, 12, 5, 5);
                g.setColor(theme.tint(kind.color(), 0.3));
                g.fill(sample);
                g.setColor(theme.tone(kind.color()));
                g.setStroke(Theme.line(1.4));
                g.draw(sample);
              }));
    }
    return entries;
  }

  private static void addKinds(ModelGraph graph, Set<LayerKind> kinds) {
    for (ModelGraph.Node node : graph.nodes()) {
      ModelGraph inside = node.inside();
      if (inside != null) {
        addKinds(inside, kinds);
      } else if (node.kind().isInLegend()) {
        kinds.add(node.kind());
      }
    }
  }

  @Override
  public int width() {
    return (int) StrictMath.ceil(inner + 2 * Theme.MARGIN);
  }

  @Override
  public int height() {
    return (int) StrictMath.ceil(2 * Theme.MARGIN + header.height() + 8 + scale * columns.height());
  }

  @Override
  public void draw(Graphics2D g) {
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    AffineTransform before = g.getTransform();
    double left = Theme.MARGIN + (inner - scale * columns.width()) / 2;
    g.translate(left, Theme.MARGIN + header.height() + 6);
    g.scale(scale, scale);
    columns.draw(g, 0, 0);
    g.setTransform(before);
  }

  @Override
  public String altText() {
    List<String> sentences = new ArrayList<>();
    describe(graph, sentences, "");
    int more = sentences.size() - DESCRIBED;
    String shown = String.join("; ", sentences.subList(0, Math.min(DESCRIBED, sentences.size())));
    return "Architecture of "
        + model.name()
        + ", "
        + counted(parameters(), "parameter")
        + ": "
        + shown
        + (more > 0 ? "; and " + more + " more" : "")
        + ".";
  }

  private void describe(ModelGraph graph, List<String> sentences, String given) {
    for (Segments.Run run : folded ? Segments.folded(graph) : Segments.unfolded(graph)) {
      String often = run.times() == 1 ? "" : run.times() + " times in a row: ";
      for (Segments.Segment part : run.parts()) {
        for (int i = part.start(); i < part.end(); i++) {
          describe(graph, i, sentences, given, often);
          often = "";
        }
      }
    }
  }

  private void describe(
      ModelGraph graph, int i, List<String> sentences, String given, String often) {
    ModelGraph.Node node = graph.nodes().get(i);
    List<String> from = new ArrayList<>();
    for (int source : node.from()) {
      from.add(source < 0 ? given : graph.nodes().get(source).name());
    }
    boolean next = node.from().equals(List.of(i - 1));
    String name = node.name() + (node.kind() == LayerKind.INPUT ? "" : " is " + node.text());
    sentences.add(
        often
            + name
            + (next || from.isEmpty() ? "" : " of " + String.join(" and ", from))
            + (node.inside() == null ? "" : ", made of the following,")
            + (node.kind() == LayerKind.INPUT ? ", " : " and gives ")
            + ArchitectureItem.words(node.output())
            + (node.parameters() == 0 ? "" : ", " + counted(node.parameters(), "parameter")));
    ModelGraph inside = node.inside();
    if (inside != null) {
      describe(inside, sentences, "what " + node.name() + " gets");
    }
  }

  @Override
  public String toString() {
    return "Architecture(" + model.name() + (folded ? ", folded)" : ")");
  }
}
