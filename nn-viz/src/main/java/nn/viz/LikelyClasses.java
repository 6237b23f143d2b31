package nn.viz;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.viz.paint.Oklab;
import nn.viz.paint.Palette;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;

/**
 * The likeliest classes at each node of a grid over a part of the plane. Only some are kept for a
 * node, so that ten thousand classes take no more space than ten.
 */
final class LikelyClasses {
  private static final int COLUMNS = 141;
  private static final int ROWS = 101;
  private static final int NODES = COLUMNS * ROWS;
  private static final int KEPT = 9;

  /** How many numbers a model gives at once, so that they do not fill the memory. */
  private static final int AT_ONCE = 4_000_000;

  private static final int PICTURE_WIDTH = 560;
  private static final int PICTURE_HEIGHT = 400;

  /** How far the shading stays from the paper where the model is sure. */
  private static final double STRENGTH = 0.5;

  private final Range x;
  private final Range y;
  private final int classes;
  private final int[] likeliest = new int[NODES * KEPT];
  private final double[] probabilities = new double[NODES * KEPT];

  private LikelyClasses(Range x, Range y, int classes) {
    this.x = x;
    this.y = y;
    this.classes = classes;
    Arrays.fill(likeliest, -1);
  }

  /**
   * Asks a model about every node.
   *
   * @throws IllegalArgumentException if what it gives are no probabilities
   */
  static LikelyClasses of(UnaryOperator<NdArray> predict, Range x, Range y) {
    float[] places = new float[2 * NODES];
    for (int node = 0; node < NODES; node++) {
      int row = node / COLUMNS;
      places[2 * node] = (float) (x.low() + x.length() * (node % COLUMNS) / (COLUMNS - 1));
      places[2 * node + 1] = (float) (y.low() + y.length() * row / (ROWS - 1));
    }
    NdArray inputs = NdArray.of(Shape.of(NODES, 2), places);
    int width = width(predict.apply(inputs.rows(0, 1)), 1);
    LikelyClasses map = new LikelyClasses(x, y, Math.max(2, width));
    int step = Math.max(1, Math.min(4096, AT_ONCE / width));
    for (int from = 0; from < NODES; from += step) {
      int to = Math.min(from + step, NODES);
      NdArray output = predict.apply(inputs.rows(from, to));
      width(output, to - from);
      for (int row = 0; row < to - from; row++) {
        map.addRow(output, row, from + row);
      }
    }
    return map;
  }

  private static int width(NdArray output, int count) {
    Shape shape = output.shape();
    if (shape.rank() != 2 || shape.dim(0) != count || shape.dim(1) == 0) {
      throw new IllegalArgumentException(
          "decision boundary: expected outputs of shape ("
              + count
              + ", classes) but got "
              + output.shape());
    }
    return shape.dim(1);
  }

  private void addRow(NdArray output, int row, int node) {
    int width = output.shape().dim(1);
    double sum = 0;
    for (int i = 0; i < width; i++) {
      double probability = output.data()[row * width + i];
      if (!(probability >= 0 && probability <= 1)) {
        throw notProbability(probability, node);
      }
      sum += probability;
      keep(node, width == 1 ? 1 : i, probability);
    }
    if (width == 1) {
      keep(node, 0, 1 - sum);
    } else if (Math.abs(sum - 1) > 1e-3) {
      throw notProbability(sum, node);
    }
  }

  /** Puts a class in its place among the likeliest; of equal ones the lower number comes first. */
  private void keep(int node, int label, double probability) {
    int first = node * KEPT;
    int at = first + KEPT;
    while (at > first && isBefore(label, probability, at - 1)) {
      at--;
    }
    if (at < first + KEPT) {
      System.arraycopy(likeliest, at, likeliest, at + 1, first + KEPT - 1 - at);
      System.arraycopy(probabilities, at, probabilities, at + 1, first + KEPT - 1 - at);
      likeliest[at] = label;
      probabilities[at] = probability;
    }
  }

  private boolean isBefore(int label, double probability, int other) {
    return likeliest[other] < 0
        || probability > probabilities[other]
        || (probability == probabilities[other] && label < likeliest[other]);
  }

  private IllegalArgumentException notProbability(double value, int node) {
    int row = node / COLUMNS;
    double right = x.low() + x.length() * (node % COLUMNS) / (COLUMNS - 1);
    double up = y.low() + y.length() * row / (ROWS - 1);
    return new IllegalArgumentException(
        "decision boundary: expected probabilities, from 0 to 1 and 1 in sum, but got "
            + value
            + " at ("
            + (float) right
            + ", "
            + (float) up
            + (Double.isNaN(value)
                ? "); are there NaN among the weights of the model?"
                : "); end the model with SIGMOID (one output) or SOFTMAX (several)"));
  }

  int classes() {
    return classes;
  }

  Range xRange() {
    return x;
  }

  Range yRange() {
    return y;
  }

  /** The classes that are the likeliest somewhere, in their order. */
  List<Integer> winners() {
    TreeSet<Integer> winners = new TreeSet<>();
    for (int node = 0; node < NODES; node++) {
      winners.add(likeliest[node * KEPT]);
    }
    return List.copyOf(winners);
  }

  /** How much likelier a class is than the likeliest other one; below 0 where it is not. */
  Field lead(int label) {
    double[] lead = new double[NODES];
    for (int node = 0; node < NODES; node++) {
      int first = node * KEPT;
      double own = 0;
      for (int i = first; i < first + KEPT; i++) {
        own = likeliest[i] == label ? probabilities[i] : own;
      }
      lead[node] = own - probabilities[likeliest[first] == label ? first + 1 : first];
    }
    return new Field(x, y, COLUMNS, ROWS, lead);
  }

  RasterMark shading() {
    return new RasterMark(
        this::painted, x, y, "Shading by the probability of " + classes + " classes.");
  }

  /** Each place in paper and the classes' colours, the more of one the surer it is. */
  private BufferedImage painted(Theme theme) {
    Oklab paper = Oklab.of(theme.background());
    Oklab[] inks = new Oklab[Palette.size()];
    for (int i = 0; i < inks.length; i++) {
      inks[i] = Oklab.of(theme.tone(Palette.color(i)));
    }
    double[] l = new double[NODES];
    double[] a = new double[NODES];
    double[] b = new double[NODES];
    double even = 1.0 / classes;
    for (int i = 0; i < likeliest.length; i++) {
      double sure = STRENGTH * Math.max(0, (probabilities[i] - even) / (1 - even));
      if (sure > 0) {
        Oklab ink = inks[Math.floorMod(likeliest[i], inks.length)];
        int node = i / KEPT;
        l[node] += sure * (ink.l() - paper.l());
        a[node] += sure * (ink.a() - paper.a());
        b[node] += sure * (ink.b() - paper.b());
      }
    }
    Field lights = new Field(x, y, COLUMNS, ROWS, l);
    Field greens = new Field(x, y, COLUMNS, ROWS, a);
    Field blues = new Field(x, y, COLUMNS, ROWS, b);
    BufferedImage picture =
        new BufferedImage(PICTURE_WIDTH, PICTURE_HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < PICTURE_HEIGHT; row++) {
      double up = 1 - (row + 0.5) / PICTURE_HEIGHT;
      for (int column = 0; column < PICTURE_WIDTH; column++) {
        double right = (column + 0.5) / PICTURE_WIDTH;
        Oklab color =
            new Oklab(
                paper.l() + lights.between(right, up),
                paper.a() + greens.between(right, up),
                paper.b() + blues.between(right, up));
        picture.setRGB(column, row, color.color().getRGB());
      }
    }
    return picture;
  }
}
