package nn.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;

/**
 * The area between two lines over the same places, such as the spread of several runs.
 *
 * @param low the lower line
 * @param high the upper line, over the same x
 * @param color of the area, drawn lighter
 */
record BandMark(Series low, Series high, Color color) implements Mark {

  @Override
  public Range x() {
    return low.xRange();
  }

  @Override
  public Range y() {
    return low.yRange().and(high.yRange());
  }

  @Override
  public boolean isGround() {
    return true;
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < low.size(); i++) {
      add(path, scales, low, i);
    }
    for (int i = high.size() - 1; i >= 0; i--) {
      add(path, scales, high, i);
    }
    path.closePath();
    g.setColor(Theme.of(g).tint(color, 0.3));
    g.fill(path);
  }

  private static void add(Path2D path, Scales scales, Series line, int i) {
    double px = scales.px(line.x(i));
    double py = scales.py(line.y(i));
    if (path.getCurrentPoint() == null) {
      path.moveTo(px, py);
    } else {
      path.lineTo(px, py);
    }
  }

  @Override
  public List<LegendEntry> legend() {
    return LegendEntry.ifNamed(
        low.name(),
        (g, x, y) -> {
          g.setColor(Theme.of(g).tint(color, 0.3));
          g.fill(new Rectangle2D.Double(x + 1, y - 6, Legend.SAMPLE_WIDTH - 2, 12));
        });
  }

  @Override
  public String describe() {
    String name = low.name().isEmpty() ? "Band" : low.name();
    return name + ": between " + low.yRange() + " and " + high.yRange() + ".";
  }
}
