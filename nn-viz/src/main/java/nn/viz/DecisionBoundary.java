package nn.viz;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.viz.paint.Oklab;
import nn.viz.paint.Palette;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;

/** What a model makes of every place in the plane, and the examples it learned from. */
final class DecisionBoundary {
  private static final int COLUMNS = 141;
  private static final int ROWS = 101;
  private static final int AT_ONCE = 4096;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 560;
  private static final int PICTURE_WIDTH = 560;
  private static final int PICTURE_HEIGHT = 400;

  /** How far the shading stays from the paper where the model is sure. */
  private static final double STRENGTH = 0.5;

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
    List<Field> classes =
        probabilities(predict, Range.of(xs).padded(0.1), Range.of(ys).padded(0.1));
    int most = Arrays.stream(labels).max().orElse(0);
    if (most >= classes.size()) {
      throw new IllegalArgumentException(
          "decision boundary: expected labels below "
              + classes.size()
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
            .xRange(classes.get(0).xRange().low(), classes.get(0).xRange().high())
            .yRange(classes.get(0).yRange().low(), classes.get(0).yRange().high())
            .mark(shading(classes));
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

  /** The probability of each class at each node of a grid. */
  private static List<Field> probabilities(UnaryOperator<NdArray> predict, Range x, Range y) {
    float[] places = new float[2 * COLUMNS * ROWS];
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        int at = 2 * (row * COLUMNS + column);
        places[at] = (float) (x.low() + x.length() * column / (COLUMNS - 1));
        places[at + 1] = (float) (y.low() + y.length() * row / (ROWS - 1));
      }
    }
    NdArray inputs = NdArray.of(Shape.of(COLUMNS * ROWS, 2), places);
    List<double[]> values = new ArrayList<>();
    for (int from = 0; from < COLUMNS * ROWS; from += AT_ONCE) {
      int to = Math.min(from + AT_ONCE, COLUMNS * ROWS);
      addRows(values, predict.apply(inputs.rows(from, to)), from, to - from);
    }
    return values.stream().map(v -> new Field(x, y, COLUMNS, ROWS, v)).toList();
  }

  private static void addRows(List<double[]> values, NdArray output, int from, int count) {
    if (output.shape().rank() != 2 || output.shape().dim(0) != count) {
      throw new IllegalArgumentException(
          "decision boundary: expected outputs of shape ("
              + count
              + ", classes) but got "
              + output.shape());
    }
    int width = output.shape().dim(1);
    while (values.size() < Math.max(2, width)) {
      values.add(new double[COLUMNS * ROWS]);
    }
    for (int row = 0; row < count; row++) {
      double sum = 0;
      for (int i = 0; i < width; i++) {
        double probability = output.data()[row * width + i];
        if (!(probability >= 0 && probability <= 1)) {
          throw notProbability(probability);
        }
        values.get(width == 1 ? 1 : i)[from + row] = probability;
        sum += probability;
      }
      if (width == 1) {
        values.get(0)[from + row] = 1 - sum;
      } else if (Math.abs(sum - 1) > 1e-3) {
        throw notProbability(sum);
      }
    }
  }

  private static IllegalArgumentException notProbability(double value) {
    return new IllegalArgumentException(
        "decision boundary: expected probabilities, from 0 to 1 and 1 in sum, but got "
            + value
            + "; end the model with SIGMOID (one output) or SOFTMAX (several)");
  }

  private static RasterMark shading(List<Field> classes) {
    return new RasterMark(
        theme -> painted(classes, theme),
        classes.get(0).xRange(),
        classes.get(0).yRange(),
        "Shading by the probability of " + classes.size() + " classes.");
  }

  /** Each place in the mean of the classes' light colours, weighted by their probabilities. */
  private static BufferedImage painted(List<Field> classes, Theme theme) {
    BufferedImage picture =
        new BufferedImage(PICTURE_WIDTH, PICTURE_HEIGHT, BufferedImage.TYPE_INT_RGB);
    Oklab paper = Oklab.of(theme.background());
    double even = 1.0 / classes.size();
    for (int row = 0; row < PICTURE_HEIGHT; row++) {
      for (int column = 0; column < PICTURE_WIDTH; column++) {
        double right = (column + 0.5) / PICTURE_WIDTH;
        double up = 1 - (row + 0.5) / PICTURE_HEIGHT;
        double l = 0;
        double a = 0;
        double b = 0;
        for (int i = 0; i < classes.size(); i++) {
          double probability = classes.get(i).between(right, up);
          double sure = Math.max(0, (probability - even) / (1 - even));
          Oklab tint = paper.mix(Oklab.of(theme.tone(Palette.color(i))), STRENGTH * sure);
          l += tint.l() - paper.l();
          a += tint.a() - paper.a();
          b += tint.b() - paper.b();
        }
        Oklab color = new Oklab(paper.l() + l, paper.a() + a, paper.b() + b);
        picture.setRGB(column, row, color.color().getRGB());
      }
    }
    return picture;
  }

  private static Plot addContours(Plot plot, List<Field> classes) {
    Plot more = plot;
    int lines = classes.size() == 2 ? 1 : classes.size();
    for (int i = 0; i < lines; i++) {
      Field strongestOther = classes.get(i == 0 ? 1 : 0);
      for (int j = 0; j < classes.size(); j++) {
        strongestOther = j == i ? strongestOther : strongestOther.with(classes.get(j), Math::max);
      }
      Field lead = classes.get(i).with(strongestOther, (own, other) -> own - other);
      more = more.mark(new ContourMark(lead, i == 0 ? "equally likely" : ""));
    }
    return more;
  }

  private static Plot addPoints(
      Plot plot, double[] xs, double[] ys, int[] labels, List<String> names) {
    Plot more = plot;
    double radius = xs.length > 400 ? 3.2 : 4.4;
    int classes = Arrays.stream(labels).max().orElse(0) + 1;
    for (int label = 0; label < classes; label++) {
      int wanted = label;
      int[] members =
          java.util.stream.IntStream.range(0, labels.length)
              .filter(i -> labels[i] == wanted)
              .toArray();
      if (members.length > 0) {
        Series series =
            new Series(
                names.isEmpty() ? "class " + label : names.get(label),
                Arrays.stream(members).mapToDouble(i -> xs[i]).toArray(),
                Arrays.stream(members).mapToDouble(i -> ys[i]).toArray());
        more = more.mark(new PointsMark(series, Palette.color(label), Marker.of(label), radius));
      }
    }
    return more;
  }
}
