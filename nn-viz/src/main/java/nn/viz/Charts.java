package nn.viz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Pointwise;
import nn.autodiff.Shape;
import nn.autodiff.Value;
import nn.core.Model;
import nn.core.activations.Activation;
import nn.core.callbacks.ActivationHistory;
import nn.core.initializers.Initializer;
import nn.core.landscape.LossLine;
import nn.core.landscape.LossSurface;
import nn.core.losses.Loss;
import nn.core.optimizers.Optimizer;
import nn.core.schedules.Schedule;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.core.training.History;
import nn.core.training.LearningRateCurve;
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
   * the first of three inputs changes and the others stay 0. Of a single one the parts are shaded
   * in which it is saturated: its slope is below 0.05, so hardly any gradient comes through.
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
  public static HistoryChart history(History history) {
    return HistoryChart.of(history);
  }

  /**
   * How long the gradients and the weights of each layer are, epoch by epoch: where gradients
   * vanish or explode, which layers learn.
   *
   * <pre>{@code
   * trainer.with(new RecordGradientNorms().byLayer(), new RecordWeightNorms().byLayer());
   * Charts.norms(trainer.fit(train, Epochs.of(10)));
   * }</pre>
   *
   * @param history with norms in it
   * @throws IllegalArgumentException if there are none, or none is above 0
   */
  public static Chart norms(History history) {
    return NormsChart.of(history);
  }

  /**
   * What each layer gives for the same examples, epoch by epoch, as histograms one above the other
   * with common bins.
   *
   * <pre>{@code
   * Charts.activationHistograms(inside.history());
   * }</pre>
   *
   * @param history of a {@code RecordActivations} that looked on while the model trained
   * @throws IllegalArgumentException if no layer was looked at
   */
  public static Chart activationHistograms(ActivationHistory history) {
    return ActivationCharts.histograms(history);
  }

  /**
   * How many units of each layer learn nothing, because their activation is flat for every example,
   * and how many outputs are at flat places: 0 for a ReLU, the ends of a tanh or sigmoid.
   *
   * @param history of a {@code RecordActivations} that looked on while the model trained
   * @throws IllegalArgumentException if no layer was looked at that has such an activation
   */
  public static Chart deadUnits(ActivationHistory history) {
    return DeadUnitsChart.shares(history);
  }

  /**
   * At how many examples each unit is flat, epoch by epoch: a row for each unit, the flattest on
   * top, dead ones in a colour of their own. See {@link #deadUnits}.
   *
   * @param history of a {@code RecordActivations} that looked on while the model trained
   * @throws IllegalArgumentException if no layer was looked at that has such an activation
   */
  public static Chart units(ActivationHistory history) {
    return DeadUnitsChart.units(history);
  }

  /**
   * The loss along a line through a model's weights.
   *
   * <pre>{@code
   * Charts.landscape(new LossLandscape().line(model, loss, validation));
   * }</pre>
   *
   * @throws IllegalArgumentException if it is finite nowhere
   */
  public static Plot landscape(LossLine line) {
    return LandscapeCharts.line(line);
  }

  /**
   * The loss over a plane through a model's weights as a map, lower is darker; with the way of
   * training, if the plane was laid along it.
   *
   * <pre>{@code
   * Charts.landscape(new LossLandscape().surface(model, loss, validation));
   * Charts.landscape(new LossLandscape().along(path, model, loss, validation));
   * }</pre>
   *
   * @throws IllegalArgumentException if it is finite nowhere
   */
  public static Plot landscape(LossSurface surface) {
    return LandscapeCharts.surface(surface);
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
   * One image, and beside it what augmentation made of it.
   *
   * <pre>{@code
   * Batch one = Fruits.rgb(1, 24, 1).batch(0);
   * Augment augment = Augment.with(42, Flip.horizontal(), Shift.by(2));
   * List<NdArray> versions =
   *     IntStream.range(0, 12).mapToObj(i -> augment.apply(one, i, 0).inputs().row(0)).toList();
   * Charts.versions(one.inputs().row(0), versions);
   * }</pre>
   *
   * @param original {@code (height, width)} or {@code (height, width, channels)}
   * @param versions of the same shape, 1 to 60
   * @throws IllegalArgumentException if the shapes do not fit or they are no images
   */
  public static Chart versions(NdArray original, List<NdArray> versions) {
    return new VersionsChart(original, versions);
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

  /**
   * A function with its tangent at one place.
   *
   * <pre>{@code
   * Charts.tangent("x²", x -> x * x, x -> 2 * x, 1.5, -3, 3);
   * }</pre>
   *
   * @param derivative the slope of the function
   * @param at where the tangent touches it
   * @throws IllegalArgumentException if one of them is not finite there, or the ends are not in
   *     order
   */
  public static Plot tangent(
      String name,
      DoubleUnaryOperator f,
      DoubleUnaryOperator derivative,
      double at,
      double from,
      double to) {
    return TangentChart.of(name, f, derivative, at, from, to);
  }

  /**
   * The steps of a search for the minimum of a function of one number.
   *
   * <pre>{@code
   * Charts.descent("x²", x -> x * x, 2, 1.2, 0.72, 0.432);
   * }</pre>
   *
   * @param path the places, first to last
   * @throws IllegalArgumentException if there is none, or the function is not finite there
   */
  public static Plot descent(String name, DoubleUnaryOperator f, double... path) {
    return DescentChart.of(name, f, path);
  }

  /**
   * Several searches for the minimum of a function of one number, from the same place: learning
   * rates that are too small, about right and too large; with momentum and without.
   *
   * <pre>{@code
   * Charts.descents("x²", x -> x.mul(x), -3, 3, -2.5, 12, new Sgd(0.02), new Sgd(0.3), new Sgd(1.05));
   * }</pre>
   *
   * @param f the function, by the operations of {@link Value}, so that the engine finds its slope
   * @param from the left end of what is drawn
   * @param to the right end of what is drawn
   * @param start where all of them begin
   * @param steps how many steps each makes, unless it gets out of sight before
   * @param optimizers those that train networks; named by type and learning rate
   * @throws IllegalArgumentException if there is no optimizer or step, or the start is not within
   *     what is drawn
   */
  public static Plot descents(
      String name,
      UnaryOperator<Value> f,
      double from,
      double to,
      double start,
      int steps,
      Optimizer... optimizers) {
    return descents(name, f, from, to, start, steps, Way.named(optimizers));
  }

  /**
   * As {@link #descents(String, UnaryOperator, double, double, double, int, Optimizer...)}, under
   * names of your own.
   */
  public static Plot descents(
      String name,
      UnaryOperator<Value> f,
      double from,
      double to,
      double start,
      int steps,
      Map<String, ? extends Optimizer> optimizers) {
    return DescentsChart.of(name, f, from, to, start, steps, new LinkedHashMap<>(optimizers));
  }

  /**
   * The ways of several optimizers over one map, from the same place.
   *
   * <pre>{@code
   * Charts.race(Terrain.VALLEY, 60, new Sgd(0.5), new Sgd(0.5, 0.8), new Adam(0.5));
   * }</pre>
   *
   * @param terrain where they race: one that is there, or {@link Terrain#of a function of your own}
   * @param steps how many steps each makes, unless it leaves the map before
   * @param optimizers those that train networks; named by type and learning rate
   * @throws IllegalArgumentException if there is no optimizer or step
   */
  public static Race race(Terrain terrain, int steps, Optimizer... optimizers) {
    return race(terrain, steps, Way.named(optimizers));
  }

  /** As {@link #race(Terrain, int, Optimizer...)}, under names of your own. */
  public static Race race(Terrain terrain, int steps, Map<String, ? extends Optimizer> optimizers) {
    return new Race(terrain, steps, optimizers);
  }

  /**
   * The heights of a function of two numbers as on a map, lower is darker; {@link Plot#path} adds
   * the way of a search.
   *
   * <pre>{@code
   * Charts.contour("bowl", (x, y) -> x * x + 3 * y * y, -2, 2, -1, 1);
   * }</pre>
   *
   * @throws IllegalArgumentException if the ends are not in order, or the function is not finite
   */
  public static Plot contour(
      String name, DoubleBinaryOperator f, double fromX, double toX, double fromY, double toY) {
    return ContourChart.of(name, f, new Range(fromX, toX), new Range(fromY, toY));
  }

  /**
   * What a single prediction costs under some losses.
   *
   * <pre>{@code
   * Charts.losses(0, -3, 3, new MeanSquaredError(), new MeanAbsoluteError(), new Huber());
   * }</pre>
   *
   * @param target what would be right
   * @param from the lowest prediction drawn
   * @param to the highest prediction drawn
   * @throws IllegalArgumentException if there is no loss, or one does not take a single number
   */
  public static Plot losses(double target, double from, double to, Loss... losses) {
    return LossChart.of(target, new Range(from, to), List.of(losses));
  }

  /**
   * How learning rates change over the steps of training.
   *
   * <pre>{@code
   * Charts.schedules(1000, Map.of("cosine", new CosineDecay(0.1, 1000)));
   * }</pre>
   *
   * @param steps how many steps are shown, 2 or more
   * @throws IllegalArgumentException if there is no schedule, or there are too few steps
   */
  public static Plot schedules(long steps, Map<String, ? extends Schedule> schedules) {
    return ScheduleChart.of(steps, new LinkedHashMap<>(schedules));
  }

  /** The loss while the learning rate rises, and the rate to begin with. */
  public static Plot learningRate(LearningRateCurve curve) {
    return FinderChart.of(curve);
  }

  /**
   * Several trainings compared; runs of one kind with different seeds become a line with its
   * spread.
   *
   * <pre>{@code
   * Charts.runs("loss", Map.of("sgd", List.of(history), "adam", List.of(history, history)));
   * }</pre>
   *
   * @param quantity what of the histories is shown
   * @param runs the histories of each kind; lines end with the shortest of them
   * @throws IllegalArgumentException if there is none, or one has no epoch or no such quantity
   */
  public static Plot runs(String quantity, Map<String, List<History>> runs) {
    return RunsChart.of(quantity, new LinkedHashMap<>(runs));
  }

  /**
   * How often numbers occur; those that are not finite are counted in the subtitle.
   *
   * @throws IllegalArgumentException if none is finite
   */
  public static Plot histogram(String title, double... numbers) {
    return Histograms.of(title, numbers);
  }

  /** As {@link #histogram(String, double...)}, of all numbers of an array. */
  public static Plot histogram(String title, NdArray numbers) {
    return Histograms.of(title, Histograms.numbers(numbers));
  }

  /**
   * The weights of each layer as histograms.
   *
   * @throws IllegalArgumentException if the model has none
   */
  public static Chart weights(Model model) {
    return Histograms.weights(model);
  }

  /**
   * Fresh weights of some initializers as histograms.
   *
   * <pre>{@code
   * Charts.initializers(Shape.of(256, 128), 1, new GlorotUniform(), new HeNormal());
   * }</pre>
   *
   * @throws IllegalArgumentException if there is no initializer
   */
  public static Chart initializers(Shape shape, long seed, Initializer... initializers) {
    return Histograms.initializers(shape, seed, initializers);
  }

  /**
   * Which class was taken for which.
   *
   * @param labels the true classes
   * @param predicted the predicted classes, or probabilities {@code (n, classes)}
   * @param names of the classes; none for their numbers
   * @throws IllegalArgumentException if the shapes do not fit, or there are too few names
   */
  public static Chart confusion(NdArray labels, NdArray predicted, String... names) {
    return ConfusionChart.of(labels, predicted, List.of(names));
  }

  /** As {@link #confusion(NdArray, NdArray, String...)}, of what a model makes of a dataset. */
  public static Chart confusion(Model model, Dataset data, String... names) {
    Batch all = data.all();
    return confusion(all.targets(), model.predict(all.inputs()), names);
  }

  /**
   * The images a model gets wrong, the ones it is surest of first: what it says, what is true, and
   * how likely it takes each to be. If none is wrong, the ones it is least sure of.
   *
   * <pre>{@code
   * Charts.mistakes(model, test, "apple", "pear", "plum");
   * }</pre>
   *
   * @param data examples that are images, {@code (height, width)}, {@code (height, width, 1)} or
   *     {@code (height, width, 3)}; class numbers or one-hot rows
   * @param names of the classes; none for their numbers
   * @throws IllegalArgumentException if there is no example, examples are no images, or an answer
   *     of the model is not finite
   */
  public static Chart mistakes(Model model, Dataset data, String... names) {
    return MistakesChart.of(model, data, List.of(names));
  }

  /**
   * The most likely classes of one example as bars; {@link TopChart#truth} marks the true one.
   *
   * <pre>{@code
   * Charts.top(2, NdArray.of(0.2f, 0.7f, 0.1f), "apple", "pear", "plum").truth(0);
   * }</pre>
   *
   * @param k how many are shown, 1 to 40; all if there are fewer
   * @param probabilities of one example, {@code (classes,)}; numbers that are none, such as logits,
   *     go through a softmax
   * @param names of the classes; none for their numbers
   * @throws IllegalArgumentException if there is no number, one is not finite, or names are missing
   */
  public static TopChart top(int k, NdArray probabilities, String... names) {
    return TopChart.of(k, probabilities, List.of(names));
  }

  /**
   * As {@link #top(int, NdArray, String...)}, of what a model says of one example, which is shown
   * beside the bars if it is an image.
   *
   * @param example one example, {@link Model#inputShape}
   */
  public static TopChart top(int k, Model model, NdArray example, String... names) {
    return TopChart.of(k, model, example, List.of(names));
  }

  /**
   * What part of class 1 is found at the cost of what part of class 0, at every threshold.
   *
   * @param scores how sure the model is of class 1, {@code (n,)}, {@code (n, 1)} or, for both
   *     classes, {@code (n, 2)}
   * @param labels 0 or 1
   * @throws IllegalArgumentException if the shapes do not fit, or one class does not occur
   * @see <a href="https://doi.org/10.1016/j.patrec.2005.10.010">Fawcett: An introduction to ROC
   *     analysis, 2006</a>
   */
  public static Plot roc(NdArray scores, NdArray labels) {
    return RocCurve.of("ROC chart", scores, labels).chart();
  }

  /**
   * What part of class 1 is found, and what part of the finds is right, at every threshold.
   *
   * @param scores as for {@link #roc}
   * @param labels 0 or 1
   * @throws IllegalArgumentException as for {@link #roc}
   */
  public static Plot precisionRecall(NdArray scores, NdArray labels) {
    return PrecisionRecallCurve.of("precision-recall chart", scores, labels).chart();
  }

  /**
   * Whether probabilities come true as often as they say, in 10 bins.
   *
   * @param probabilities of class 1, shaped as for {@link #roc}
   * @param labels 0 or 1
   * @throws IllegalArgumentException as for {@link #roc}, or if one is not in 0 to 1
   */
  public static Plot calibration(NdArray probabilities, NdArray labels) {
    return CalibrationCurve.of("calibration chart", probabilities, labels, 10).chart();
  }

  /**
   * Predicted against true numbers.
   *
   * @param truth {@code (n,)} or {@code (n, 1)}
   * @param predicted as many
   * @throws IllegalArgumentException if the shapes do not fit or a number is not finite
   */
  public static Plot predicted(NdArray truth, NdArray predicted) {
    return RegressionCharts.predicted(truth, predicted);
  }

  /** True minus predicted numbers, against the predicted ones; see {@link #predicted}. */
  public static Plot residuals(NdArray truth, NdArray predicted) {
    return RegressionCharts.residuals(truth, predicted);
  }

  /**
   * The correlation of each pair of features.
   *
   * @param features {@code (n, features)}
   * @param names of the features; none for their numbers
   * @throws IllegalArgumentException if there are fewer than two rows, or a number is not finite
   */
  public static Chart correlation(NdArray features, String... names) {
    return CorrelationChart.of(features, List.of(names));
  }

  /**
   * Points in the plane by class; more than 5,000 are drawn as a cloud that is deeper where there
   * are more.
   *
   * @param points {@code (n, 2)}
   * @param labels the class of each
   * @param names of the classes; none for their numbers
   * @throws IllegalArgumentException if the shapes do not fit or a number is not finite
   */
  public static Plot scatter(NdArray points, NdArray labels, String... names) {
    return ScatterChart.of(points, labels, List.of(names));
  }

  /**
   * Each pair of features as points, and each by itself as a histogram.
   *
   * @param features {@code (n, features)}, at most 8 features
   * @param names of the features; none for their numbers
   * @throws IllegalArgumentException if there are more features, names are missing, or a number is
   *     not finite
   */
  public static Chart scatterMatrix(NdArray features, String... names) {
    return new ScatterMatrixChart(features, List.of(names), null, List.of());
  }

  /**
   * As {@link #scatterMatrix(NdArray, String...)}, by class.
   *
   * <pre>{@code
   * List<String> measured = List.of("height", "weight");
   * NdArray people = NdArray.of(new float[][] {{1.7f, 60}, {1.8f, 82}, {1.6f, 64}});
   * Charts.scatterMatrix(people, measured, NdArray.of(0, 1, 0), "left-handed", "right-handed");
   * }</pre>
   *
   * @param names of the features; none for their numbers
   * @param labels the class of each example
   * @param classes names of the classes; none for their numbers
   * @throws IllegalArgumentException also if labels and examples do not fit together
   */
  public static Chart scatterMatrix(
      NdArray features, List<String> names, NdArray labels, String... classes) {
    return new ScatterMatrixChart(features, names, labels, List.of(classes));
  }

  /**
   * How many examples each class has.
   *
   * @param labels class numbers {@code (n,)} or one-hot rows {@code (n, classes)}
   * @param names of the classes; none for their numbers
   * @throws IllegalArgumentException if there is no label, or a class has no name
   */
  public static Chart classBalance(NdArray labels, String... names) {
    return BalanceChart.of(Map.of("", labels), List.of(names));
  }

  /**
   * As {@link #classBalance(NdArray, String...)}, of several splits side by side.
   *
   * <pre>{@code
   * NdArray known = NdArray.of(0, 0, 1);
   * Charts.classBalance(Map.of("training", known, "test", NdArray.of(1, 0)), "cat", "dog");
   * }</pre>
   *
   * @param splits the labels of each, by name, in their order
   */
  public static Chart classBalance(Map<String, NdArray> splits, String... names) {
    return BalanceChart.of(new LinkedHashMap<>(splits), List.of(names));
  }

  /**
   * The same features before and after a transform, as histograms.
   *
   * <pre>{@code
   * NdArray incomes = NdArray.of(12, 31, 1800);
   * Charts.beforeAfter(incomes, new Log1p().apply(incomes), "income");
   * }</pre>
   *
   * @param before {@code (n,)} or {@code (n, features)}, at most 6 features
   * @param after as many features
   * @param names of the features; none for their numbers
   * @throws IllegalArgumentException if the shapes do not fit or no number of a feature is finite
   */
  public static Chart beforeAfter(NdArray before, NdArray after, String... names) {
    return BeforeAfterChart.of(before, after, List.of(names));
  }

  /**
   * Features as boxes over one scale: are some much larger than others, are there outliers?
   *
   * @param features {@code (n, features)}, at most 60 features
   * @param names of the features; none for their numbers
   * @throws IllegalArgumentException if there are more features, names are missing, or no number of
   *     a feature is finite
   * @see <a href="https://doi.org/10.2307/2683468">McGill, Tukey, Larsen: Variations of box plots,
   *     1978</a>
   */
  public static Chart boxes(String title, NdArray features, String... names) {
    return new BoxesChart(title, features, List.of(names));
  }

  /**
   * Examples laid out in the plane, as by t-SNE or principal components, each class named at its
   * middle; {@link EmbeddingChart#images} shows the examples themselves.
   *
   * @param points {@code (n, 2)}
   * @param labels the class of each
   * @param names of the classes; none for their numbers
   * @throws IllegalArgumentException if the shapes do not fit or a number is not finite
   */
  public static EmbeddingChart embedding(NdArray points, NdArray labels, String... names) {
    return new EmbeddingChart(points, labels, List.of(names));
  }

  /** As {@link #embedding(NdArray, NdArray, String...)}, without classes. */
  public static EmbeddingChart embedding(NdArray points) {
    return new EmbeddingChart(points, null, List.of());
  }

  /**
   * What part of the variance each principal component explains, and the first ones together.
   *
   * @param shares of each component, shape {@code (components,)}
   * @throws IllegalArgumentException if there is none, or one is not from 0 to 1
   */
  public static Plot explainedVariance(NdArray shares) {
    return VarianceChart.of(shares);
  }

  /**
   * A time series, or several over the same steps; numbers that are not finite are gaps. {@link
   * Plot#region} shades what is trained on and what is tested on.
   *
   * @param steps {@code (steps,)} or {@code (steps, series)}, at most 20 series
   * @param names of the series; none for their numbers
   * @throws IllegalArgumentException if the shape is another, names are missing, or a series has no
   *     number
   */
  public static Plot series(NdArray steps, String... names) {
    return SeriesCharts.series(steps, List.of(names));
  }

  /**
   * A time series and the windows it is cut into: what a model sees (input), what it is to say
   * (target). The first window is shaded in the series.
   *
   * <pre>{@code
   * Charts.windows(NdArray.of(3, 4, 6, 5, 7, 8, 9), 3, 0, 1, 0, 1, 2);
   * }</pre>
   *
   * @param series {@code (steps,)} or {@code (steps, series)}
   * @param input how many steps a window sees
   * @param lead how many steps between input and target are left out
   * @param horizon how many steps the target has
   * @param starts where windows begin, counted from 0; at most 40
   * @throws IllegalArgumentException if a window is not within the series
   */
  public static Chart windows(NdArray series, int input, int lead, int horizon, int... starts) {
    return new WindowsChart(series, input, lead, horizon, starts);
  }

  /**
   * A forecast over what came true.
   *
   * @param truth {@code (steps,)}
   * @param from the step with which the forecast begins, counted from 0
   * @param forecast {@code (steps,)}; it may reach farther than the truth
   * @throws IllegalArgumentException if the shapes do not fit or a number is not finite
   */
  public static Plot forecast(NdArray truth, int from, NdArray forecast) {
    return SeriesCharts.forecast(truth, from, forecast, null, null);
  }

  /**
   * As {@link #forecast(NdArray, int, NdArray)}, with a band of uncertainty.
   *
   * @param low where the band ends below, one number for each of the forecast
   * @param high where it ends above
   */
  public static Plot forecast(
      NdArray truth, int from, NdArray forecast, NdArray low, NdArray high) {
    return SeriesCharts.forecast(truth, from, forecast, low, high);
  }

  /**
   * A text as its tokens, each in a box; a line is broken after a token that ends in a line break.
   *
   * @throws IllegalArgumentException if there is none or more than 2,000
   */
  public static Chart tokens(List<String> tokens) {
    return new TokensChart("", tokens, List.of(), null);
  }

  /**
   * As {@link #tokens(List)}, with the number of each below it.
   *
   * <pre>{@code
   * Charts.tokens(List.of("Good", " morning", "!"), List.of(40, 7, 2));
   * }</pre>
   *
   * @throws IllegalArgumentException also if there are not as many ids
   */
  public static Chart tokens(List<String> tokens, List<Integer> ids) {
    return new TokensChart("", tokens, ids, null);
  }

  /**
   * A text coloured by a number for each token: what speaks for an answer (blue) and what against
   * it (vermilion).
   *
   * @param weights {@code (tokens,)}
   * @throws IllegalArgumentException if there are not as many weights as tokens, or one is not
   *     finite
   */
  public static Chart tokenWeights(String title, List<String> tokens, NdArray weights) {
    return new TokensChart(title, tokens, List.of(), Histograms.numbers(weights));
  }

  /**
   * The most frequent words with their counts.
   *
   * @param words of a text, in any order
   * @param most how many are drawn, 1 to 200
   * @throws IllegalArgumentException if there is no word
   */
  public static BarsChart wordFrequencies(List<String> words, int most) {
    return WordCharts.frequencies(words, most);
  }

  /**
   * How often words occur, by their rank, on logarithmic axes, beside Zipf's law.
   *
   * @param words of a text, in any order
   * @throws IllegalArgumentException if there is none
   */
  public static Plot zipf(List<String> words) {
    return WordCharts.zipf(words);
  }

  /**
   * An image and what an answer about it rests on.
   *
   * <pre>{@code
   * NdArray photo = Fruits.rgb(1, 24, 1).batch(0).inputs().row(0);
   * Charts.attribution(photo, Map.of("random", NdArray.full(Shape.of(24, 24), 1)));
   * }</pre>
   *
   * @param image {@code (height, width)} or {@code (height, width, channels)}
   * @param parts attributions by name, each with numbers for the image's places; those of several
   *     channels are added
   * @throws IllegalArgumentException if the shapes do not fit, or a number is not finite
   */
  public static Chart attribution(NdArray image, Map<String, NdArray> parts) {
    return new AttributionChart(image, new LinkedHashMap<>(parts));
  }

  /**
   * A model's layers as boxes, each with its settings and weights, and the shapes of what runs
   * between them: chains, blocks in blocks, branches and joins. In large models what repeats is
   * drawn once, and in very large ones blocks are closed; {@link ArchitectureChart#depth} and
   * {@link ArchitectureChart#unfolded} open them.
   *
   * <pre>{@code
   * Charts.architecture(model);
   * }</pre>
   */
  public static ArchitectureChart architecture(Model model) {
    return new ArchitectureChart(model);
  }

  /**
   * What the layers of a convolutional network give, in proportion: images as stacks of sheets that
   * grow smaller and deeper, vectors as bars, and the windows through which one comes from another.
   * Activations, normalization and dropout are left out.
   *
   * <pre>{@code
   * Charts.volumes(model);
   * }</pre>
   *
   * @throws IllegalArgumentException if its layers are not one after the other
   */
  public static Chart volumes(Model model) {
    return new VolumesChart(model);
  }

  /**
   * A network of dense layers with its weights as lines; of wide layers some neurons are left out.
   *
   * @throws IllegalArgumentException if the model has other layers with weights
   */
  public static Chart network(Model model) {
    return new NetworkChart(model, null);
  }

  /**
   * A network of dense layers, and which of its neurons light up for one example.
   *
   * <pre>{@code
   * Charts.network(model, train.batch(0).inputs().row(0));
   * }</pre>
   *
   * @param example one example, {@link Model#inputShape}
   * @throws IllegalArgumentException if the model has other layers with weights, or it is not one
   *     of its examples
   */
  public static Chart network(Model model, NdArray example) {
    return new NetworkChart(model, example);
  }

  /**
   * What each neuron of a dense layer looks for in an image: its weights, where their pixels were.
   *
   * <pre>{@code
   * Sequential digits = new Sequential(42, Shape.of(784), new Dense(10));
   * Charts.weights(digits, "dense1", Shape.of(28, 28));
   * }</pre>
   *
   * @param layer the layer's path, for example {@code dense1}
   * @param image of which the layer sees all numbers: {@code (height, width)} or {@code (height,
   *     width, channels)}; channels are added up
   * @throws IllegalArgumentException if the model has no such layer, or it sees another number of
   *     inputs
   */
  public static Chart weights(Model model, String layer, Shape image) {
    return WeightImages.of(model, layer, image);
  }

  /**
   * What the filters of a convolution look for, as pictures.
   *
   * @param layer the layer's path, for example {@code conv1}
   * @throws IllegalArgumentException if the model has no such convolution
   */
  public static Chart filters(Model model, String layer) {
    return ConvolutionCharts.filters(model, layer);
  }

  /**
   * What one place of a layer sees of an image: a box around all it can see, which follows from the
   * sizes of kernels, strides and padding, and shading for how much each pixel would move it.
   *
   * <pre>{@code
   * Charts.receptiveField(model, image, "conv2", 3, 4);
   * }</pre>
   *
   * @param image one image, {@link Model#inputShape}
   * @param layer the layer's path, for example {@code conv2}
   * @param row of the place in what the layer gives, from 0
   * @param column of the place in what the layer gives, from 0
   * @throws IllegalArgumentException if the image does not fit, there is no such layer, or it gives
   *     no images with such a place
   * @see <a href="https://arxiv.org/abs/1701.04128">Luo, Li, Urtasun, Zemel: Understanding the
   *     effective receptive field in deep convolutional neural networks, 2016</a>
   */
  public static Chart receptiveField(
      Model model, NdArray image, String layer, int row, int column) {
    return new ReceptiveFieldChart(model, image, layer, row, column);
  }

  /**
   * What a layer makes of one image: a picture for each of its channels.
   *
   * @param image one image, {@link Model#inputShape}
   * @param layer the layer's path, for example {@code conv1}
   * @throws IllegalArgumentException if the image does not fit, or there is no such layer or it
   *     gives no images
   */
  public static Chart featureMaps(Model model, NdArray image, String layer) {
    return ConvolutionCharts.featureMaps(model, image, layer);
  }
}
