package nn.viz;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nn.autodiff.Shape;
import nn.core.Layer;
import nn.core.Model;
import nn.core.layers.AvgPool2D;
import nn.core.layers.Conv2D;
import nn.core.layers.DepthwiseConv2D;
import nn.core.layers.MaxPool2D;
import nn.core.layers.SeparableConv2D;
import nn.viz.model.LayerKind;
import nn.viz.model.ModelGraph;
import nn.viz.model.ModelReader;
import nn.viz.paint.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What the layers of a convolutional network give, drawn in proportion: images as stacks that grow
 * smaller and deeper, vectors as bars.
 */
final class VolumesChart implements Chart {
  private static final double GAP = 30;
  private static final double WORDS = 32;
  private static final double ROW_GAP = 22;
  private static final double NARROWEST = 330;
  private static final double WIDEST = 940;

  /** With more of them, those that give the same shape are one. */
  private static final int MANY = 12;

  private final String name;
  private final List<List<Volume>> rows;
  private final double inner;
  private final Header header;

  VolumesChart(Model model) {
    this.name = model.name();
    List<Volume> volumes = volumes(model);
    this.rows = rows(volumes);
    this.inner =
        Math.max(NARROWEST, rows.stream().mapToDouble(VolumesChart::width).max().orElse(0));
    this.header =
        new Header(
            name + ": what its layers give",
            "images in proportion, the more sheets the more channels; bars are vectors",
            legend(volumes),
            inner);
  }

  /** The layers that change the numbers' meaning; activations and the like are left out. */
  private static List<Volume> volumes(Model model) {
    ModelGraph graph = ModelReader.of(model);
    List<ModelGraph.Node> kept = new ArrayList<>();
    for (int i = 0; i < graph.nodes().size(); i++) {
      ModelGraph.Node node = graph.nodes().get(i);
      boolean next = i == 0 ? node.from().isEmpty() : node.from().equals(List.of(i - 1));
      if (!next) {
        throw new IllegalArgumentException(
            "volumes chart: expected layers one after the other but \""
                + model.name()
                + "\" has \""
                + node.name()
                + "\" beside others; see Charts.architecture(model)");
      }
      boolean shown =
          switch (node.kind()) {
            case ACTIVATION, NORMALIZATION, NOISE, OUTPUT -> false;
            case SHAPE -> node.output().rank() > 1;
            default -> true;
          };
      if (shown) {
        kept.add(node);
      }
    }
    return merged(kept);
  }

  private static List<Volume> merged(List<ModelGraph.Node> nodes) {
    int tallest = 1;
    int longest = 1;
    for (ModelGraph.Node node : nodes) {
      Shape shape = node.output();
      boolean vector = shape.rank() < 2;
      longest = vector ? Math.max(longest, shape.size()) : longest;
      int side = vector ? 1 : Math.max(shape.dim(0), shape.dim(1));
      tallest = Math.max(tallest, side);
    }
    double scale = Volume.HIGHEST / tallest;
    List<Volume> volumes = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      ModelGraph.Node node = nodes.get(i);
      int last = i;
      while (nodes.size() > MANY
          && last + 1 < nodes.size()
          && nodes.get(last + 1).output().equals(node.output())
          && nodes.get(last + 1).kind() == node.kind()) {
        last++;
      }
      String words = last == i ? node.name() : both(node.name(), nodes.get(last).name());
      int window = window(node.layer());
      volumes.add(new Volume(words, node.kind(), node.output(), window, scale, longest));
      i = last;
    }
    return volumes;
  }

  /** The first and the last of several names; of one kind by their numbers: {@code conv1 … 3}. */
  private static String both(String first, String last) {
    String kind = first.replaceAll("[0-9]+$", "");
    boolean alike = last.replaceAll("[0-9]+$", "").equals(kind);
    return first + " … " + (alike ? last.substring(kind.length()) : last);
  }

  private static int window(@Nullable Layer layer) {
    return layer instanceof Conv2D conv
        ? conv.kernel().height()
        : layer instanceof DepthwiseConv2D conv
            ? conv.kernel().height()
            : layer instanceof SeparableConv2D conv
                ? conv.kernel().height()
                : layer instanceof MaxPool2D pool
                    ? pool.window().height()
                    : layer instanceof AvgPool2D pool ? pool.window().height() : 0;
  }

  private static List<LegendEntry> legend(List<Volume> volumes) {
    Set<LayerKind> kinds = new TreeSet<>();
    volumes.forEach(volume -> kinds.add(volume.kind()));
    return kinds.stream()
        .map(
            kind ->
                new LegendEntry(
                    kind.label(),
                    (g, x, y) -> {
                      Rectangle2D sample = new Rectangle2D.Double(x + 6, y - 6, 13, 12);
                      g.setColor(Theme.of(g).tint(kind.color(), 0.3));
                      g.fill(sample);
                      g.setColor(Theme.of(g).tone(kind.color()));
                      g.setStroke(Theme.line(1.2));
                      g.draw(sample);
                    }))
        .toList();
  }

  /** As few rows as a page is wide enough for, all of about the same width. */
  private static List<List<Volume>> rows(List<Volume> volumes) {
    int count = filled(volumes, WIDEST).size();
    double low = 0;
    double high = WIDEST;
    while (high - low > 1) {
      double middle = (low + high) / 2;
      if (filled(volumes, middle).size() <= count) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return filled(volumes, high);
  }

  /** As many to a row as fit. */
  private static List<List<Volume>> filled(List<Volume> volumes, double widest) {
    List<List<Volume>> rows = new ArrayList<>();
    List<Volume> row = new ArrayList<>();
    for (Volume volume : volumes) {
      row.add(volume);
      if (row.size() > 1 && width(row) > widest) {
        row.remove(row.size() - 1);
        rows.add(row);
        row = new ArrayList<>(List.of(volume));
      }
    }
    rows.add(row);
    return rows;
  }

  private static double width(List<Volume> row) {
    double width = row.stream().mapToDouble(Volume::columnWidth).sum();
    return width + GAP * (row.size() - 1);
  }

  private static double height(List<Volume> row) {
    return row.stream().mapToDouble(Volume::height).max().orElse(0) + WORDS;
  }

  @Override
  public int width() {
    return (int) StrictMath.ceil(inner + 2 * Theme.MARGIN);
  }

  @Override
  public int height() {
    double content = ROW_GAP * (rows.size() - 1);
    for (List<Volume> row : rows) {
      content += height(row);
    }
    return (int) StrictMath.ceil(2 * Theme.MARGIN + header.height() + 6 + content);
  }

  @Override
  public void draw(Graphics2D g) {
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    double top = Theme.MARGIN + header.height() + 6;
    for (List<Volume> row : rows) {
      double middle = top + (height(row) - WORDS) / 2;
      double left = Theme.MARGIN + (rows.size() == 1 ? (inner - width(row)) / 2 : 0);
      double before = 0;
      for (int i = 0; i < row.size(); i++) {
        Volume volume = row.get(i);
        double x = left + volume.columnWidth() / 2;
        volume.draw(g, x, middle);
        if (i > 0) {
          drawBetween(
              g,
              row.get(i - 1),
              row.get(i - 1).front(before, middle),
              volume,
              volume.front(x, middle));
        }
        volume.drawWords(g, x, top + height(row) - WORDS + 4);
        before = x;
        left += volume.columnWidth() + GAP;
      }
      top += height(row) + ROW_GAP;
    }
  }

  /** How a volume comes from the one before: through a window, or from all of it. */
  private static void drawBetween(
      Graphics2D g, Volume from, Rectangle2D source, Volume to, Rectangle2D target) {
    Theme theme = Theme.of(g);
    if (to.window() > 0 && !from.isVector()) {
      double side = Math.min(source.getHeight(), Math.max(4, to.window() * from.scale()));
      double width = Math.min(source.getWidth(), side);
      double x = source.getX() + 0.62 * (source.getWidth() - width);
      double y = source.getY() + 0.34 * (source.getHeight() - side);
      Rectangle2D window = new Rectangle2D.Double(x, y, width, side);
      double toX = target.getX() + 0.62 * target.getWidth();
      double toY = target.getY() + 0.34 * target.getHeight();
      g.setColor(theme.ink());
      g.setStroke(Theme.line(1.1));
      g.draw(window);
      g.setStroke(Theme.line(0.8));
      g.draw(new Line2D.Double(window.getMaxX(), window.getY(), toX, toY));
      g.draw(new Line2D.Double(window.getMaxX(), window.getMaxY(), toX, toY));
      g.fill(new Rectangle2D.Double(toX - 1.3, toY - 1.3, 2.6, 2.6));
      return;
    }
    Path2D all = new Path2D.Double();
    all.moveTo(source.getMaxX(), source.getY());
    all.lineTo(target.getX(), target.getY());
    all.moveTo(source.getMaxX(), source.getMaxY());
    all.lineTo(target.getX(), target.getMaxY());
    g.setColor(theme.axis());
    g.setStroke(Theme.dashed(0.9, 3, 3));
    g.draw(all);
  }

  @Override
  public String altText() {
    List<String> parts = new ArrayList<>();
    for (List<Volume> row : rows) {
      for (Volume volume : row) {
        parts.add(volume.name() + " " + ArchitectureItem.words(volume.shape()));
      }
    }
    return "What the layers of " + name + " give, in proportion: " + String.join(", ", parts) + ".";
  }

  @Override
  public String toString() {
    return "Volumes(" + name + ")";
  }
}
