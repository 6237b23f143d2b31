package nn.viz;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;

/**
 * The line along which a field is zero, found cell by cell (marching squares).
 *
 * @param field whose zeros are sought
 * @param label what the legend says; empty for no entry
 */
record ContourMark(Field field, String label) implements Mark {
  private static final double WIDTH = 1.8;

  @Override
  public Range x() {
    return field.xRange();
  }

  @Override
  public Range y() {
    return field.yRange();
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    g.setColor(Theme.of(g).ink());
    g.setStroke(Theme.line(WIDTH));
    g.draw(path(scales));
  }

  Path2D path(Scales scales) {
    Path2D path = new Path2D.Double();
    for (int row = 0; row + 1 < field.rows(); row++) {
      for (int column = 0; column + 1 < field.columns(); column++) {
        cell(path, scales, column, row);
      }
    }
    return path;
  }

  /** Joins the places where the border of one cell changes sign; there are 0, 2 or 4. */
  private void cell(Path2D path, Scales scales, int c, int r) {
    boolean below = field.at(c, r) < 0;
    if (below == field.at(c + 1, r) < 0
        && below == field.at(c, r + 1) < 0
        && below == field.at(c + 1, r + 1) < 0) {
      return;
    }
    int[][] corners = {{c, r}, {c + 1, r}, {c + 1, r + 1}, {c, r + 1}};
    double[] crossings = new double[8];
    int found = 0;
    for (int side = 0; side < 4; side++) {
      int[] from = corners[side];
      int[] to = corners[(side + 1) % 4];
      double a = field.at(from[0], from[1]);
      double b = field.at(to[0], to[1]);
      if (!Double.isFinite(a) || !Double.isFinite(b)) {
        return; // beside what is not known there is no border
      }
      if (a < 0 != b < 0) {
        double t = a / (a - b);
        crossings[found++] = scales.px(field.x(from[0]) + t * (field.x(to[0]) - field.x(from[0])));
        crossings[found++] = scales.py(field.y(from[1]) + t * (field.y(to[1]) - field.y(from[1])));
      }
    }
    for (int i = 0; i + 3 < found; i += 4) {
      path.moveTo(crossings[i], crossings[i + 1]);
      path.lineTo(crossings[i + 2], crossings[i + 3]);
    }
  }

  @Override
  public List<LegendEntry> legend() {
    return LegendEntry.ifNamed(
        label,
        (g, x, y) -> {
          g.setColor(Theme.of(g).ink());
          g.setStroke(Theme.line(WIDTH));
          g.draw(new Line2D.Double(x + 1, y, x + Legend.SAMPLE_WIDTH - 1, y));
        });
  }

  @Override
  public String describe() {
    return "";
  }
}
