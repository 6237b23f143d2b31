package nn.viz;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import nn.viz.paint.Fonts;
import nn.viz.paint.Range;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/**
 * A few words beside a point, on the side where there is room.
 *
 * @param at the point's x
 * @param on the point's y
 * @param words what is said of it
 */
record NoteMark(double at, double on, String words) implements Mark {
  private static final double GAP = 9;

  @Override
  public Range x() {
    return new Range(at, at);
  }

  @Override
  public Range y() {
    return new Range(on, on);
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    Font font = Fonts.plain(Theme.LABEL_SIZE);
    double width = Fonts.width(words, font);
    double px = scales.px(at);
    double py = scales.py(on);
    double left = px + GAP + width <= scales.area().getMaxX() ? px + GAP : px - GAP - width;
    boolean room = py - GAP - Fonts.capHeight(font) >= scales.area().getY();
    double base = room ? py - GAP : py + GAP + Fonts.capHeight(font);
    g.setColor(Theme.of(g).background());
    g.fill(
        new Rectangle2D.Double(
            left - 2, base - Fonts.capHeight(font) - 3, width + 4, Fonts.capHeight(font) + 7));
    g.setColor(Theme.of(g).ink());
    Text.left(g, words, font, left, base);
  }

  @Override
  public List<LegendEntry> legend() {
    return List.of();
  }

  @Override
  public String describe() {
    return words + ".";
  }
}
