package nn.viz;

import nn.core.landscape.LossLine;
import nn.core.landscape.LossSurface;
import nn.viz.paint.Numbers;
import nn.viz.paint.Palette;
import nn.viz.paint.Range;

/** The loss around the weights of a model. */
final class LandscapeCharts {
  private LandscapeCharts() {}

  static Plot line(LossLine line) {
    Series losses = new Series("loss", line.places(), line.losses());
    requireNumbers(losses.hasNumbers());
    Plot plot =
        new Plot("The loss on a line through the weights")
            .subtitle("1 is as far as each filter is long; the direction is random")
            .xLabel("distance along the direction")
            .yLabel("loss")
            .tight()
            .line(losses);
    return Double.isFinite(line.loss())
        ? plot.points(here(line.loss()), new double[] {0}, new double[] {line.loss()})
        : plot;
  }

  private static String here(double loss) {
    return "the model: " + Numbers.compact(loss);
  }

  private static void requireNumbers(boolean any) {
    if (!any) {
      throw new IllegalArgumentException(
          "landscape chart: the loss is not finite anywhere; a smaller reach may help");
    }
  }

  static Plot surface(LossSurface surface) {
    double[] xs = surface.xs();
    double[] ys = surface.ys();
    double[] losses = new double[xs.length * ys.length];
    for (int row = 0; row < ys.length; row++) {
      for (int column = 0; column < xs.length; column++) {
        losses[row * xs.length + column] = surface.loss(row, column);
      }
    }
    Range x = new Range(xs[0], xs[xs.length - 1]);
    Range y = new Range(ys[0], ys[ys.length - 1]);
    Field field = new Field(x, y, xs.length, ys.length, losses);
    requireNumbers(field.finite().length > 0);
    return surface.hasPath() ? withPath(surface, field) : around(surface, field);
  }

  private static Plot around(LossSurface surface, Field field) {
    Plot plot =
        ContourChart.of("The loss over a plane through the weights", field)
            .subtitle("1 is as far as each filter is long; the directions are random")
            .xLabel("distance along the first direction")
            .yLabel("distance along the second");
    return Double.isFinite(surface.loss())
        ? plot.mark(new PointsMark(centre(surface), Palette.VERMILION, Marker.CIRCLE, 6))
        : plot;
  }

  private static Series centre(LossSurface surface) {
    return new Series(here(surface.loss()), new double[] {0}, new double[] {0});
  }

  private static Plot withPath(LossSurface surface, Field field) {
    return ContourChart.of("The way of training over the loss", field)
        .subtitle(
            "the plane holds "
                + Numbers.fixed(100 * surface.share(), 0)
                + "% of the way's squared distances from the model")
        .xLabel("first principal component of the way")
        .yLabel("second principal component")
        .path("epoch by epoch to " + here(surface.loss()), surface.pathX(), surface.pathY());
  }
}
