package nn.viz;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import nn.autodiff.Pointwise;
import nn.viz.paint.Range;

/**
 * The recipes, one line each: what a lesson wants to show, from data to a {@link Chart}.
 *
 * <p>In a notebook the last expression of a cell is drawn, so {@code Charts.activation(RELU)} is
 * all there is to write; elsewhere {@link Chart#save} puts the chart into a file.
 */
public final class Charts {
  private static final Range ACTIVATION_DOMAIN = new Range(-5, 5);

  private Charts() {}

  /**
   * A function from -5 to 5.
   *
   * @param name what the title and the legend say
   */
  public static Plot curve(String name, DoubleUnaryOperator f) {
    return curve(name, f, ACTIVATION_DOMAIN.low(), ACTIVATION_DOMAIN.high());
  }

  /**
   * A function between two numbers; where it jumps or is not defined, the line has a gap.
   *
   * <pre>{@code
   * Charts.curve("parabola", x -> x * x, -3, 3)
   *     .points("where we are", new double[] {2}, new double[] {4});
   * }</pre>
   *
   * @param name what the title and the legend say
   * @throws IllegalArgumentException if the numbers are not in order, or the function is nowhere
   *     defined between them
   */
  public static Plot curve(String name, DoubleUnaryOperator f, double from, double to) {
    return new Plot(name).tight().xLabel("x").line(Curves.sample(name, f, from, to));
  }

  /**
   * A line through {@code values}, at 1, 2, 3, ... of the horizontal axis; more lines are added
   * with {@link Plot#line}.
   *
   * @param name what the title and the legend say
   * @throws IllegalArgumentException if there is no value, or one is not finite
   */
  public static Plot lines(String name, double... values) {
    double[] xs = new double[values.length];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = i + 1;
    }
    return new Plot(name).wholeNumbers().line(name, xs, values);
  }

  /**
   * Functions of one number beside their derivatives, from -5 to 5.
   *
   * @throws IllegalArgumentException if there is none, or one takes two numbers
   */
  public static Chart activation(Pointwise... functions) {
    return activation(ACTIVATION_DOMAIN.low(), ACTIVATION_DOMAIN.high(), functions);
  }

  /** As {@link #activation(Pointwise...)}, between two numbers. */
  public static Chart activation(double from, double to, Pointwise... functions) {
    return FunctionsChart.compared(
        Stream.of(functions).map(Differentiable::of).toList(), new Range(from, to));
  }

  /**
   * Charts in rows and columns.
   *
   * @param columns how many charts stand side by side
   * @throws IllegalArgumentException if there is no chart or no column
   */
  public static Chart grid(int columns, Chart... charts) {
    return grid("", columns, List.of(charts));
  }

  /** As {@link #grid(int, Chart...)}, under a common title. */
  public static Chart grid(String title, int columns, List<? extends Chart> charts) {
    return new GridChart(title, "", List.of(), columns, charts);
  }
}
