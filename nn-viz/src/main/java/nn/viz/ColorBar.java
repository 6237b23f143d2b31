package nn.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import nn.viz.paint.ColorMap;
import nn.viz.paint.Fonts;
import nn.viz.paint.Range;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;
import nn.viz.paint.Ticks;

/**
 * Which colour stands for which number: an upright bar with labels to its right.
 *
 * @param map the colours
 * @param range the numbers of its lower and upper end
 */
record ColorBar(ColorMap map, Range range) implements SideBar {
  private static final double BAR = 14;
  private static final double GAP = 6;
  private static final int STEPS = 64;

  /** A bar for numbers of both signs: zero has the middle colour, both sides the same scale. */
  static ColorBar diverging(Range data) {
    double most = Math.max(Math.abs(data.low()), Math.abs(data.high()));
    return new ColorBar(ColorMap.DIVERGING, new Range(-most, most).padded(0));
  }

  /** A bar for amounts. */
  static ColorBar sequential(Range data) {
    return new ColorBar(ColorMap.SEQUENTIAL, data.padded(0));
  }

  /** A bar for shares, from paper for none to deep for all. */
  static ColorBar shares(Range data) {
    return new ColorBar(ColorMap.SHARES, data);
  }

  /** The colour of a number on this paper. */
  Color color(double number, Theme theme) {
    return theme.map(map).color((number - range.low()) / range.length());
  }

  private Ticks ticks(double height) {
    return Ticks.of(range, (int) Math.max(2, height / 36), false);
  }

  @Override
  public double width(double height) {
    Font font = Fonts.plain(Theme.TICK_SIZE);
    double widest =
        ticks(height).labels().stream()
            .mapToDouble(label -> Fonts.width(label, font))
            .max()
            .orElse(0);
    return BAR + GAP + widest;
  }

  @Override
  public void draw(Graphics2D g, double left, double top, double height) {
    ColorMap colors = Theme.of(g).map(map);
    for (int i = 0; i < STEPS; i++) {
      g.setColor(colors.color((i + 0.5) / STEPS));
      double y = top + height * (STEPS - 1 - i) / STEPS;
      double overlap = i == 0 ? 0 : 0.6; // without it, thin gaps shine through when scaled
      g.fill(new Rectangle2D.Double(left, y, BAR, height / STEPS + overlap));
    }
    Font font = Fonts.plain(Theme.TICK_SIZE);
    Ticks ticks = ticks(height);
    for (int i = 0; i < ticks.values().size(); i++) {
      double part = (ticks.values().get(i) - range.low()) / range.length();
      double y = top + height * (1 - part);
      g.setColor(Theme.of(g).axis());
      g.setStroke(Theme.line(1));
      g.draw(new Line2D.Double(left + BAR, y, left + BAR + 3, y));
      g.setColor(Theme.of(g).faintInk());
      Text.left(g, ticks.labels().get(i), font, left + BAR + GAP, y + Fonts.capHeight(font) / 2);
    }
  }
}
