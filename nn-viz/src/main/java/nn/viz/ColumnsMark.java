package nn.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import nn.viz.paint.Numbers;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;

/**
 * A column from zero for each number of a series, half a unit to both sides of its x.
 *
 * @param series what is drawn; x are whole numbers
 * @param color of the columns
 */
record ColumnsMark(Series series, Color color) implements Mark {
  private static final double HALF = 0.4;

  @Override
  public Range x() {
    return new Range(series.xRange().low() - 0.5, series.xRange().high() + 0.5);
  }

  @Override
  public Range y() {
    return series.yRange().and(new Range(0, 0));
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    g.setColor(Theme.of(g).tone(color));
    for (int i = 0; i < series.size(); i++) {
      double left = scales.px(series.x(i) - HALF);
      double right = scales.px(series.x(i) + HALF);
      double top = scales.py(Math.max(0, series.y(i)));
      double bottom = scales.py(Math.min(0, series.y(i)));
      g.fill(new Rectangle2D.Double(left, top, right - left, bottom - top));
    }
  }

  @Override
  public List<LegendEntry> legend() {
    return LegendEntry.ifNamed(
        series.name(),
        (g, x, y) -> {
          g.setColor(Theme.of(g).tone(color));
          g.fill(new Rectangle2D.Double(x + 1, y - 6, Legend.SAMPLE_WIDTH - 2, 12));
        });
  }

  @Override
  public String describe() {
    StringBuilder text = new StringBuilder(series.name().isEmpty() ? "Columns" : series.name());
    text.append(": ");
    for (int i = 0; i < Math.min(5, series.size()); i++) {
      text.append(i == 0 ? "" : ", ").append(Numbers.compact(series.y(i)));
    }
    return text.append(series.size() > 5 ? ", ... and " + (series.size() - 5) + " more." : ".")
        .toString();
  }
}
