package nn.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import nn.viz.paint.Numbers;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;

/**
 * The way of a search, step by step: a line with a dot for each step, a ring where it begins, a
 * large dot where it ends.
 *
 * @param series the places, first to last
 * @param color of the way
 * @param marker of the end, so that ways differ in more than colour
 * @param cased whether a rim of paper parts it from what it crosses; along a curve that it follows,
 *     a rim would wipe the curve out
 */
record PathMark(Series series, Color color, Marker marker, boolean cased) implements Mark {
  private static final double WIDTH = 1.6;
  private static final double CASING = 3.6;
  private static final double DOT = 2.2;
  private static final double END = 5.5;

  /** More dots than this would run into each other. */
  private static final int MOST_DOTS = 120;

  @Override
  public Range x() {
    return series.xRange();
  }

  @Override
  public Range y() {
    return series.yRange();
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < series.size(); i++) {
      double px = scales.px(series.x(i));
      double py = scales.py(series.y(i));
      if (i == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    if (cased) {
      g.setColor(Theme.of(g).background());
      g.setStroke(Theme.line(CASING));
      g.draw(path);
    }
    g.setColor(Theme.of(g).tone(color));
    g.setStroke(Theme.line(WIDTH));
    g.draw(path);
    for (int i = 1; i + 1 < series.size() && series.size() <= MOST_DOTS; i++) {
      g.fill(dot(scales, i, DOT));
    }
  }

  @Override
  public void drawOver(Graphics2D g, Scales scales) {
    g.setStroke(Theme.line(WIDTH));
    g.setColor(Theme.of(g).background());
    g.fill(dot(scales, 0, END - 1));
    g.setColor(Theme.of(g).tone(color));
    g.draw(dot(scales, 0, END - 1));
    int last = series.size() - 1;
    double px = scales.px(series.x(last));
    double py = scales.py(series.y(last));
    if (scales.area().contains(px, py)) { // a way that leaves the picture has no end in it
      marker.draw(g, px, py, END, color);
    }
  }

  private Ellipse2D dot(Scales scales, int i, double radius) {
    double px = scales.px(series.x(i));
    double py = scales.py(series.y(i));
    return new Ellipse2D.Double(px - radius, py - radius, 2 * radius, 2 * radius);
  }

  @Override
  public List<LegendEntry> legend() {
    return LegendEntry.ifNamed(
        series.name(),
        (g, x, y) -> {
          g.setColor(Theme.of(g).tone(color));
          g.setStroke(Theme.line(WIDTH));
          g.draw(new Line2D.Double(x + 1, y, x + Legend.SAMPLE_WIDTH - 6, y));
          marker.draw(g, x + Legend.SAMPLE_WIDTH - 6, y, END, color);
        });
  }

  @Override
  public String describe() {
    int last = series.size() - 1;
    return (series.name().isEmpty() ? "Path" : series.name())
        + ": from "
        + place(0)
        + " in "
        + last
        + (last == 1 ? " step to " : " steps to ")
        + place(last)
        + ".";
  }

  private String place(int i) {
    return "(" + Numbers.compact(series.x(i)) + ", " + Numbers.compact(series.y(i)) + ")";
  }
}
