package nn.viz;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nn.core.Model;
import nn.viz.model.LayerKind;
import nn.viz.paint.Theme;

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

  private final String name;
  private final List<List<Volume>> rows;
  private final double inner;
  private final Header header;

  VolumesChart(Model model) {
    this.name = model.name();
    List<Volume> volumes = Volumes.of(model);
    this.rows = rows(volumes);
    this.inner =
        Math.max(NARROWEST, rows.stream().mapToDouble(VolumesChart::width).max().orElse(0));
    this.header =
        new Header(
            name + ": what its layers give",
            "images in proportion, the more sheets the more channels;"
                + " bars are vectors, as high as the root of their length",
            legend(volumes),
            inner);
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
    // From the hindmost sheet: nothing runs over those before it.
    all.moveTo(source.getMaxX() + from.depth(), source.getY() - from.depth());
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
