package nn.viz;

import nn.autodiff.NdArray;
import nn.viz.paint.Numbers;
import nn.viz.paint.Palette;

/** What part of the variance each principal component explains, and the first ones together. */
final class VarianceChart {
  private VarianceChart() {}

  static Plot of(NdArray shares) {
    int n = shares.size();
    if (shares.shape().rank() != 1 || n == 0) {
      throw new IllegalArgumentException(
          "explained variance chart: expected shares of shape (components,) but got "
              + shares.shape()
              + "; PrincipalComponents.share() of nn-data gives them");
    }
    double[] own = Histograms.numbers(shares);
    double[] together = new double[n];
    double[] numbers = new double[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      if (!(own[i] >= 0 && own[i] <= 1.0001)) {
        throw new IllegalArgumentException(
            "explained variance chart: expected parts from 0 to 1 but component "
                + (i + 1)
                + " has "
                + own[i]
                + "; divide each variance by their sum");
      }
      sum += own[i];
      together[i] = Math.min(1, sum);
      numbers[i] = i + 1;
    }
    String head = n == 1 ? "1 component explains " : n + " components explain ";
    Plot plot =
        new Plot(head + Numbers.fixed(100 * together[n - 1], 1) + "% of the variance")
            .xLabel("component")
            .yLabel("part of the variance")
            .wholeNumbers()
            .xRange(0.4, n + 0.6)
            .yRange(0, 1.02)
            .mark(new ColumnsMark(Series.finite("each", numbers, own), Palette.BLUE));
    Series all = Series.finite("the first ones together", numbers, together);
    plot = plot.mark(new LineMark(all, Palette.VERMILION, Dash.SOLID));
    return n > 40
        ? plot
        : plot.mark(
            new PointsMark(
                Series.finite("", numbers, together), Palette.VERMILION, Marker.CIRCLE, 3.6));
  }
}
