package nn.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nn.viz.paint.Numbers;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;

/**
 * How many numbers fall into each of some bins side by side.
 *
 * @param name what the legend says; empty for no entry
 * @param bins what was counted
 * @param color of the bars
 */
record BinsMark(String name, Bins bins, Color color) implements Mark {

  @Override
  public Range x() {
    return new Range(bins.edge(0), bins.edge(bins.size()));
  }

  @Override
  public Range y() {
    return new Range(0, (double) LongStream.of(bins.counts()).max().orElse(0));
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    double zero = scales.py(0);
    for (int i = 0; i < bins.size(); i++) {
      double left = scales.px(bins.edge(i));
      double right = scales.px(bins.edge(i + 1));
      double top = scales.py((double) bins.count(i));
      if (bins.count(i) > 0) {
        Rectangle2D bar = new Rectangle2D.Double(left, top, right - left, zero - top);
        g.setColor(Theme.of(g).tint(color, 0.3));
        g.fill(bar);
        g.setColor(Theme.of(g).tone(color));
        g.setStroke(Theme.line(1));
        g.draw(bar);
      }
    }
  }

  @Override
  public List<LegendEntry> legend() {
    return LegendEntry.ifNamed(
        name,
        (g, x, y) -> {
          Rectangle2D bar = new Rectangle2D.Double(x + 1, y - 6, Legend.SAMPLE_WIDTH - 2, 12);
          g.setColor(Theme.of(g).tint(color, 0.3));
          g.fill(bar);
          g.setColor(Theme.of(g).tone(color));
          g.setStroke(Theme.line(1));
          g.draw(bar);
        });
  }

  @Override
  public String describe() {
    int fullest =
        IntStream.range(0, bins.size()).reduce(0, (a, b) -> bins.count(b) > bins.count(a) ? b : a);
    return (name.isEmpty() ? "Histogram" : name)
        + ": "
        + LongStream.of(bins.counts()).sum()
        + " numbers in "
        + bins.size()
        + (bins.size() == 1 ? " bin" : " bins")
        + ", most of them, "
        + bins.count(fullest)
        + ", between "
        + Numbers.compact(bins.edge(fullest))
        + " and "
        + Numbers.compact(bins.edge(fullest + 1))
        + ".";
  }
}
