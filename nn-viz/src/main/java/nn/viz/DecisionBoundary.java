package nn.viz;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.viz.paint.Palette;
import nn.viz.paint.Range;

/** What a model makes of every place in the plane, and the examples it learned from. */
final class DecisionBoundary {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 560;

  /** More lines than these cannot be followed. */
  private static final int MOST_LINES = 60;

  /** More classes than these are not told apart in the legend. */
  private static final int MOST_NAMED = 16;

  private DecisionBoundary() {}

  static Chart of(UnaryOperator<NdArray> predict, Dataset data, List<String> names) {
    if (data.size() == 0) {
      throw new IllegalArgumentException("decision boundary: the dataset has no example to draw");
    }
    if (!data.inputShape().equals(Shape.of(2))) {
      throw new IllegalArgumentException(
          "decision boundary: expected examples of 2 numbers, shape (2,), but got "
              + data.inputShape()
              + "; a plane shows two features, so choose two and train on them");
    }
    Batch all = data.all();
    double[] xs = column(all.inputs(), 0);
    double[] ys = column(all.inputs(), 1);
    Series.requireFinite("decision boundary, first feature", xs);
    Series.requireFinite("decision boundary, second feature", ys);
    int[] labels = Labels.of("decision boundary, targets", all.targets(), all.size());
    LikelyClasses classes =
        LikelyClasses.of(predict, Range.of(xs).padded(0.1), Range.of(ys).padded(0.1));
    int most = Arrays.stream(labels).max().orElse(0);
    if (most >= classes.classes()) {
      throw new IllegalArgumentException(
          "decision boundary: expected labels below "
              + classes.classes()
              + ", the number of classes the model knows, but one is "
              + most);
    }
    if (!names.isEmpty() && names.size() <= most) {
      throw new IllegalArgumentException(
          "decision boundary: expected a name for each of "
              + (most + 1)
              + " classes, or none at all, but got "
              + names);
    }
    Plot plot =
        new Plot(
                "Decision boundary: "
                    + right(predict, all, labels)
                    + " of "
                    + data.size()
                    + " right")
            .subtitle("the deeper the colour, the surer the model is of that class")
            .size(WIDTH, HEIGHT)
            .xLabel("first feature")
            .yLabel("second feature")
            .xRange(classes.xRange().low(), classes.xRange().high())
            .yRange(classes.yRange().low(), classes.yRange().high())
            .mark(classes.shading());
    plot = addContours(plot, classes);
    return addPoints(plot, xs, ys, labels, names);
  }

  private static double[] column(NdArray rows, int column) {
    double[] values = new double[rows.shape().dim(0)];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows.data()[2 * i + column];
    }
    return values;
  }

  private static long right(UnaryOperator<NdArray> predict, Batch all, int[] labels) {
    int[] said =
        Labels.of("decision boundary, predictions", predict.apply(all.inputs()), all.size());
    long right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += said[i] == labels[i] ? 1 : 0;
    }
    return right;
  }

  private static Plot addContours(Plot plot, LikelyClasses classes) {
    List<Integer> winners = classes.winners();
    if (winners.size() < 2 || winners.size() > MOST_LINES) {
      return plot;
    }
    Plot more = plot;
    // Between two classes there is one line only, and each of them would draw it.
    int lines = winners.size() == 2 ? 1 : winners.size();
    for (int i = 0; i < lines; i++) {
      Field lead = classes.lead(winners.get(i));
      more = more.mark(new ContourMark(lead, i == 0 ? "equally likely" : ""));
    }
    return more;
  }

  private static Plot addPoints(
      Plot plot, double[] xs, double[] ys, int[] labels, List<String> names) {
    Plot more = plot;
    int[] present = Arrays.stream(labels).distinct().sorted().toArray();
    int named = present.length > MOST_NAMED ? MOST_NAMED - 1 : present.length;
    for (int i = 0; i < named; i++) {
      int label = present[i];
      String name = names.isEmpty() ? "class " + label : names.get(label);
      Series series = series(name, xs, ys, labels, other -> other == label);
      more = more.mark(points(series, xs.length, Palette.color(label), Marker.of(label)));
    }
    if (named < present.length) {
      int last = present[named];
      String name = (present.length - named) + " more classes";
      Series rest = series(name, xs, ys, labels, other -> other >= last);
      more = more.mark(points(rest, xs.length, Palette.color(6), Marker.of(0)));
    }
    return more;
  }

  private static PointsMark points(Series series, int all, Color color, Marker marker) {
    return new PointsMark(series, color, marker, PointsMark.radius(all, 4.4));
  }

  private static Series series(
      String name, double[] xs, double[] ys, int[] labels, IntPredicate wanted) {
    int[] members = IntStream.range(0, labels.length).filter(i -> wanted.test(labels[i])).toArray();
    return new Series(
        name,
        Arrays.stream(members).mapToDouble(i -> xs[i]).toArray(),
        Arrays.stream(members).mapToDouble(i -> ys[i]).toArray());
  }
}
