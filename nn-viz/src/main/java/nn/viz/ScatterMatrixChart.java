package nn.viz;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;
import nn.viz.paint.Fonts;
import nn.viz.paint.Palette;
import nn.viz.paint.Range;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;
import nn.viz.paint.Ticks;
import org.jspecify.annotations.Nullable;

/** Each pair of features as points, each feature by itself as a histogram, classes coloured. */
final class ScatterMatrixChart implements Chart {
  private static final double GAP = 8;
  private static final double TICK_GAP = 6;
  private static final double WIDEST = 780;
  private static final double LARGEST_PANEL = 190;

  private final FeatureColumns features;
  private final Header header;
  private final Font tickFont = Fonts.plain(Theme.TICK_SIZE);
  private final Font nameFont = Fonts.plain(Theme.LABEL_SIZE);
  private final double left;
  private final double panel;

  ScatterMatrixChart(
      NdArray rows, List<String> names, @Nullable NdArray labels, List<String> classNames) {
    features = new FeatureColumns(rows, names, labels, classNames);
    // Beside a histogram alone, numbers of the feature would be taken for its heights.
    left =
        features.count() == 1
            ? Theme.MARGIN
            : Theme.MARGIN + widestTick() + TICK_GAP + Fonts.lineHeight(nameFont) + 3;
    double room = WIDEST - left - Theme.MARGIN - (features.count() - 1) * GAP;
    panel = StrictMath.floor(Math.min(LARGEST_PANEL, room / features.count()));
    header = new Header(features.title(), subtitle(), legend(), width() - 2.0 * Theme.MARGIN);
  }

  private String subtitle() {
    return features.hasManyClasses() ? features.classes().occurring() + " classes" : "";
  }

  private List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    Classes classes = features.classes();
    for (int number = 0; number < classes.count() && !features.hasManyClasses(); number++) {
      int own = number;
      if (features.isNamed(number)) {
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
    return Ticks.of(features.shown(feature), features.count() > 5 ? 3 : 5, false);
  }

  private double widestTick() {
    double widest = 0;
    for (int j = 0; j < features.count(); j++) {
      for (String label : ticks(j).labels()) {
        widest = Math.max(widest, Fonts.width(label, tickFont));
      }
    }
    return widest;
  }

  @Override
  public int width() {
    double inner = left + features.count() * panel + (features.count() - 1) * GAP + Theme.MARGIN;
    return (int) StrictMath.ceil(Math.max(260, inner));
  }

  @Override
  public int height() {
    double below = TICK_GAP + Fonts.lineHeight(tickFont) + Fonts.lineHeight(nameFont) + 2;
    return (int)
        StrictMath.ceil(
            2.0 * Theme.MARGIN
                + header.height()
                + features.count() * panel
                + (features.count() - 1) * GAP
                + below);
  }

  private Rectangle2D area(int row, int column) {
    double top = Theme.MARGIN + header.height();
    return new Rectangle2D.Double(
        left + column * (panel + GAP), top + row * (panel + GAP), panel, panel);
  }

  @Override
  public void draw(Graphics2D g) {
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    for (int row = 0; row < features.count(); row++) {
      for (int column = 0; column < features.count(); column++) {
        drawPanel(g, row, column);
      }
      if (features.count() > 1) {
        labelsBeside(g, row);
      }
      labelsBelow(g, row);
    }
  }

  private void drawPanel(Graphics2D g, int row, int column) {
    Rectangle2D area = area(row, column);
    Scales scales = new Scales(features.shown(column), features.shown(row), area);
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
      double radius = features.examples() > 300 ? 1.8 : 2.6;
      ScatterChart.marks(features.classes(), features.rows(), column, row, radius)
          .forEach(mark -> mark.draw(g, scales));
    }
    g.setClip(clip);
    g.setColor(Theme.of(g).axis());
    g.setStroke(Theme.line(0.8));
    g.draw(area);
  }

  private void histogram(Graphics2D g, int feature, Rectangle2D area) {
    Range heights = new Range(0, 1.1 * features.highest(feature));
    Scales scales = new Scales(features.shown(feature), heights, area);
    for (int number = 0; number < features.classes().count(); number++) {
      if (features.classes().size(number) > 0) {
        new OutlineMark(features.bins(feature, number), Palette.color(number)).draw(g, scales);
      }
    }
  }

  private void labelsBeside(Graphics2D g, int feature) {
    Rectangle2D side = area(feature, 0);
    Ticks ticks = ticks(feature);
    Scales scales = new Scales(features.shown(feature), features.shown(feature), side);
    double half = Fonts.capHeight(tickFont) / 2;
    g.setColor(Theme.of(g).faintInk());
    for (int i = 0; i < ticks.values().size(); i++) {
      double base = scales.py(ticks.values().get(i)) + half;
      Text.right(g, ticks.labels().get(i), tickFont, side.getX() - TICK_GAP, base);
    }
    g.setColor(Theme.of(g).ink());
    Text.upwards(
        g,
        Text.shorten(features.name(feature), nameFont, panel),
        nameFont,
        Theme.MARGIN + Fonts.capHeight(nameFont),
        side.getCenterY());
  }

  /** So many labels further there is the next one that does not run into the one before. */
  private int every(double[] lefts, List<String> labels) {
    for (int every = 1; every < lefts.length; every++) {
      boolean apart = true;
      for (int i = every; i < lefts.length; i += every) {
        double end = lefts[i - every] + Fonts.width(labels.get(i - every), tickFont);
        apart &= lefts[i] > end + 3;
      }
      if (apart) {
        return every;
      }
    }
    return Math.max(1, lefts.length);
  }

  private void labelsBelow(Graphics2D g, int feature) {
    Rectangle2D below = area(features.count() - 1, feature);
    Ticks ticks = ticks(feature);
    Scales scales = new Scales(features.shown(feature), features.shown(feature), below);
    double base = below.getMaxY() + TICK_GAP + Fonts.capHeight(tickFont);
    double[] lefts = new double[ticks.values().size()];
    for (int i = 0; i < lefts.length; i++) {
      double wide = Fonts.width(ticks.labels().get(i), tickFont);
      lefts[i] =
          Math.max(
              below.getX() - GAP / 2 + 1,
              Math.min(
                  below.getMaxX() + GAP / 2 - 1 - wide,
                  scales.px(ticks.values().get(i)) - wide / 2));
    }
    int every = every(lefts, ticks.labels());
    g.setColor(Theme.of(g).faintInk());
    for (int i = 0; i < lefts.length; i += every) {
      Text.left(g, ticks.labels().get(i), tickFont, lefts[i], base);
    }
    g.setColor(Theme.of(g).ink());
    Text.center(
        g,
        Text.shorten(features.name(feature), nameFont, panel),
        nameFont,
        below.getCenterX(),
        height() - Theme.MARGIN - 2.0);
  }

  @Override
  public String altText() {
    return features.sentence();
  }

  @Override
  public String toString() {
    return "ScatterMatrix(" + features.title() + ")";
  }
}
