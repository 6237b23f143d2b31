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
 * A line through the points of a series, broken at gaps; a point between two gaps is a dot.
 *
 * @param series the points, in the order in which the line runs
 * @param color of the line
 * @param dash of the line
 */
record LineMark(Series series, Color color, Dash dash) implements Mark {

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
    g.setColor(Theme.of(g).tone(color));
    g.setStroke(dash.stroke(Theme.LINE_WIDTH));
    Path2D path = new Path2D.Double();
    boolean drawn = false;
    for (int i = 0; i < series.size(); i++) {
      if (!there(i)) {
        continue;
      }
      double px = scales.px(series.x(i));
      double py = within(scales, scales.py(series.y(i)));
      if (there(i - 1)) {
        path.lineTo(px, py);
        drawn = true;
      } else if (there(i + 1)) {
        path.moveTo(px, py);
      } else {
        double r = 1.4 * Theme.LINE_WIDTH;
        g.fill(new Ellipse2D.Double(px - r, py - r, 2 * r, 2 * r));
      }
    }
    if (drawn) {
      g.draw(path);
    }
  }

  private boolean there(int i) {
    return i >= 0 && i < series.size() && Double.isFinite(series.y(i));
  }

  /** Far outside is as good as a little outside, and does not overflow any drawing surface. */
  private static double within(Scales scales, double py) {
    double margin = 4 * scales.area().getHeight();
    return Math.max(scales.area().getY() - margin, Math.min(scales.area().getMaxY() + margin, py));
  }

  @Override
  public List<LegendEntry> legend() {
    return LegendEntry.ifNamed(
        series.name(),
        (g, x, y) -> {
          g.setColor(Theme.of(g).tone(color));
          g.setStroke(dash.stroke(Theme.LINE_WIDTH));
          g.draw(new Line2D.Double(x + 1, y, x + Legend.SAMPLE_WIDTH - 1, y));
        });
  }

  @Override
  public String describe() {
    int first = 0;
    while (!there(first)) {
      first++;
    }
    int last = series.size() - 1;
    while (!there(last)) {
      last--;
    }
    int lowest = first;
    int highest = first;
    for (int i = first; i <= last; i++) {
      if (there(i)) {
        lowest = series.y(i) < series.y(lowest) ? i : lowest;
        highest = series.y(i) > series.y(highest) ? i : highest;
      }
    }
    String name = series.name().isEmpty() ? "Line" : series.name();
    if (first == last) {
      return name + ": " + at(first) + ".";
    }
    return name
        + ": from "
        + at(first)
        + " to "
        + at(last)
        + ", lowest "
        + at(lowest)
        + ", highest "
        + at(highest)
        + ".";
  }

  private String at(int i) {
    return Numbers.compact(series.y(i)) + " at " + Numbers.compact(series.x(i));
  }
}
