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
 * @param rise above 0 if a line through the point rises, below 0 if one falls: the words keep clear
 *     of it; 0 if there is none
 */
record NoteMark(double at, double on, String words, double rise) implements Mark {
  private static final double GAP = 9;

  /** Words beside a point that no line goes through. */
  NoteMark(double at, double on, String words) {
    this(at, on, words, 0);
  }

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
    boolean right = px + GAP + width <= scales.area().getMaxX();
    double left = right ? px + GAP : px - GAP - width;
    double height = GAP + Fonts.capHeight(font);
    boolean roomAbove = py - height >= scales.area().getY();
    boolean roomBelow = py + height <= scales.area().getMaxY();
    boolean below = roomBelow && (right ? rise > 0 : rise < 0);
    double base = roomAbove && !below ? py - GAP : py + height;
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
