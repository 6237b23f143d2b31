package nn.viz;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;
import nn.viz.paint.Numbers;
import nn.viz.paint.Palette;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;

/**
 * Histograms one above the other, each on a line of its own, the later ones deeper in colour; where
 * they overlap, the lower one is in front.
 *
 * @param edges of the bins, the same for all
 * @param ridges from the lowest to the highest
 * @param highest how far the highest bin of all rises on the vertical axis
 * @param what is counted, for the description
 */
record RidgeMark(List<Double> edges, List<Ridge> ridges, double highest, String what)
    implements Mark {

  /**
   * One histogram.
   *
   * @param at the height of its ground line on the vertical axis
   * @param shares what part of the numbers is in each bin
   */
  record Ridge(double at, List<Double> shares) {
    double most() {
      return shares.stream().mapToDouble(share -> share).max().orElse(0);
    }
  }

  @Override
  public Range x() {
    return new Range(edges.get(0), edges.get(edges.size() - 1));
  }

  @Override
  public Range y() {
    return new Range(ridges.get(0).at(), ridges.get(ridges.size() - 1).at() + highest);
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    double most = most();
    for (int i = ridges.size() - 1; i >= 0; i--) {
      Path2D top = top(ridges.get(i), most, scales);
      Path2D area = new Path2D.Double(top);
      area.closePath();
      g.setColor(Theme.of(g).tint(Palette.BLUE, depth(i)));
      g.fill(area);
      g.setColor(Theme.of(g).tone(Palette.BLUE));
      g.setStroke(Theme.line(1.3));
      g.draw(top);
    }
  }

  private double depth(int ridge) {
    return ridges.size() == 1 ? 0.5 : 0.15 + 0.5 * ridge / (ridges.size() - 1);
  }

  /** From the ground over the middle of each bin to the ground again. */
  private Path2D top(Ridge ridge, double most, Scales scales) {
    Path2D path = new Path2D.Double();
    double ground = scales.py(ridge.at());
    path.moveTo(scales.px(edges.get(0)), ground);
    for (int bin = 0; bin + 1 < edges.size(); bin++) {
      double part = most == 0 ? 0 : ridge.shares().get(bin) / most;
      double middle = (edges.get(bin) + edges.get(bin + 1)) / 2;
      path.lineTo(scales.px(middle), scales.py(ridge.at() + highest * part));
    }
    path.lineTo(scales.px(edges.get(edges.size() - 1)), ground);
    return path;
  }

  private double most() {
    return ridges.stream().mapToDouble(Ridge::most).max().orElse(0);
  }

  @Override
  public List<LegendEntry> legend() {
    return List.of();
  }

  @Override
  public String describe() {
    Ridge first = ridges.get(0);
    Ridge last = ridges.get(ridges.size() - 1);
    String begin = "Histograms of " + what + " from " + x() + ": ";
    return ridges.size() == 1
        ? begin + most(first) + "."
        : begin + most(first) + "; " + most(last) + ".";
  }

  private String most(Ridge ridge) {
    String when = "in epoch " + Numbers.compact(ridge.at());
    double most = ridge.most();
    if (most == 0) {
      return when + " there are none";
    }
    int fullest = ridge.shares().indexOf(most);
    return when
        + " most are from "
        + Numbers.compact(edges.get(fullest))
        + " to "
        + Numbers.compact(edges.get(fullest + 1));
  }
}
