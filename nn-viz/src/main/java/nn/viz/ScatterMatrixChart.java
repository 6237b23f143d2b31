package nn.viz;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nn.autodiff.NdArray;
import nn.viz.paint.Fonts;
import nn.viz.paint.Numbers;
import nn.viz.paint.Palette;
import nn.viz.paint.Range;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;
import nn.viz.paint.Ticks;
import org.jspecify.annotations.Nullable;

/** Each pair of features as points, each feature by itself as a histogram, classes coloured. */
final class ScatterMatrixChart implements Chart {
  private static final int MOST = 8;
  private static final double GAP = 8;
  private static final double TICK_GAP = 6;
  private static final double WIDEST = 780;
  private static final double LARGEST_PANEL = 190;

  private final NdArray rows;
  private final int features;
  private final List<String> names;
  private final Classes classes;
  private final List<Range> ranges = new ArrayList<>();
  private final List<List<Bins>> bins = new ArrayList<>();
  private final Header header;
  private final Font tickFont = Fonts.plain(Theme.TICK_SIZE);
  private final Font nameFont = Fonts.plain(Theme.LABEL_SIZE);
  private final double left;
  private final double panel;

  ScatterMatrixChart(
      NdArray rows, List<String> names, @Nullable NdArray labels, List<String> classNames) {
    if (rows.shape().rank() != 2 || rows.size() == 0) {
      throw new IllegalArgumentException(
          "scatter matrix: expected rows of features, shape (n, features), but got "
              + rows.shape());
    }
    this.rows = rows.copy();
    features = rows.shape().dim(1);
    if (features > MOST) {
      throw new IllegalArgumentException(
          "scatter matrix: expected at most "
              + MOST
              + " features but got "
              + features
              + "; choose some of them, or look at Charts.correlation first, which takes more");
    }
    if (!names.isEmpty() && names.size() != features) {
      throw new IllegalArgumentException(
          "scatter matrix: expected a name for each of the "
              + features
              + " features, or none at all, but got "
              + names);
    }
    List<String> called = new ArrayList<>(names);
    for (int j = called.size(); j < features; j++) {
      called.add("feature " + (j + 1));
    }
    this.names = List.copyOf(called);
    classes = Classes.of("scatter matrix", labels, rows.shape().dim(0), classNames);
    for (int j = 0; j < features; j++) {
      double[] column = column(j);
      Series.requireFinite("scatter matrix, \"" + this.names.get(j) + "\"", column);
      ranges.add(Range.of(column).padded(0.06));
      bins.add(bins(j, column));
    }
    // Beside a histogram alone, numbers of the feature would be taken for its heights.
    left =
        features == 1
            ? Theme.MARGIN
            : Theme.MARGIN + widestTick() + TICK_GAP + Fonts.lineHeight(nameFont) + 3;
    double room = WIDEST - left - Theme.MARGIN - (features - 1) * GAP;
    panel = StrictMath.floor(Math.min(LARGEST_PANEL, room / features));
    header = new Header(title(), subtitle(), legend(), width() - 2.0 * Theme.MARGIN);
  }

  private double[] column(int feature) {
    double[] column = new double[rows.shape().dim(0)];
    Arrays.setAll(column, i -> rows.data()[i * features + feature]);
    return column;
  }

  /** One histogram for each class, all with the same bins. */
  private List<Bins> bins(int feature, double... column) {
    Bins all = Bins.of("scatter matrix", column);
    Range range = new Range(all.edge(0), all.edge(all.size()));
    int count = all.size() == 1 ? 1 : Math.max(10, Math.min(24, all.size()));
    List<Bins> own = new ArrayList<>();
    for (int number = 0; number < classes.count(); number++) {
      double[] members =
          Arrays.stream(classes.members(number))
              .mapToDouble(i -> rows.data()[i * features + feature])
              .toArray();
      own.add(Bins.of(range, count, members));
    }
    return own;
  }

  /** The histogram of one class and feature. */
  Bins bins(int feature, int number) {
    return bins.get(feature).get(number);
  }

  private String title() {
    int n = rows.shape().dim(0);
    return (n == 1 ? "1 example, " : n + " examples, ")
        + (features == 1 ? "1 feature" : "each pair of " + features + " features");
  }

  private String subtitle() {
    return manyClasses() ? classes.occurring() + " classes" : "";
  }

  private boolean manyClasses() {
    return classes.occurring() > ScatterChart.MOST_NAMED;
  }

  private List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    for (int number = 0; number < classes.count() && !manyClasses(); number++) {
      int own = number;
      if (classes.size(number) > 0 && !classes.name(number).isEmpty()) {
        entries.add(
            new LegendEntry(
                classes.name(number),
                (g, x, y) ->
                    Marker.of(own)
                        .draw(g, x + Legend.SAMPLE_WIDTH / 2, y, 4.4, Palette.color(own))));
      }
    }
    return entries;
  }

  private Ticks ticks(int feature) {
    return Ticks.of(ranges.get(feature), features > 5 ? 3 : 5, false);
  }

  private double widestTick() {
    double widest = 0;
    for (int j = 0; j < features; j++) {
      for (String label : ticks(j).labels()) {
        widest = Math.max(widest, Fonts.width(label, tickFont));
      }
    }
    return widest;
  }

  @Override
  public int width() {
    double inner = left + features * panel + (features - 1) * GAP + Theme.MARGIN;
    return (int) StrictMath.ceil(Math.max(260, inner));
  }

  @Override
  public int height() {
    double below = TICK_GAP + Fonts.lineHeight(tickFont) + Fonts.lineHeight(nameFont) + 2;
    return (int)
        StrictMath.ceil(
            2.0 * Theme.MARGIN + header.height() + features * panel + (features - 1) * GAP + below);
  }

  private Rectangle2D area(int row, int column) {
    double top = Theme.MARGIN + header.height();
    return new Rectangle2D.Double(
        left + column * (panel + GAP), top + row * (panel + GAP), panel, panel);
  }

  @Override
  public void draw(Graphics2D g) {
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    for (int row = 0; row < features; row++) {
      for (int column = 0; column < features; column++) {
        drawPanel(g, row, column);
      }
      if (features > 1) {
        labelsBeside(g, row);
      }
      labelsBelow(g, row);
    }
  }

  private void drawPanel(Graphics2D g, int row, int column) {
    Rectangle2D area = area(row, column);
    Scales scales = new Scales(ranges.get(column), ranges.get(row), area);
    g.setStroke(Theme.line(1));
    g.setColor(Theme.of(g).grid());
    for (double tick : ticks(column).values()) {
      double x = scales.px(tick);
      g.draw(new Line2D.Double(x, area.getY(), x, area.getMaxY()));
    }
    for (double tick : row == column ? List.<Double>of() : ticks(row).values()) {
      double y = scales.py(tick);
      g.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
    }
    Shape clip = g.getClip();
    g.clip(area);
    if (row == column) {
      histogram(g, column, area);
    } else {
      double radius = rows.shape().dim(0) > 300 ? 1.8 : 2.6;
      ScatterChart.marks(classes, rows, column, row, radius).forEach(mark -> mark.draw(g, scales));
    }
    g.setClip(clip);
    g.setColor(Theme.of(g).axis());
    g.setStroke(Theme.line(0.8));
    g.draw(area);
  }

  private void histogram(Graphics2D g, int feature, Rectangle2D area) {
    long most = 1;
    for (Bins own : bins.get(feature)) {
      most = Math.max(most, Arrays.stream(own.counts()).max().orElse(0));
    }
    Scales scales = new Scales(ranges.get(feature), new Range(0, 1.1 * most), area);
    for (int number = 0; number < classes.count(); number++) {
      if (classes.size(number) > 0) {
        new OutlineMark(bins.get(feature).get(number), Palette.color(number)).draw(g, scales);
      }
    }
  }

  private void labelsBeside(Graphics2D g, int feature) {
    Rectangle2D side = area(feature, 0);
    Ticks ticks = ticks(feature);
    Scales scales = new Scales(ranges.get(feature), ranges.get(feature), side);
    double half = Fonts.capHeight(tickFont) / 2;
    g.setColor(Theme.of(g).faintInk());
    for (int i = 0; i < ticks.values().size(); i++) {
      double base = scales.py(ticks.values().get(i)) + half;
      Text.right(g, ticks.labels().get(i), tickFont, side.getX() - TICK_GAP, base);
    }
    g.setColor(Theme.of(g).ink());
    Text.upwards(
        g,
        Text.shorten(names.get(feature), nameFont, panel),
        nameFont,
        Theme.MARGIN + Fonts.capHeight(nameFont),
        side.getCenterY());
  }

  private void labelsBelow(Graphics2D g, int feature) {
    Rectangle2D below = area(features - 1, feature);
    Ticks ticks = ticks(feature);
    Scales scales = new Scales(ranges.get(feature), ranges.get(feature), below);
    double base = below.getMaxY() + TICK_GAP + Fonts.capHeight(tickFont);
    double end = -Double.MAX_VALUE;
    g.setColor(Theme.of(g).faintInk());
    for (int i = 0; i < ticks.values().size(); i++) {
      String label = ticks.labels().get(i);
      double wide = Fonts.width(label, tickFont);
      double x =
          Math.max(
              below.getX() - GAP / 2 + 1,
              Math.min(
                  below.getMaxX() + GAP / 2 - 1 - wide,
                  scales.px(ticks.values().get(i)) - wide / 2));
      if (x > end + 3) {
        Text.left(g, label, tickFont, x, base);
        end = x + wide;
      }
    }
    g.setColor(Theme.of(g).ink());
    Text.center(
        g,
        Text.shorten(names.get(feature), nameFont, panel),
        nameFont,
        below.getCenterX(),
        height() - Theme.MARGIN - 2.0);
  }

  @Override
  public String altText() {
    StringBuilder text = new StringBuilder("Scatter matrix: " + title() + ". ");
    for (int j = 0; j < features; j++) {
      text.append(j == 0 ? "" : "; ").append(names.get(j)).append(" from ");
      text.append(Range.of(column(j)));
    }
    text.append('.');
    for (int number = 0; number < classes.count() && !manyClasses(); number++) {
      if (classes.size(number) > 0 && !classes.name(number).isEmpty()) {
        text.append(' ').append(classes.name(number)).append(": ");
        text.append(Numbers.compact(classes.size(number))).append('.');
      }
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "ScatterMatrix(" + title() + ")";
  }
}
