package nn.viz;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;

/**
 * A vertical dotted line at a place worth noting, explained in the legend.
 *
 * @param at where it stands on the horizontal axis
 * @param y any part of the vertical axis that is shown anyway
 * @param label what is there
 */
record RuleMark(double at, Range y, String label) implements Mark {

  @Override
  public Range x() {
    return new Range(at, at);
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    g.setColor(Theme.of(g).faintInk());
    g.setStroke(Theme.dashed(1.3, 2, 3));
    double px = scales.px(at);
    g.draw(new Line2D.Double(px, scales.area().getY(), px, scales.area().getMaxY()));
  }

  @Override
  public List<LegendEntry> legend() {
    return List.of(
        new LegendEntry(
            label,
            (g, x, y) -> {
              g.setColor(Theme.of(g).faintInk());
              g.setStroke(Theme.dashed(1.3, 2, 3));
              double middle = x + Legend.SAMPLE_WIDTH / 2;
              g.draw(new Line2D.Double(middle, y - 7, middle, y + 7));
            }));
  }

  @Override
  public String describe() {
    return label + ".";
  }
}
