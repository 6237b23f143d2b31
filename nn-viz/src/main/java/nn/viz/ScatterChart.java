package nn.viz;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.viz.paint.Palette;

/** Points in the plane, each class with a colour and a marker of its own. */
final class ScatterChart {
  private ScatterChart() {}

  static Plot of(NdArray points, NdArray labels, List<String> names) {
    Shape shape = points.shape();
    if (shape.rank() != 2 || shape.dim(1) != 2 || shape.dim(0) == 0) {
      throw new IllegalArgumentException(
          "scatter chart: expected points of shape (n, 2) but got "
              + shape
              + "; choose two features");
    }
    int n = shape.dim(0);
    int[] classes = Labels.of("scatter chart, labels", labels, n);
    int most = 0;
    for (int label : classes) {
      most = Math.max(most, label);
    }
    if (!names.isEmpty() && names.size() <= most) {
      throw new IllegalArgumentException(
          "scatter chart: expected a name for each of the "
              + (most + 1)
              + " classes, or none at all, but got "
              + names);
    }
    List<Points> groups = new ArrayList<>();
    for (int label = 0; label <= most; label++) {
      groups.add(new Points());
    }
    for (int i = 0; i < n; i++) {
      groups.get(classes[i]).add(points.data()[2 * i], points.data()[2 * i + 1]);
    }
    Plot plot =
        new Plot(n + (n == 1 ? " example" : " examples"))
            .size(600, 520)
            .xLabel("first feature")
            .yLabel("second feature");
    double radius = n > 5000 ? 1.6 : n > 400 ? 3.2 : 4.4;
    for (int label = 0; label <= most; label++) {
      Points group = groups.get(label);
      if (group.xs().length > 0) {
        String name = names.isEmpty() ? "class " + label : names.get(label);
        Series series = Series.finite(name, group.xs(), group.ys());
        plot = plot.mark(new PointsMark(series, Palette.color(label), Marker.of(label), radius));
      }
    }
    return plot;
  }
}
