package nn.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;

/**
 * A shaded part of the horizontal axis.
 *
 * @param name what the legend says; empty for no entry
 * @param x the part
 * @param y any part of the vertical axis that is shown anyway
 * @param color of the shade
 */
record RegionMark(String name, Range x, Range y, Color color) implements Mark {
  private static final int DEPTH = 40;

  @Override
  public boolean isGround() {
    return true;
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    double left = scales.px(x.low());
    double right = scales.px(x.high());
    double top = scales.area().getY();
    double height = scales.area().getHeight();
    g.setColor(shade(g)); // clear enough for the grid to be seen
    g.fill(new Rectangle2D.Double(left, top, right - left, height));
    g.setColor(Theme.of(g).tint(color, 0.5));
    g.setStroke(Theme.line(1));
    g.draw(new Line2D.Double(left, top, left, top + height));
    g.draw(new Line2D.Double(right, top, right, top + height));
  }

  private Color shade(Graphics2D g) {
    Color tone = Theme.of(g).tone(color);
    return new Color(tone.getRed(), tone.getGreen(), tone.getBlue(), DEPTH);
  }

  @Override
  public List<LegendEntry> legend() {
    return LegendEntry.ifNamed(
        name,
        (g, left, middle) -> {
          Rectangle2D box =
              new Rectangle2D.Double(left + 1, middle - 6, Legend.SAMPLE_WIDTH - 2, 12);
          g.setColor(shade(g));
          g.fill(box);
          g.setColor(Theme.of(g).tint(color, 0.5));
          g.setStroke(Theme.line(1));
          g.draw(box);
        });
  }

  @Override
  public String describe() {
    return (name.isEmpty() ? "Shaded" : name) + ": from " + x + ".";
  }
}
