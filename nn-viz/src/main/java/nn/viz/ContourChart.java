package nn.viz;

import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleBinaryOperator;
import nn.viz.paint.ColorMap;
import nn.viz.paint.Numbers;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;

/** The heights of a function of two numbers, as on a map: darker is lower. */
final class ContourChart {
  private static final int NODES = 161;
  private static final int LEVELS = 10;
  private static final int PICTURE = 480;

  private ContourChart() {}

  static Plot of(String name, DoubleBinaryOperator f, Range x, Range y) {
    if (x.length() <= 0 || y.length() <= 0) {
      throw new IllegalArgumentException(
          "contour chart: expected to draw from lower to higher numbers but got x "
              + x
              + " and y "
              + y);
    }
    double[] heights = new double[NODES * NODES];
    for (int row = 0; row < NODES; row++) {
      for (int column = 0; column < NODES; column++) {
        heights[row * NODES + column] =
            f.applyAsDouble(
                x.low() + x.length() * column / (NODES - 1),
                y.low() + y.length() * row / (NODES - 1));
      }
    }
    Series.requireFinite("contour chart, values of " + name, heights);
    return of(name, new Field(x, y, NODES, NODES, heights));
  }

  /** A map of measured heights; where one is not finite, the paper shows. */
  static Plot of(String name, Field field) {
    double[] levels = levels(field.finite());
    Steps steps = new Steps(ColorMap.RELIEF, levels);
    Plot plot =
        new Plot(name)
            .size(600, 520)
            .xRange(field.xRange().low(), field.xRange().high())
            .yRange(field.yRange().low(), field.yRange().high())
            .sideBar(steps)
            .mark(relief(field, steps));
    Range heights = Range.of(field.finite());
    if (levels.length == LEVELS - 1) {
      plot = plot.subtitle("between two lines lies about a tenth of the map");
    } else if (heights.length() == 0) {
      plot = plot.subtitle("everywhere " + Numbers.compact(heights.low()));
    }
    for (double level : levels) {
      plot = plot.mark(new LevelMark(field, level));
    }
    return plot;
  }

  /**
   * Heights that each hold about a tenth of the plane between them, rounded: a valley gets as many
   * lines as the steep walls around it.
   */
  private static double[] levels(double... heights) {
    double[] sorted = heights.clone();
    Arrays.sort(sorted);
    double[] levels = new double[LEVELS - 1];
    for (int i = 1; i < LEVELS; i++) {
      levels[i - 1] = round(sorted[(int) ((long) i * (sorted.length - 1) / LEVELS)]);
    }
    double low = sorted[0];
    double high = sorted[sorted.length - 1];
    return Arrays.stream(levels).distinct().filter(v -> v > low && v < high).toArray();
  }

  private static double round(double value) {
    return value == 0
        ? 0
        : new BigDecimal(value).round(new MathContext(2, RoundingMode.HALF_EVEN)).doubleValue();
  }

  private static RasterMark relief(Field field, Steps steps) {
    // Kept, for an animation draws the same relief in each of its frames.
    Map<Theme, BufferedImage> known = new ConcurrentHashMap<>();
    return new RasterMark(
        theme -> known.computeIfAbsent(theme, paper -> painted(field, steps, paper)),
        field.xRange(),
        field.yRange(),
        "The darker, the lower.");
  }

  private static BufferedImage painted(Field field, Steps steps, Theme theme) {
    BufferedImage picture = new BufferedImage(PICTURE, PICTURE, BufferedImage.TYPE_INT_RGB);
    int[] colors = steps.colors(theme);
    int paper = theme.background().getRGB();
    for (int row = 0; row < PICTURE; row++) {
      for (int column = 0; column < PICTURE; column++) {
        double height = field.between((column + 0.5) / PICTURE, 1 - (row + 0.5) / PICTURE);
        boolean known = Double.isFinite(height);
        picture.setRGB(column, row, known ? colors[steps.step(height)] : paper);
      }
    }
    return picture;
  }
}
