package nn.viz;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Pointwise;
import nn.core.Model;
import nn.core.activations.Activation;
import nn.core.training.Dataset;
import nn.core.training.History;
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
   * Activations beside their derivatives, from -5 to 5. Softmax is shown by its first output while
   * the first of three inputs changes and the others stay 0.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Chart activation(Activation... activations) {
    return activation(ACTIVATION_DOMAIN.low(), ACTIVATION_DOMAIN.high(), activations);
  }

  /** As {@link #activation(Activation...)}, between two numbers. */
  public static Chart activation(double from, double to, Activation... activations) {
    return FunctionsChart.compared(
        Stream.of(activations).map(Differentiable::of).toList(), domain(from, to));
  }

  /**
   * Functions of one number beside their derivatives, from -5 to 5: for those not yet in a layer.
   *
   * @throws IllegalArgumentException if there is none, or one takes two numbers
   */
  public static Chart activation(Pointwise... functions) {
    return activation(ACTIVATION_DOMAIN.low(), ACTIVATION_DOMAIN.high(), functions);
  }

  /** As {@link #activation(Pointwise...)}, between two numbers. */
  public static Chart activation(double from, double to, Pointwise... functions) {
    return FunctionsChart.compared(
        Stream.of(functions).map(Differentiable::of).toList(), domain(from, to));
  }

  /** The gallery: every activation there is, each with its derivative in a small panel. */
  public static Chart activations() {
    return activations(Activation.all());
  }

  /**
   * A gallery of these activations.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Chart activations(List<Activation> activations) {
    return FunctionsChart.gallery(
        "Activation functions and their derivatives",
        activations.stream().map(Differentiable::of).toList(),
        ACTIVATION_DOMAIN);
  }

  private static Range domain(double from, double to) {
    if (!(from < to) || !Double.isFinite(to - from)) {
      throw new IllegalArgumentException(
          "activation chart: expected to draw from a lower to a higher number but got "
              + from
              + " to "
              + to);
    }
    return new Range(from, to);
  }

  /**
   * What training went through: loss and metrics of each epoch, on training and validation data,
   * the epoch of the lowest validation loss marked. Epochs whose value is not finite are gaps.
   *
   * @throws IllegalArgumentException if no epoch was completed, or a quantity is never finite
   */
  public static Chart history(History history) {
    return HistoryChart.of(history);
  }

  /**
   * Images in rows.
   *
   * <p><b>Shapes</b>: {@code (n, height, width)}, {@code (n, height, width, 1)} or {@code (n,
   * height, width, 3)}. Numbers within 0..1 go from black to white, else within 0..255; any others
   * are stretched from the least to the greatest.
   *
   * @throws IllegalArgumentException if there is none, more than 400, or the shape is another
   */
  public static Chart images(NdArray images) {
    return new ImagesChart(images, null, null, List.of());
  }

  /**
   * Images with their classes.
   *
   * @param labels class numbers {@code (n,)} or one-hot rows {@code (n, classes)}
   * @param names of the classes, in their order; none for their numbers
   * @throws IllegalArgumentException as {@link #images(NdArray)}, and if labels and images do not
   *     fit together or a class has no name
   */
  public static Chart images(NdArray images, NdArray labels, String... names) {
    return new ImagesChart(images, labels, null, List.of(names));
  }

  /**
   * Images with what a model makes of them; wrong ones carry a cross, a frame, and the truth.
   *
   * <pre>{@code
   * Batch some = test.batch(0, 1, 2, 3, 4);
   * Charts.images(some.inputs(), some.targets(), model.predict(some.inputs()), "apple", "other");
   * }</pre>
   *
   * @param labels class numbers {@code (n,)} or one-hot rows {@code (n, classes)}
   * @param predicted class numbers, or probabilities {@code (n, classes)} or {@code (n, 1)}
   * @param names of the classes, in their order; none for their numbers
   * @throws IllegalArgumentException as {@link #images(NdArray, NdArray, String...)}
   */
  public static Chart images(NdArray images, NdArray labels, NdArray predicted, String... names) {
    return new ImagesChart(images, labels, predicted, List.of(names));
  }

  /**
   * What a model makes of every place in the plane: shading for its probabilities, a line where two
   * classes are equally likely, and the examples on top, a marker shape for each class.
   *
   * @param model takes 2 numbers; gives one probability (sigmoid) or one for each class (softmax)
   * @param data examples of 2 numbers
   * @param names of the classes, in their order; none for their numbers
   * @throws IllegalArgumentException if inputs are not of 2 numbers, outputs are no probabilities,
   *     or there is no example
   */
  public static Chart decisionBoundary(Model model, Dataset data, String... names) {
    return DecisionBoundary.of(model::predict, data, List.of(names));
  }

  /**
   * As {@link #decisionBoundary(Model, Dataset, String...)}, for anything that predicts a batch.
   */
  public static Chart decisionBoundary(
      UnaryOperator<NdArray> predict, Dataset data, String... names) {
    return DecisionBoundary.of(predict, data, List.of(names));
  }

  /**
   * Named numbers as bars, in their order; {@link BarsChart#line} draws what to compare them with.
   *
   * @throws IllegalArgumentException if there are not as many names as values, none at all, more
   *     than 200, or a value is not finite
   */
  public static BarsChart bars(String title, List<String> names, double... values) {
    return new BarsChart(title, "", names, values);
  }

  /**
   * As {@link #bars(String, List, double...)}, for an array: {@code Charts.bars("What it sees",
   * names, model.predict(image))}.
   */
  public static BarsChart bars(String title, List<String> names, NdArray values) {
    double[] numbers = new double[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values.data()[i];
    }
    return bars(title, names, numbers);
  }

  /**
   * How much each input counts for a neuron: its weights as bars, the heaviest first.
   *
   * @param weights of one neuron, shape {@code (inputs,)} or {@code (inputs, 1)}
   * @param inputs what the inputs are called; none for their numbers
   * @throws IllegalArgumentException if the weights are of several neurons, or names are missing
   */
  public static Chart weights(NdArray weights, String... inputs) {
    return WeightsChart.of(weights, List.of(inputs));
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
