package nn.viz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.autodiff.Value;
import nn.core.Block;
import nn.core.Pass;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.initializers.GlorotUniform;
import nn.core.layers.Conv2D;
import nn.core.layers.Dense;
import nn.core.layers.Dropout;
import nn.core.layers.Flatten;
import nn.core.losses.CategoricalCrossEntropy;
import nn.core.losses.Huber;
import nn.core.losses.MeanSquaredError;
import nn.core.optimizers.Adagrad;
import nn.core.optimizers.Adam;
import nn.core.optimizers.Optimizer;
import nn.core.optimizers.RmsProp;
import nn.core.optimizers.Sgd;
import nn.core.schedules.CosineDecay;
import nn.core.schedules.Schedule;
import nn.core.training.Dataset;
import nn.core.training.History;

/** One chart of each recipe, with data that are hard to place. */
final class Samples {
  private static final String LONG =
      "A title that is much longer than any chart is wide, so that it has to be broken into lines"
          + " at its spaces, more than once";

  private Samples() {}

  static Map<String, Chart> all() {
    Map<String, Chart> all = new LinkedHashMap<>();
    all.put("activation", Charts.activation(Activation.RELU));
    all.put("activations compared", Charts.activation(Activation.all().toArray(Activation[]::new)));
    all.put("gallery", Charts.activations());
    all.put("curve", Charts.curve("parabola", x -> x * x, -3, 3));
    all.put("small curve", Charts.curve("sine", StrictMath::sin).size(240, 180));
    all.put("large numbers", Charts.lines("millions", 1e6, 2.5e6, 9e6).yLabel("parameters"));
    all.put("tiny numbers", Charts.lines("tiny", 1e-9, 2e-9, 3e-9));
    all.put("far from zero", Charts.lines("far", 1000000.001, 1000000.002));
    all.put("long texts", longTexts());
    all.put("history", Charts.history(history(50, true)));
    all.put("history of one epoch", Charts.history(history(1, false)));
    all.put("history smoothed", Charts.history(history(50, true)).smoothed(0.8).logY());
    all.put("history of one quantity", Charts.history(history(9, true)).only("accuracy"));
    all.put("norms", Charts.norms(Inside.SAMPLE.history()));
    all.put("activation histograms", Charts.activationHistograms(Inside.SAMPLE.activations()));
    all.put("dead units", Charts.deadUnits(Inside.SAMPLE.activations()));
    all.put("units", Charts.units(Inside.SAMPLE.activations()));
    all.put("loss on a line", Charts.landscape(Inside.SAMPLE.line()));
    all.put("loss around", Charts.landscape(Inside.SAMPLE.around()));
    all.put("loss along the way", Charts.landscape(Inside.SAMPLE.along()));
    all.put("bars", Charts.bars(LONG, List.of("a", LONG, "c"), 3, -2.5, 1e-7));
    all.put("all below zero", Charts.bars("Below", List.of("a", "b"), -3, -1e-9));
    all.put("weights", Charts.weights(NdArray.of(1f, -2f, 0f), "sweet", "sour", "red"));
    all.put(
        "images", Charts.images(images(30, 3), labels(30, 3), labels(30, 4), LONG, "b", "c", "d"));
    all.put("one image", Charts.images(images(1, 1)));
    all.put("two classes", Charts.decisionBoundary(Samples::leftOrRight, twoClasses()));
    all.put("graph", Graphs.of(neuron()));
    all.put("graph of one node", Graphs.of(Value.of(1)));
    all.put("graph downwards", Graphs.of(deep(20)));
    all.put("steps", Graphs.steps(neuron()));
    all.put("steps below one another", Charts.grid(LONG, 1, Graphs.steps(neuron()).frames()));
    all.put("steps of tensors", Graphs.steps(tensors()));
    all.put("forward", Graphs.forward(neuron()));
    all.put("tensor graph", Graphs.of(tensors()));
    all.put("animation", animation());
    all.put("graph by neurons", Graphs.folded(perceptron(16)));
    all.put("graph by layers", Graphs.folded(trained()));
    all.put("tangent", Charts.tangent("x²", x -> x * x, x -> 2 * x, 1.5, -3, 3));
    all.put("descent", Charts.descent("x²", x -> x * x, 2, 1.2, 0.72, 0.432, 0.26));
    all.put("contour", contour());
    all.put("descents", descents());
    all.put("race", race());
    all.put(
        "race on a saddle",
        Charts.race(
            Terrain.SADDLE,
            50,
            new Sgd(0.05),
            new Sgd(0.05, 0.9),
            new Adam(0.1),
            new RmsProp(0.05)));
    all.put(
        "race in a valley",
        Charts.race(
            Terrain.VALLEY, 60, new Sgd(0.9), new Sgd(0.3, 0.8), new Adam(0.5), new Adagrad(1)));
    all.put("race, heights", race().heights());
    all.put("plane", Charts.contour("flat", (x, y) -> 7, -1, 1, -1, 1));
    all.put("losses", Charts.losses(0, -3, 3, new MeanSquaredError(), new Huber()));
    all.put("schedules", Charts.schedules(500, schedules()));
    all.put("runs", runs());
    all.put("histogram", Charts.histogram("Normal numbers", normal(2000)));
    all.put("histogram of one number", Charts.histogram("One", 3));
    all.put("histogram of equal numbers", Charts.histogram("Equal", 0, 0, Double.NaN));
    all.put("initializers", Charts.initializers(Shape.of(60, 50), 1, new GlorotUniform()));
    all.put("confusion", Charts.confusion(labels(300, 4), labels(300, 3), "a", "b", LONG, "d"));
    all.put("confusion of many", Charts.confusion(labels(3000, 1000), labels(3000, 999)));
    all.put("confusion of one", Charts.confusion(NdArray.of(0), NdArray.of(0)));
    all.put(
        "mistakes",
        Charts.mistakes(
            MistakesChartTest.reads(4, Shape.of(5, 7, 3)),
            Dataset.of(images(60, 3), labels(60, 4)),
            LONG,
            "b",
            "c",
            "d"));
    all.put(
        "one mistake",
        Charts.mistakes(
            MistakesChartTest.reads(2, Shape.of(5, 7, 1)),
            Dataset.of(images(1, 1), NdArray.of(1))));
    all.put(
        "no mistakes",
        Charts.mistakes(
            MistakesChartTest.reads(2, Shape.of(5, 7, 1)),
            Dataset.of(images(1, 1), NdArray.of(0))));
    all.put("predicted by many", Charts.predicted(scores(4000), scores(4000)));
    all.put("top", Charts.top(6, scores(200)).truth(0));
    all.put(
        "top beside an image",
        Charts.top(
                2,
                MistakesChartTest.reads(3, Shape.of(5, 7, 3)),
                images(1, 3).row(0),
                LONG,
                LONG,
                "c")
            .truth(2));
    all.put("roc", Charts.roc(scores(200), labels(200, 2)));
    all.put("precision and recall", Charts.precisionRecall(scores(200), labels(200, 2)));
    all.put("calibration", Charts.calibration(scores(200), labels(200, 2)));
    all.put("predicted", Charts.predicted(scores(50), scores(50)));
    all.put("residuals", Charts.residuals(labels(50, 7), scores(50)));
    all.put("correlation", Charts.correlation(features(40), "age", LONG, "height"));
    all.put("scatter", Charts.scatter(points(90), labels(90, 9), names(9)));
    all.putAll(DataSamples.all());
    all.put("logarithmic", logarithmic());
    all.put("weights as images", Charts.weights(pixels(), "dense1", Shape.of(8, 6)));
    all.put("filters", Charts.filters(eye(), "conv1"));
    all.put("many filters", Charts.filters(eye(), "conv2"));
    all.put("receptive field", Charts.receptiveField(eye(), images(1, 3).row(0), "conv2", 1, 3));
    all.put("feature maps", Charts.featureMaps(eye(), images(1, 3).row(0), "conv2"));
    all.put("architecture", Charts.architecture(ArchitectureChartTest.lenet()));
    all.put("architecture of blocks", Charts.architecture(ArchitectureChartTest.residual(3)));
    all.put("architecture of a graph", Charts.architecture(ArchitectureChartTest.graph()));
    all.put("architecture in a row", Charts.architecture(network()));
    all.put("volumes", Charts.volumes(ArchitectureChartTest.lenet()));
    all.put("volumes in rows", Charts.volumes(VolumesChartTest.deep()));
    all.put("network", Charts.network(network(), NdArray.of(0.5f, -1, 2, 0)));
    all.put("network without an example", Charts.network(network()));
    all.put(
        "attribution",
        Charts.attribution(images(1, 3).reshape(5, 7, 3), Map.of(LONG, images(1, 3).row(0))));
    all.put("grid", Charts.grid(LONG, 1, List.of(longTexts().size(300, 220), Graphs.of(neuron()))));
    return all;
  }

  static Plot descents() {
    Map<String, Optimizer> optimizers = new LinkedHashMap<>();
    optimizers.put(LONG, new Sgd(0.3));
    optimizers.put("too small", new Sgd(0.02));
    optimizers.put("too large", new Sgd(1.05));
    return Charts.descents("x²", x -> x.mul(x), -3, 3, -2.5, 12, optimizers);
  }

  static Race race() {
    return Charts.race(
        Terrain.ROSENBROCK, 300, new Sgd(0.001, 0.9), new Adam(0.1), new RmsProp(0.02), new Sgd(1));
  }

  static Plot contour() {
    double[] xs = {-1.5, -1.2, -0.6, 0.1, 0.6};
    double[] ys = {2, 1.1, 0.7, 0.2, 0.3};
    return Charts.contour(
            "banana", (x, y) -> (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x), -2, 2, -1, 3)
        .path("descent", xs, ys)
        .path("momentum", ys, xs);
  }

  private static Chart animation() {
    return new Animation(
            List.of(
                Charts.curve("a sine", StrictMath::sin).size(300, 220),
                Charts.curve(LONG, StrictMath::cos).size(300, 220)))
        .captions(List.of(LONG, "a cosine, < & \""));
  }

  private static Sequential eye() {
    return new Sequential(
        3, Shape.of(5, 7, 3), new Conv2D(16, 3, Activation.RELU), new Conv2D(20, 2));
  }

  private static Sequential pixels() {
    return new Sequential(3, Shape.of(48), new Dense(10));
  }

  private static Sequential network() {
    return new Sequential(
        3,
        Shape.of(4),
        new Dense(30, Activation.RELU),
        new Dense(6, Activation.TANH),
        new Dense(3, Activation.SOFTMAX));
  }

  private static Map<String, Schedule> schedules() {
    Map<String, Schedule> schedules = new LinkedHashMap<>();
    schedules.put("cosine", new CosineDecay(0.1, 500));
    schedules.put("cosine after warm-up", new CosineDecay(0.1, 500).warmUp(50));
    return schedules;
  }

  static Plot runs() {
    Map<String, List<History>> runs = new LinkedHashMap<>();
    runs.put("plain", List.of(history(20, true), history(25, true)));
    runs.put("other", List.of(falling(0.5), falling(0.9), falling(0.7)));
    runs.put("single", List.of(falling(1.4)));
    return Charts.runs("loss", runs);
  }

  private static History falling(double from) {
    History history = History.empty();
    for (int i = 0; i < 20; i++) {
      history = history.with(Map.of("loss", from / (1 + 0.2 * i)));
    }
    return history;
  }

  static double[] normal(int n) {
    RandomStream random = RandomStream.of(1, "normal");
    double[] numbers = new double[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = random.nextGaussian();
    }
    return numbers;
  }

  static NdArray scores(int n) {
    RandomStream random = RandomStream.of(1, "scores");
    float[] scores = new float[n];
    for (int i = 0; i < n; i++) {
      scores[i] = 0.6f * random.nextFloat() + (i % 2 == 1 ? 0.35f : 0);
    }
    return NdArray.of(Shape.of(n), scores);
  }

  private static NdArray features(int n) {
    double[] noise = normal(2 * n);
    float[] features = new float[3 * n];
    for (int i = 0; i < n; i++) {
      features[3 * i] = i;
      features[3 * i + 1] = (float) (i + 10 * noise[i]);
      features[3 * i + 2] = (float) noise[n + i];
    }
    return NdArray.of(Shape.of(n, 3), features);
  }

  private static NdArray points(int n) {
    double[] noise = normal(2 * n);
    float[] points = new float[2 * n];
    for (int i = 0; i < n; i++) {
      points[2 * i] = (float) (noise[i] + i % 9);
      points[2 * i + 1] = (float) (noise[n + i] + i % 4);
    }
    return NdArray.of(Shape.of(n, 2), points);
  }

  private static String[] names(int n) {
    String[] names = new String[n];
    for (int i = 0; i < n; i++) {
      names[i] = "class number " + i;
    }
    return names;
  }

  static Plot logarithmic() {
    double[] xs = {1, 10, 100, 1000};
    return new Plot("Error and size")
        .line("error", xs, new double[] {0.5, 0.05, 0.004, 0.0003})
        .band(
            "spread", xs, new double[] {0.4, 0.04, 0.003, 2e-4}, new double[] {1, 0.1, 0.01, 1e-3})
        .note(100, 0.004, "half a percent")
        .logX()
        .logY();
  }

  static Plot longTexts() {
    double[] xs = {1, 2};
    Plot plot = new Plot(LONG).subtitle(LONG).xLabel(LONG).yLabel(LONG);
    for (int i = 0; i < 9; i++) {
      plot = plot.line("series number " + i + (i == 3 ? LONG : ""), xs, new double[] {i, 2 * i});
    }
    return plot.size(500, 500);
  }

  static History history(int epochs, boolean validation) {
    History history = History.empty();
    for (int i = 0; i < epochs; i++) {
      Map<String, Double> epoch = new LinkedHashMap<>();
      epoch.put("loss", 1.0 / (i + 1));
      epoch.put("accuracy", 1 - 0.5 / (i + 1));
      if (validation) {
        epoch.put("val_loss", 0.4 + (i - 20) * (i - 20) / 1000.0);
        epoch.put("val_accuracy", 0.7);
      }
      history = history.with(epoch);
    }
    return history;
  }

  static NdArray images(int n, int channels) {
    float[] pixels = new float[n * 5 * 7 * channels];
    RandomStream random = RandomStream.of(1, "images");
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = random.nextFloat();
    }
    return NdArray.of(Shape.of(n, 5, 7, channels), pixels);
  }

  static NdArray labels(int n, int classes) {
    float[] labels = new float[n];
    for (int i = 0; i < n; i++) {
      labels[i] = i % classes;
    }
    return NdArray.of(Shape.of(n), labels);
  }

  /** Probability of class 1 rises from left to right; one half at x = 0. */
  static NdArray leftOrRight(NdArray places) {
    int n = places.shape().dim(0);
    float[] probabilities = new float[n];
    for (int i = 0; i < n; i++) {
      probabilities[i] = (float) (1 / (1 + StrictMath.exp(-4 * places.data()[2 * i])));
    }
    return NdArray.of(Shape.of(n, 1), probabilities);
  }

  static Dataset twoClasses() {
    return Dataset.of(
        NdArray.of(new float[][] {{-1, 0}, {-0.5f, 1}, {0.5f, -1}, {1, 2}}),
        NdArray.of(0, 0, 1, 1));
  }

  static Value neuron() {
    Value x = Value.of(2).named("x");
    Value w = Value.of(-3).named("a weight with quite a long name indeed");
    Value y = x.mul(w).add(6.7).tanh().named("y");
    y.backward();
    return y;
  }

  /** A network of scalars, of two inputs, hidden layers of tanh, and a loss. */
  static Value perceptron(int... hidden) {
    RandomStream random = RandomStream.of(7, "perceptron");
    List<Value> layer = List.of(Value.constant(0.5).named("x1"), Value.constant(-1).named("x2"));
    for (int neurons : hidden) {
      List<Value> inputs = layer;
      layer = IntStream.range(0, neurons).mapToObj(i -> neuron(inputs, random)).toList();
    }
    Value error = neuron(layer, random).named("out").sub(Value.constant(1).named("target"));
    return error.mul(error).named("loss");
  }

  private static Value neuron(List<Value> inputs, RandomStream random) {
    Value sum = Value.of(0.1);
    for (Value input : inputs) {
      sum = sum.add(Value.of(random.nextGaussian()).mul(input));
    }
    return sum.tanh();
  }

  /** The loss of a small network of layers. */
  static Tensor trained() {
    Sequential model =
        new Sequential(
            Shape.of(6, 6, 1),
            new Conv2D(4, 3, Activation.RELU),
            new Flatten(),
            new Block(new Dense(8, Activation.GELU), new Dropout(0.5)).named("head"),
            new Dense(3, Activation.SOFTMAX));
    Tensor images = Tensor.constant(NdArray.zeros(Shape.of(2, 6, 6, 1)));
    Tensor y = model.forward(images, Pass.training(1, 1));
    return new CategoricalCrossEntropy().of(y, NdArray.of(Shape.of(2, 3), 1, 0, 0, 0, 1, 0));
  }

  static Value deep(int steps) {
    Value x = Value.of(2).named("x");
    Value y = x;
    for (int i = 0; i < steps; i++) {
      y = y.mul(1.1).add(x);
    }
    return y;
  }

  static Tensor tensors() {
    Tensor x = Tensor.constant(NdArray.zeros(Shape.of(4, 3))).named("x");
    Tensor w = Tensor.of(NdArray.zeros(Shape.of(3, 2))).named("dense/kernel");
    return x.matmul(w).relu().sum().named("loss");
  }
}
