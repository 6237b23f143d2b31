package nn.viz;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nn.viz.paint.Fonts;
import nn.viz.paint.Numbers;
import nn.viz.paint.Palette;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/**
 * Named numbers as bars from zero, each with its value; below zero in another colour.
 *
 * <p>It does not change: {@link #line} returns a new one.
 */
public final class BarsChart implements Chart {
  private static final int MOST = 200;
  private static final double ROW = 27;
  private static final double BAR = 17;
  private static final double GAP = 8;
  private static final double WIDEST_NAME = 220;

  private final String title;
  private final String subtitle;
  private final List<String> names;
  private final double[] values;
  private final List<String> texts;
  private final List<Line> lines;
  private final Font font = Fonts.plain(Theme.LABEL_SIZE);
  private final Header header;

  /** A place on the scale of the bars that is worth a line. */
  private record Line(String name, double at, Dash dash) {
    LegendEntry entry() {
      return new LegendEntry(
          name + ": " + Numbers.compact(at),
          (g, x, y) -> draw(g, x + Legend.SAMPLE_WIDTH / 2, y - 7, y + 7));
    }

    void draw(Graphics2D g, double x, double top, double bottom) {
      g.setColor(Theme.of(g).ink());
      g.setStroke(dash.stroke(1.5));
      g.draw(new Line2D.Double(x, top, x, bottom));
    }
  }

  BarsChart(String title, String subtitle, List<String> names, double... values) {
    this(title, subtitle, names, values, List.of());
  }

  private BarsChart(
      String title, String subtitle, List<String> names, double[] values, List<Line> lines) {
    if (values.length == 0 || values.length > MOST || names.size() != values.length) {
      throw new IllegalArgumentException(
          "bars \""
              + title
              + "\": expected 1 to "
              + MOST
              + " names with a value each but got "
              + names.size()
              + " names and "
              + values.length
              + " values");
    }
    Series.requireFinite("bars \"" + title + "\"", values);
    this.title = title;
    this.subtitle = subtitle;
    this.names = List.copyOf(names);
    this.values = values.clone();
    this.texts = Numbers.alike(values);
    this.lines = List.copyOf(lines);
    this.header =
        new Header(
            title,
            subtitle,
            lines.stream().map(Line::entry).toList(),
            width() - 2.0 * Theme.MARGIN);
  }

  /**
   * With a line across all bars, for what they are to be compared with: a limit, a goal, a mean.
   *
   * <pre>{@code
   * Charts.bars("Right, in percent", List.of("small", "large"), 91.2, 97.7).line("by chance", 10);
   * }</pre>
   *
   * @param name what the legend says, with the number after it
   * @param at where it stands on the scale of the bars
   * @throws IllegalArgumentException if the number is not finite
   */
  public BarsChart line(String name, double at) {
    Series.requireFinite("bars \"" + title + "\", line \"" + name + "\"", new double[] {at});
    List<Line> more = new ArrayList<>(lines);
    more.add(new Line(name, at, Dash.of(lines.size() + 1)));
    return new BarsChart(title, subtitle, names, values, more);
  }

  @Override
  public int width() {
    return Theme.WIDTH;
  }

  @Override
  public int height() {
    return (int) StrictMath.ceil(2.0 * Theme.MARGIN + header.height() + ROW * values.length);
  }

  @Override
  public void draw(Graphics2D g) {
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    double top = Theme.MARGIN + header.height();
    double most = scale().max().orElse(0);
    double least = scale().min().orElse(0);
    double high = Math.max(0, most);
    double low = Math.min(0, least);
    double length = high == low ? 1 : high - low;
    double left = Theme.MARGIN + widestName() + 1.5 * GAP + (low < 0 ? widestValue(-1) + GAP : 0);
    double right = width() - Theme.MARGIN - (low < 0 && high == 0 ? 0 : widestValue(1) + GAP);
    double zero = left + (0 - low) / length * (right - left);
    double bottom = top + ROW * values.length;
    for (Line line : lines) {
      line.draw(g, left + (line.at() - low) / length * (right - left), top, bottom);
    }
    for (int i = 0; i < values.length; i++) {
      double middle = top + (i + 0.5) * ROW;
      double end = left + (values[i] - low) / length * (right - left);
      drawRow(g, i, middle, zero, end);
    }
    g.setColor(Theme.of(g).axis());
    g.setStroke(Theme.line(1.2));
    g.draw(new Line2D.Double(zero, top, zero, bottom));
  }

  private DoubleStream scale() {
    return DoubleStream.concat(DoubleStream.of(values), lines.stream().mapToDouble(Line::at));
  }

  private void drawRow(Graphics2D g, int i, double middle, double zero, double end) {
    double base = middle + Fonts.capHeight(font) / 2;
    boolean below = values[i] < 0;
    g.setColor(Theme.of(g).ink());
    String name = Text.shorten(names.get(i), font, WIDEST_NAME);
    Text.right(g, name, font, Theme.MARGIN + widestName(), base);
    g.setColor(Theme.of(g).tone(below ? Palette.VERMILION : Palette.BLUE));
    g.fill(
        new Rectangle2D.Double(Math.min(zero, end), middle - BAR / 2, Math.abs(end - zero), BAR));
    String number = texts.get(i);
    double numberWidth = Fonts.width(number, font);
    double numberLeft = below ? end - GAP - numberWidth : end + GAP;
    if (!lines.isEmpty()) { // No line runs through a number.
      g.setColor(Theme.of(g).background());
      g.fill(new Rectangle2D.Double(numberLeft - 3, middle - BAR / 2, numberWidth + 6, BAR));
    }
    g.setColor(Theme.of(g).faintInk());
    Text.left(g, number, font, numberLeft, base);
  }

  private double widestName() {
    return names.stream()
        .mapToDouble(name -> Math.min(WIDEST_NAME, Fonts.width(name, font)))
        .max()
        .orElse(0);
  }

  /** The widest text of the values that are below zero (sign -1) or not (sign 1). */
  private double widestValue(int sign) {
    return IntStream.range(0, values.length)
        .filter(i -> values[i] < 0 == sign < 0)
        .mapToDouble(i -> Fonts.width(texts.get(i), font))
        .max()
        .orElse(0);
  }

  @Override
  public String altText() {
    StringBuilder text = new StringBuilder("Bar chart: ").append(title).append('.');
    if (!subtitle.isEmpty()) {
      text.append(' ').append(subtitle).append('.');
    }
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? " " : ", ").append(names.get(i)).append(' ');
      text.append(Numbers.compact(values[i]));
    }
    text.append('.');
    for (Line line : lines) {
      text.append(" Line at ").append(Numbers.compact(line.at())).append(": ");
      text.append(line.name()).append('.');
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "Bars(" + title + ", " + values.length + " bars)";
  }
}
