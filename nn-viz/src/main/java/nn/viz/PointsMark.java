package nn.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import nn.viz.paint.Range;

/**
 * The points of a series, each drawn with one marker.
 *
 * @param series where the points are
 * @param color of the points
 * @param marker their shape
 * @param radius their size in pixels
 */
record PointsMark(Series series, Color color, Marker marker, double radius) implements Mark {

  /**
   * A radius at which so many points do not cover one another more than they must.
   *
   * @param largest for a few
   */
  static double radius(int points, double largest) {
    return points > 1500 ? 2.2 : points > 400 ? 3.2 : largest;
  }

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
    for (int i = 0; i < series.size(); i++) {
      marker.draw(g, scales.px(series.x(i)), scales.py(series.y(i)), radius, color);
    }
  }

  @Override
  public List<LegendEntry> legend() {
    return LegendEntry.ifNamed(
        series.name(),
        (g, x, y) -> marker.draw(g, x + Legend.SAMPLE_WIDTH / 2, y, Math.max(4, radius), color));
  }

  @Override
  public String describe() {
    String name = series.name().isEmpty() ? "Points" : series.name();
    return name
        + ": "
        + series.size()
        + (series.size() == 1 ? " point" : " points")
        + ", horizontally "
        + x()
        + ", vertically "
        + y()
        + ".";
  }
}
