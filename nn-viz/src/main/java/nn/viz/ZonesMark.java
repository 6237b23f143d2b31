package nn.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import nn.viz.paint.Numbers;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;

/**
 * Shaded parts of the horizontal axis, explained in the legend.
 *
 * @param zones what is shaded
 * @param y any part of the vertical axis that is shown anyway
 * @param color of the shading, drawn thin
 * @param label what holds there
 */
record ZonesMark(List<Range> zones, Range y, Color color, String label) implements Mark {
  /** Of 255, so that grid and axes shine through. */
  private static final int OPACITY = 52;

  @Override
  public Range x() {
    return zones.stream().reduce(Range::and).orElseThrow();
  }

  @Override
  public boolean isGround() {
    return true;
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    g.setColor(veil(Theme.of(g)));
    for (Range zone : zones) {
      double left = scales.px(zone.low());
      g.fill(
          new Rectangle2D.Double(
              left,
              scales.area().getY(),
              scales.px(zone.high()) - left,
              scales.area().getHeight()));
    }
  }

  private Color veil(Theme theme) {
    Color tone = theme.tone(color);
    return new Color(tone.getRed(), tone.getGreen(), tone.getBlue(), OPACITY);
  }

  @Override
  public List<LegendEntry> legend() {
    return List.of(
        new LegendEntry(
            label,
            (g, x, y) -> {
              g.setColor(veil(Theme.of(g)));
              g.fill(new Rectangle2D.Double(x + 1, y - 6, Legend.SAMPLE_WIDTH - 2, 12));
            }));
  }

  @Override
  public String describe() {
    return label
        + ": "
        + zones.stream()
            .map(zone -> Numbers.compact(zone.low()) + " to " + Numbers.compact(zone.high()))
            .collect(Collectors.joining(", "))
        + ".";
  }
}
