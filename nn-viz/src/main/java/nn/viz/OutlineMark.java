package nn.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.LongStream;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;

/**
 * A histogram as one outline over a clear shade, so that several can be laid over one another.
 *
 * @param bins what was counted
 * @param color of the outline
 */
record OutlineMark(Bins bins, Color color) implements Mark {
  private static final int SHADE = 60;

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
    Path2D path = new Path2D.Double();
    path.moveTo(scales.px(bins.edge(0)), scales.py(0));
    for (int i = 0; i < bins.size(); i++) {
      double top = scales.py((double) bins.count(i));
      path.lineTo(scales.px(bins.edge(i)), top);
      path.lineTo(scales.px(bins.edge(i + 1)), top);
    }
    path.lineTo(scales.px(bins.edge(bins.size())), scales.py(0));
    Color tone = Theme.of(g).tone(color);
    g.setColor(new Color(tone.getRed(), tone.getGreen(), tone.getBlue(), SHADE));
    g.fill(path);
    g.setColor(tone);
    g.setStroke(Theme.line(1.4));
    g.draw(path);
  }

  @Override
  public List<LegendEntry> legend() {
    return List.of();
  }

  @Override
  public String describe() {
    return LongStream.of(bins.counts()).sum() + " numbers in " + bins.size() + " bins.";
  }
}
