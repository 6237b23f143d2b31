package nn.viz;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.viz.paint.Palette;

/** Points in the plane, each class with a colour and a marker of its own. */
final class ScatterChart {
  /** More classes than these are not explained one by one. */
  static final int MOST_NAMED = 24;

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
    Classes classes = Classes.of("scatter chart", labels, n, names);
    Plot plot =
        new Plot(n + (n == 1 ? " example" : " examples"))
            .size(600, 520)
            .xLabel("first feature")
            .yLabel("second feature");
    for (Mark mark : marks(classes, points, 0, 1, PointsMark.radius(n, 4.4))) {
      plot = plot.mark(mark);
    }
    return classes.occurring() > MOST_NAMED
        ? plot.subtitle(classes.occurring() + " classes; colours and shapes repeat").withoutLegend()
        : plot;
  }

  /** Two features of each class, each point by itself or, of many points, as a cloud. */
  static List<Mark> marks(Classes classes, NdArray rows, int x, int y, double radius) {
    List<Mark> marks = new ArrayList<>();
    List<Series> all = new ArrayList<>();
    List<Color> colors = new ArrayList<>();
    for (int number = 0; number < classes.count(); number++) {
      if (classes.size(number) > 0) {
        Series series = classes.series(number, rows, x, y);
        all.add(series);
        colors.add(Palette.color(number));
        marks.add(new PointsMark(series, Palette.color(number), Marker.of(number), radius));
      }
    }
    boolean many = rows.shape().dim(0) > CloudMark.MANY;
    return many ? List.of(new CloudMark(all, colors)) : List.copyOf(marks);
  }
}
