package nn.docs;

import static nn.core.activations.Activation.ELU;
import static nn.core.activations.Activation.GELU;
import static nn.core.activations.Activation.LEAKY_RELU;
import static nn.core.activations.Activation.LINEAR;
import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SIGMOID;
import static nn.core.activations.Activation.SILU;
import static nn.core.activations.Activation.SOFTMAX;
import static nn.core.activations.Activation.TANH;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nn.autodiff.Shape;
import nn.autodiff.Value;
import nn.core.Sequential;
import nn.core.layers.Dense;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.optimizers.Adam;
import nn.core.training.Epochs;
import nn.core.training.Trainer;
import nn.data.LabeledDataset;
import nn.data.generators.Points;
import nn.viz.Chart;
import nn.viz.Charts;
import nn.viz.Graphs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pictures of the pages are drawn by the project itself; {@code -Dpictures.write=true} puts
 * them in their place.
 */
class PicturesTest {
  private static final Path FOLDER = Project.ROOT.resolve("docs/images");
  private static final Map<String, Supplier<Chart>> PICTURES = new LinkedHashMap<>();

  static {
    PICTURES.put("activations.png", PicturesTest::activations);
    PICTURES.put("graph.png", PicturesTest::graph);
    PICTURES.put("boundary.png", PicturesTest::boundary);
    PICTURES.put("steps.png", PicturesTest::steps);
  }

  static Stream<String> names() {
    return PICTURES.keySet().stream();
  }

  private static Chart activations() {
    return Charts.activations(
        List.of(LINEAR, RELU, LEAKY_RELU, ELU, GELU, SILU, SIGMOID, TANH, SOFTMAX));
  }

  private static Chart graph() {
    Value x = Value.of(2).named("x");
    Value w = Value.of(-0.5).named("w");
    Value b = Value.of(1.5).named("b");
    Value y = w.mul(x).add(b).tanh().named("y");
    y.backward();
    return Graphs.of(y);
  }

  private static Chart boundary() {
    LabeledDataset moons = Points.moons(200, 0.1, 1);
    Sequential model =
        new Sequential(
            Shape.of(2), new Dense(16, RELU), new Dense(16, RELU), new Dense(2, SOFTMAX));
    new Trainer(model, new Adam(0.01), new SparseCategoricalCrossEntropy())
        .quiet()
        .fit(moons, Epochs.of(60));
    return Charts.decisionBoundary(model, moons, "upper moon", "lower moon");
  }

  /** The table of steps on docs/performance.md, so that picture and table cannot disagree. */
  private static Chart steps() {
    String page = Project.read(Project.ROOT.resolve("docs/performance.md"));
    Map<String, Double> speeds = new LinkedHashMap<>();
    Pattern.compile("(?m)^\\| (\\d\\. [^|]+?) +\\| +([\\d.]+) ")
        .matcher(page)
        .results()
        .forEach(row -> speeds.put(row.group(1), Double.valueOf(row.group(2))));
    double[] values = speeds.values().stream().mapToDouble(speed -> speed).toArray();
    return Charts.bars(
            "A product of 1024 x 1024 matrices, in GFLOP/s", List.copyOf(speeds.keySet()), values)
        .line("the limit of one core", limit(page, "one core"))
        .line("the limit of both", limit(page, "both cores"));
  }

  private static double limit(String page, String of) {
    Matcher row =
        Pattern.compile("(?m)^\\| the limit of " + of + " +\\| +([\\d.]+) ").matcher(page);
    assertThat(row.find()).as("the limit of %s on the page", of).isTrue();
    return Double.parseDouble(row.group(1));
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyPictureOfThePagesIsDrawnByTheProject(String name) throws IOException {
    Chart chart = Objects.requireNonNull(PICTURES.get(name)).get();
    if (Boolean.getBoolean("pictures.write")) {
      Files.createDirectories(FOLDER);
      Files.write(FOLDER.resolve(name), chart.png(1.5));
    }
    BufferedImage drawn = chart.image(1.5);
    BufferedImage shown = ImageIO.read(FOLDER.resolve(name).toFile());
    assertThat(shown.getWidth()).isEqualTo(drawn.getWidth());
    assertThat(shown.getHeight()).isEqualTo(drawn.getHeight());
  }
}
