package nn.viz;

import java.awt.Graphics2D;
import java.util.List;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;

/**
 * The thin line along which a field has one height.
 *
 * @param field the heights
 * @param level which of them
 */
record LevelMark(Field field, double level) implements Mark {

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
    g.setColor(Theme.of(g).axis());
    g.setStroke(Theme.line(1));
    g.draw(new ContourMark(field.minus(level), "").path(scales));
  }

  @Override
  public List<LegendEntry> legend() {
    return List.of();
  }

  @Override
  public String describe() {
    return "";
  }
}
