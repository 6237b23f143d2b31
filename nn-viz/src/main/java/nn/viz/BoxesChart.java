package nn.viz;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
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

/** Features as boxes over one scale: which are large, which are skewed, which have outliers. */
final class BoxesChart implements Chart {
  private static final int MOST = 60;
  private static final int MOST_DOTS = 400;
  private static final double ROW = 30;
  private static final double BOX = 16;
  private static final double GAP = 8;
  private static final double WIDEST_NAME = 180;

  private final String title;
  private final List<String> names;
  private final List<FiveNumbers> boxes = new ArrayList<>();
  private final Header header;
  private final Font font = Fonts.plain(Theme.LABEL_SIZE);
  private final Font tickFont = Fonts.plain(Theme.TICK_SIZE);
  private final Range range;

  BoxesChart(String title, NdArray rows, List<String> names) {
    this.title = title;
    if (rows.shape().rank() != 2 || rows.size() == 0 || rows.shape().dim(1) > MOST) {
      throw new IllegalArgumentException(
          "boxes \""
              + title
              + "\": expected rows of features, shape (n, features), of at most "
              + MOST
              + " features but got "
              + rows.shape()
              + "; choose some of them");
    }
    int features = rows.shape().dim(1);
    if (!names.isEmpty() && names.size() != features) {
      throw new IllegalArgumentException(
          "boxes \""
              + title
              + "\": expected a name for each of the "
              + features
              + " features, or none at all, but got "
              + names);
    }
    List<String> called = new ArrayList<>(names);
    Range all = null;
    int missing = 0;
    for (int j = 0; j < features; j++) {
      int feature = j;
      if (names.isEmpty()) {
        called.add("feature " + (j + 1));
      }
      double[] column = new double[rows.shape().dim(0)];
      Arrays.setAll(column, i -> rows.data()[i * features + feature]);
      FiveNumbers box = FiveNumbers.of("boxes, \"" + called.get(j) + "\"", column);
      boxes.add(box);
      missing += box.missing();
      Range own = new Range(box.least(), box.most());
      all = all == null ? own : all.and(own);
    }
    this.names = List.copyOf(called);
    this.range = (all == null ? new Range(0, 0) : all).padded(0.03);
    String subtitle =
        "box: the middle half, line: the median, dots: beyond one and a half boxes"
            + (missing == 0 ? "" : "; " + missing + " not finite");
    this.header = new Header(title, subtitle, List.of(), Theme.WIDTH - 2.0 * Theme.MARGIN);
  }

  /** What is drawn of a feature. */
  FiveNumbers box(int feature) {
    return boxes.get(feature);
  }

  @Override
  public int width() {
    return Theme.WIDTH;
  }

  @Override
  public int height() {
    return (int)
        StrictMath.ceil(
            2.0 * Theme.MARGIN
                + header.height()
                + ROW * boxes.size()
                + GAP
                + Fonts.lineHeight(tickFont));
  }

  @Override
  public void draw(Graphics2D g) {
    Theme theme = Theme.of(g);
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    double top = Theme.MARGIN + header.height();
    double nameRight = Theme.MARGIN + widestName();
    Rectangle2D area =
        new Rectangle2D.Double(
            nameRight + GAP,
            top,
            width() - 2.0 * Theme.MARGIN - nameRight - GAP,
            ROW * boxes.size());
    Scales scales = new Scales(range, new Range(0, 1), area);
    axis(g, scales);
    for (int j = 0; j < boxes.size(); j++) {
      double middle = top + (j + 0.5) * ROW;
      g.setColor(theme.ink());
      String name = Text.shorten(names.get(j), font, WIDEST_NAME);
      Text.right(g, name, font, nameRight, middle + Fonts.capHeight(font) / 2);
      drawBox(g, boxes.get(j), scales, middle);
    }
  }

  private void axis(Graphics2D g, Scales scales) {
    Theme theme = Theme.of(g);
    Rectangle2D area = scales.area();
    Ticks ticks = Ticks.of(range, 9, false);
    g.setStroke(Theme.line(1));
    for (int i = 0; i < ticks.values().size(); i++) {
      double x = scales.px(ticks.values().get(i));
      g.setColor(ticks.values().get(i) == 0 ? theme.axis() : theme.grid());
      g.draw(new Line2D.Double(x, area.getY(), x, area.getMaxY()));
      g.setColor(theme.faintInk());
      String label = ticks.labels().get(i);
      double wide = Fonts.width(label, tickFont);
      double left = Math.min(x - wide / 2, width() - 2.0 - wide);
      Text.left(g, label, tickFont, left, area.getMaxY() + GAP + Fonts.capHeight(tickFont));
    }
    g.setColor(theme.axis());
    g.draw(new Line2D.Double(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY()));
  }

  private static void drawBox(Graphics2D g, FiveNumbers box, Scales scales, double middle) {
    Theme theme = Theme.of(g);
    double lower = scales.px(box.lower());
    double upper = scales.px(box.upper());
    g.setColor(theme.tone(Palette.BLUE));
    g.setStroke(Theme.line(1.4));
    g.draw(new Line2D.Double(scales.px(box.low()), middle, lower, middle));
    g.draw(new Line2D.Double(upper, middle, scales.px(box.high()), middle));
    for (double end : new double[] {box.low(), box.high()}) {
      double x = scales.px(end);
      g.draw(new Line2D.Double(x, middle - BOX / 4, x, middle + BOX / 4));
    }
    Rectangle2D body = new Rectangle2D.Double(lower, middle - BOX / 2, upper - lower, BOX);
    g.setColor(theme.tint(Palette.BLUE, 0.3));
    g.fill(body);
    g.setColor(theme.tone(Palette.BLUE));
    g.draw(body);
    g.setColor(theme.tone(Palette.VERMILION));
    g.setStroke(Theme.line(2.2));
    double median = scales.px(box.median());
    g.draw(new Line2D.Double(median, middle - BOX / 2, median, middle + BOX / 2));
    g.setColor(theme.tone(Palette.BLUE));
    int step = Math.max(1, box.outliers().size() / MOST_DOTS);
    for (int i = 0; i < box.outliers().size(); i += step) {
      double x = scales.px(box.outliers().get(i));
      g.fill(new Ellipse2D.Double(x - 1.8, middle - 1.8, 3.6, 3.6));
    }
    if (step > 1) { // the farthest is not to be lost among the many
      double x = scales.px(box.outliers().get(box.outliers().size() - 1));
      g.fill(new Ellipse2D.Double(x - 1.8, middle - 1.8, 3.6, 3.6));
    }
  }

  private double widestName() {
    return names.stream()
        .mapToDouble(name -> Math.min(WIDEST_NAME, Fonts.width(name, font)))
        .max()
        .orElse(0);
  }

  @Override
  public String altText() {
    StringBuilder text = new StringBuilder("Box plots: " + title + ".");
    for (int j = 0; j < boxes.size(); j++) {
      FiveNumbers box = boxes.get(j);
      text.append(' ').append(names.get(j)).append(": median ");
      text.append(Numbers.compact(box.median())).append(", middle half ");
      text.append(new Range(box.lower(), box.upper())).append(", all ");
      text.append(new Range(box.least(), box.most())).append('.');
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "Boxes(" + title + ")";
  }
}
