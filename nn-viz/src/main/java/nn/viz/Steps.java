package nn.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import nn.viz.paint.ColorMap;
import nn.viz.paint.Fonts;
import nn.viz.paint.Numbers;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/**
 * One colour for all numbers between two levels, and a bar of equal steps that names the levels.
 */
final class Steps implements SideBar {
  private static final double BAR = 14;
  private static final double GAP = 6;

  private final ColorMap map;
  private final double[] levels;

  /**
   * Steps of colour.
   *
   * @param map the colours, lowest first
   * @param levels the borders between them, rising
   */
  Steps(ColorMap map, double... levels) {
    this.map = map;
    this.levels = levels.clone();
  }

  /** The colour of a number on this paper. */
  Color color(double number, Theme theme) {
    return colorOf(step(number), theme);
  }

  /** Between which levels a number lies: 0 is below all of them. */
  int step(double number) {
    int step = 0;
    while (step < levels.length && number >= levels[step]) {
      step++;
    }
    return step;
  }

  /** The colours of all steps on this paper, each asked for once. */
  int[] colors(Theme theme) {
    int[] colors = new int[levels.length + 1];
    for (int step = 0; step < colors.length; step++) {
      colors[step] = colorOf(step, theme).getRGB();
    }
    return colors;
  }

  private Color colorOf(int step, Theme theme) {
    return theme.map(map).color(levels.length == 0 ? 0.5 : (double) step / levels.length);
  }

  @Override
  public double width(double height) {
    Font font = Fonts.plain(Theme.TICK_SIZE);
    return BAR
        + GAP
        + Arrays.stream(levels).map(level -> Fonts.width(label(level), font)).max().orElse(0);
  }

  @Override
  public void draw(Graphics2D g, double left, double top, double height) {
    Font font = Fonts.plain(Theme.TICK_SIZE);
    int steps = levels.length + 1;
    for (int i = 0; i < steps; i++) {
      double y = top + height * (steps - 1 - i) / steps;
      g.setColor(colorOf(i, Theme.of(g)));
      g.fill(new Rectangle2D.Double(left, y, BAR, height / steps));
    }
    g.setColor(Theme.of(g).axis());
    g.setStroke(Theme.line(1));
    g.draw(new Rectangle2D.Double(left, top, BAR, height));
    g.setColor(Theme.of(g).faintInk());
    for (int i = 0; i < levels.length; i++) {
      double y = top + height * (steps - 1 - i) / steps + Fonts.capHeight(font) / 2;
      Text.left(g, label(levels[i]), font, left + BAR + GAP, y);
    }
  }

  /** Two digits, if these are all it has: 0.80 between 0.75 and 0.85. */
  static String label(double level) {
    String compact = Numbers.compact(level);
    if (level == 0 || compact.contains("e")) {
      return compact;
    }
    int power = (int) StrictMath.floor(StrictMath.log10(Math.abs(level)));
    String two = Numbers.fixed(level, Math.max(0, 1 - power));
    return Numbers.compact(Double.parseDouble(two.replace('−', '-'))).equals(compact)
        ? two
        : compact;
  }
}
