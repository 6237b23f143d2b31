package nn.viz;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import nn.viz.paint.Fonts;
import nn.viz.paint.Range;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;
import nn.viz.paint.Ticks;

/** Lays out a plot, from the text inwards so that no label is cut, and paints it. */
final class PlotPainter {
  /** A line through zero that is nearer to an axis looks like a second axis. */
  private static final double APART = 24;

  private static final double TICK_GAP = 7;
  private static final double SMALLEST_LEFT = 30;
  private static final double LEAST_AREA = 60;
  private static final double BEFORE_BAR = 16;

  /** So many ticks are enough on the widest and the highest chart. */
  private static final double MOST_ALONG = 14;

  private static final double MOST_ACROSS = 10;

  private final Plot plot;
  private final Header header;
  private final Font tickFont = Fonts.plain(Theme.TICK_SIZE);
  private final Font labelFont = Fonts.plain(Theme.LABEL_SIZE);
  private final Scales scales;
  private final Ticks xTicks;
  private final Ticks yTicks;

  PlotPainter(Plot plot) {
    this.plot = plot;
    header = header(plot);
    Range x = plot.shownX();
    Range y = plot.shownY();

    double top = top(header);
    double bottom = plot.height() - Theme.MARGIN - belowAxis(plot.x().label().isEmpty());
    yTicks = plot.y().ticks(y, (int) Math.max(3, Math.min(MOST_ACROSS, (bottom - top) / 36)));
    double left = Theme.MARGIN + Math.max(SMALLEST_LEFT, beforeAxis());
    SideBar bar = plot.sideBar();
    double beside = bar == null ? 0 : bar.width(bottom - top) + BEFORE_BAR;
    double right = plot.width() - Theme.MARGIN - beside;
    xTicks = plot.x().ticks(x, (int) Math.max(3, Math.min(MOST_ALONG, (right - left) / 52)));
    right -= Math.max(0, overhang(x, left, right) - beside);
    Rectangle2D area = new Rectangle2D.Double(left, top, right - left, bottom - top);
    scales = new Scales(x, y, area, plot.x().logarithmic(), plot.y().logarithmic());
  }

  /** Where the data are drawn, for what stands beside the plot on the same scale. */
  Scales scales() {
    return scales;
  }

  private static Header header(Plot plot) {
    double width = plot.width() - 2.0 * Theme.MARGIN;
    return new Header(plot.title(), plot.subtitle(), legend(plot), width);
  }

  private static double top(Header header) {
    return Theme.MARGIN + Math.max(header.height(), Theme.TICK_SIZE / 2);
  }

  /** The height at which the data still get {@link #LEAST_AREA} pixels. */
  static int leastHeight(Plot plot) {
    double below = Theme.MARGIN + belowAxis(plot.x().label().isEmpty());
    return (int) StrictMath.ceil(top(header(plot)) + LEAST_AREA + below);
  }

  /** A single line that the title already names needs no legend. */
  private static List<LegendEntry> legend(Plot plot) {
    List<LegendEntry> entries = plot.legendEntries();
    boolean said = entries.size() == 1 && entries.get(0).label().equals(plot.title());
    return plot.showsLegend() && !said ? entries : List.of();
  }

  private static double belowAxis(boolean unnamed) {
    double name = unnamed ? 0 : Fonts.lineHeight(Fonts.plain(Theme.LABEL_SIZE)) + 4;
    return TICK_GAP + Fonts.capHeight(Fonts.plain(Theme.TICK_SIZE)) + name;
  }

  private double beforeAxis() {
    double widest =
        yTicks.labels().stream().mapToDouble(label -> Fonts.width(label, tickFont)).max().orElse(0);
    return widest + TICK_GAP + (plot.y().label().isEmpty() ? 0 : Fonts.lineHeight(labelFont) + 3);
  }

  /** How far the last label would stick out to the right of its axis. */
  private double overhang(Range x, double left, double right) {
    double most = 0;
    for (int i = 0; i < xTicks.values().size(); i++) {
      double part = Scales.part(x, xTicks.values().get(i), plot.x().logarithmic());
      double at = left + part * (right - left);
      most = Math.max(most, at + Fonts.width(xTicks.labels().get(i), tickFont) / 2 - right);
    }
    return most;
  }

  void paint(Graphics2D g) {
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    grid(g);
    Shape clip = g.getClip();
    g.clip(scales.area());
    plot.marks().stream().filter(Mark::isGround).forEach(mark -> mark.draw(g, scales));
    plot.marks().stream().filter(mark -> !mark.isGround()).forEach(mark -> mark.draw(g, scales));
    plot.marks().forEach(mark -> mark.drawOver(g, scales));
    g.setClip(clip);
    axes(g);
    SideBar bar = plot.sideBar();
    if (bar != null) {
      Rectangle2D area = scales.area();
      bar.draw(g, area.getMaxX() + BEFORE_BAR, area.getY(), area.getHeight());
    }
  }

  private void grid(Graphics2D g) {
    g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    g.setColor(Theme.of(g).grid());
    yTicks.values().forEach(value -> horizontal(g, value));
    xTicks.values().forEach(value -> vertical(g, value));
    g.setColor(Theme.of(g).axis());
    Rectangle2D area = scales.area();
    if (scales.y().contains(0) && area.getMaxY() - scales.py(0) > apart(area.getHeight())) {
      horizontal(g, 0);
    }
    if (scales.x().contains(0) && scales.px(0) - area.getX() > apart(area.getWidth())) {
      vertical(g, 0);
    }
  }

  private static double apart(double side) {
    return Math.min(APART, side / 8);
  }

  private void horizontal(Graphics2D g, double value) {
    double y = scales.py(value);
    g.draw(new Line2D.Double(scales.area().getX(), y, scales.area().getMaxX(), y));
  }

  private void vertical(Graphics2D g, double value) {
    double x = scales.px(value);
    g.draw(new Line2D.Double(x, scales.area().getY(), x, scales.area().getMaxY()));
  }

  private void axes(Graphics2D g) {
    Rectangle2D area = scales.area();
    g.setColor(Theme.of(g).faintInk());
    double yBase = Fonts.capHeight(tickFont) / 2;
    for (int i = 0; i < yTicks.values().size(); i++) {
      double y = scales.py(yTicks.values().get(i));
      Text.right(g, yTicks.labels().get(i), tickFont, area.getX() - TICK_GAP, y + yBase);
    }
    double xBase = area.getMaxY() + TICK_GAP + Fonts.capHeight(tickFont);
    for (int i = 0; i < xTicks.values().size(); i++) {
      Text.center(g, xTicks.labels().get(i), tickFont, scales.px(xTicks.values().get(i)), xBase);
    }
    double below = plot.height() - Theme.MARGIN - 1;
    Text.center(
        g,
        Text.shorten(plot.x().label(), labelFont, area.getWidth()),
        labelFont,
        area.getCenterX(),
        below);
    Text.upwards(
        g,
        Text.shorten(plot.y().label(), labelFont, area.getHeight()),
        labelFont,
        Theme.MARGIN + Fonts.capHeight(labelFont),
        area.getCenterY());
    g.setColor(Theme.of(g).axis());
    g.setStroke(Theme.line(1));
    g.draw(new Line2D.Double(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY()));
    g.draw(new Line2D.Double(area.getX(), area.getY(), area.getX(), area.getMaxY()));
  }
}
