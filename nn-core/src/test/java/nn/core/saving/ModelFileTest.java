package nn.core.saving;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.TANH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import nn.autodiff.NdArray;
import nn.autodiff.Pointwise;
import nn.autodiff.Shape;
import nn.core.Block;
import nn.core.Built;
import nn.core.Graph;
import nn.core.GraphModel;
import nn.core.Layer;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.Samples;
import nn.core.Scope;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.initializers.Initializer;
import nn.core.joins.Concatenate;
import nn.core.layers.Conv2D;
import nn.core.layers.Dense;
import nn.core.layers.Flatten;
import nn.core.layers.Padding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {
  private static final NdArray X = Samples.normal(1, Shape.of(3, 4));

  private Path file = Path.of("");

  @BeforeEach
  void chooseFile(@TempDir Path folder) {
    file = folder.resolve("model.safetensors");
  }

  /** A layer of somebody's own, with components of many kinds. */
  record Scale(double factor, Mode mode, List<Shape> shapes, List<Long> counts) implements Layer {
    enum Mode {
      TIMES,
      PLUS
    }

    @Override
    public Built build(Shape input, Scope scope) {
      return Built.of(
          input, (x, pass) -> mode == Mode.TIMES ? x.mul((float) factor) : x.add((float) factor));
    }
  }

  private static Scale scale(double factor) {
    return new Scale(
        factor, Scale.Mode.PLUS, List.of(Shape.of(2, 3), Shape.of()), List.of(1L << 60));
  }

  private static Sequential small() {
    return new Sequential("small", 1, Shape.of(4), new Dense(5, TANH), new Dense(2));
  }

  private Model again(Model model, KnownTypes known) {
    ModelFile.save(model, file, known);
    return ModelFile.load(file, known);
  }

  /** Saves a small model with something else in its JSON. */
  private void saveWith(String part, String other) {
    ModelFile.save(small(), file);
    Map<String, NdArray> tensors = SafeTensors.read(file);
    String json;
    try (SafeTensors opened = SafeTensors.open(file)) {
      json = Objects.requireNonNull(opened.metadata().get("glassbox"));
    }
    assertThat(json).contains(part);
    SafeTensors.write(file, tensors, Map.of("glassbox", json.replace(part, other)));
  }

  @Test
  void showsTheLayersAsJson() {
    Sequential model =
        new Sequential(
            "seen",
            1,
            Shape.of(6, 6, 1),
            new Conv2D(2, 3, Padding.SAME, RELU).named("eyes"),
            new Flatten().frozen(),
            new Dense(2, Activation.leakyRelu(0.2)));
    ModelFile.save(model, file);
    assertThat(ModelFile.architecture(file).replaceAll("\\s", ""))
        .isEqualTo(
            """
            {
              "version": 1,
              "name": "seen",
              "frozen": [],
              "network": {
                "@type": "Network.Chain",
                "input": [6, 6, 1],
                "layers": [
                  {
                    "@type": "LayerWrapper.Named",
                    "name": "eyes",
                    "layer": {
                      "@type": "Conv2D",
                      "filters": 2,
                      "kernel": {"height": 3, "width": 3},
                      "stride": {"height": 1, "width": 1},
                      "padding": "SAME",
                      "dilation": {"height": 1, "width": 1},
                      "groups": 1,
                      "activation": "RELU",
                      "initializer": {"@type": "GlorotUniform"}
                    }
                  },
                  {"@type": "LayerWrapper.Frozen", "layer": {"@type": "Flatten"}},
                  {
                    "@type": "Dense",
                    "units": 2,
                    "activation": {"@type": "LeakyRelu", "slope": 0.2},
                    "initializer": {"@type": "GlorotUniform"}
                  }
                ]
              }
            }
            """
                .replaceAll("\\s", ""));
  }

  @Test
  void keepsNamesAndBlocksAndWhatIsShared() {
    Layer same = new Dense(4, TANH).shared("same");
    Sequential model =
        new Sequential(
            "whole",
            1,
            Shape.of(4),
            same,
            new Block(same, new Block(new Dense(3, RELU)).named("inner")).named("encoder"),
            RELU);
    Model loaded = again(model, KnownTypes.standard());
    assertThat(loaded.name()).isEqualTo("whole");
    assertThat(loaded.parameters().stream().map(Parameter::name))
        .containsExactly(
            "same/kernel", "same/bias", "encoder/inner/dense1/kernel", "encoder/inner/dense1/bias");
    assertThat(loaded.predict(X)).isEqualTo(model.predict(X));
  }

  @Test
  void keepsWhatIsFrozen() {
    Sequential model =
        new Sequential(Shape.of(4), new Dense(3).frozen(), new Dense(2), new Dense(2));
    model.unfreeze("dense1/kernel");
    model.freeze("dense2");
    Model loaded = again(model, KnownTypes.standard());
    assertThat(loaded.parameters().stream().filter(Parameter::isFrozen).map(Parameter::name))
        .containsExactly("dense1/bias", "dense2/kernel", "dense2/bias");
  }

  @Test
  void keepsGraphs() {
    Graph graph = new Graph("both", 3);
    Graph.Node left = graph.input("left", Shape.of(4));
    Graph.Node right = graph.input("right", Shape.of(2));
    Graph.Node seen = left.to(new Dense(4, TANH).named("eyes")).plus(left);
    Graph.Node joined = graph.join(new Concatenate(), seen, right);
    GraphModel model =
        graph.output("yes", joined.to(new Dense(3, RELU), new Dense(1))).output("no", seen).build();
    Model loaded = again(model, KnownTypes.standard());
    NdArray x = Samples.normal(1, model.inputShape().prepend(3));
    assertThat(loaded.predict(x)).isEqualTo(model.predict(x));
    assertThat(loaded.summary()).isEqualTo(model.summary());
    assertThat(((GraphModel) loaded).outputs()).isEqualTo(model.outputs());
  }

  @Test
  void savesARecordOfSomebodysOwn() {
    KnownTypes known = KnownTypes.standard().with(Scale.class);
    Sequential model = new Sequential(Shape.of(4), scale(Double.POSITIVE_INFINITY), scale(0.1));
    Model loaded = again(model, known);
    assertThat(loaded.predict(X)).isEqualTo(model.predict(X));
    Scale kept = (Scale) ((Sequential) loaded).layers().get(1);
    assertThat(kept).isEqualTo(scale(0.1));
  }

  @Test
  void asksForTheClassOfARecord() {
    Sequential model = new Sequential(Shape.of(4), new Block(new Dense(4), scale(1)));
    assertThatThrownBy(() -> ModelFile.save(model, file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "sequential.network.layers[0].layers[1]: expected a known type but got Scale; save and"
                + " load with KnownTypes.standard().with(Scale.class)");
    assertThat(file).doesNotExist();
  }

  @Test
  void rejectsALambda() {
    Layer lambda = (input, scope) -> Built.of(input, (x, pass) -> x.mul(2));
    assertThatThrownBy(() -> ModelFile.save(new Sequential(Shape.of(4), lambda), file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "sequential.network.layers[0]: expected something that can be written down but got a"
                + " lambda; make it a record of numbers, texts and layers, known by"
                + " KnownTypes.standard().with(Its.class), or give the object a name:"
                + " KnownTypes.standard().with(\"name\", object); save and load with the same");
    assertThat(file).doesNotExist();
  }

  @Test
  void rejectsAFormulaWithoutAName() {
    Activation halves =
        Activation.of(Pointwise.of("halves", x -> x.mul(0.5), (x, y) -> x.like(0.5)));
    assertThatThrownBy(
            () -> ModelFile.save(new Sequential(Shape.of(4), new Dense(2, halves)), file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "sequential.network.layers[0].activation: expected something that can be written down"
                + " but got halves, a nn.core.activations.");
  }

  @Test
  void savesObjectsByTheNamesTheyWereGiven() {
    Layer lambda = (input, scope) -> Built.of(input, (x, pass) -> x.mul(2));
    Activation halves =
        Activation.of(Pointwise.of("halves", x -> x.mul(0.5), (x, y) -> x.like(0.5)));
    Initializer ones = (shape, random) -> NdArray.full(shape, 1);
    KnownTypes known =
        KnownTypes.standard().with("twice", lambda).with("halves", halves).with("ones", ones);
    Sequential model = new Sequential(Shape.of(4), lambda, new Dense(2, halves, ones), halves);
    assertThat(again(model, known).predict(X)).isEqualTo(model.predict(X));
    assertThatThrownBy(() -> ModelFile.load(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(
            file
                + ": model.network.layers[0]: expected a known Layer but got \"twice\"; load with"
                + " what it was saved with, KnownTypes.standard().with(...), or with the version of"
                + " Glassbox that has it; known are [")
        .hasMessageContaining("Dense");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        "\"version\":1; \"version\":2; expected version 1 of the model format but got 2; load it with the version of Glassbox that saved it, or a newer one",
        "\"version\":1; \"versions\":1; expected version 1 of the model format but got none; load it with the version of Glassbox that saved it, or a newer one",
      })
  void rejectsOtherVersions(String part, String other, String why, String mend) {
    saveWith(part, other);
    assertRejected(why + "; " + mend);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"@type\":\"Dense\",\"units\":5 | \"@type\":\"Java\",\"units\":5 | model.network.layers[0]: expected a known Layer but got \"Java\"; load with",
        "\"@type\":\"Dense\",\"units\":5 | \"@type\":\"java.lang.Runtime\",\"units\":5 | model.network.layers[0]: expected a known Layer but got \"java.lang.Runtime\"; load with",
        "\"@type\":\"Dense\",\"units\":5 | \"@type\":\"GlorotUniform\",\"units\":5 | model.network.layers[0]: expected a known Layer but got \"GlorotUniform\"; load with",
        "\"@type\":\"Dense\",\"units\":5 | \"@type\":3,\"units\":5 | model.network.layers[0].@type: expected the name of a type but got 3",
        "\"@type\":\"Dense\",\"units\":5 | \"units\":5 | model.network.layers[0]: expected an object with @type but got {",
        "\"units\":5, | | model.network.layers[0]: expected Dense with [units, activation, initializer] but got [activation, initializer]; it was saved by another version of that class",
        "\"units\":5 | \"units\":5,\"more\":1 | model.network.layers[0]: expected Dense with [units, activation, initializer] but got [units, more, activation, initializer]; it was saved",
        "\"units\":5 | \"units\":0 | model.network.layers[0]: Dense: expected 1 unit or more but got 0",
        "\"units\":5 | \"units\":5.5 | model.network.layers[0].units: expected a number of type int but got 5.5",
        "\"units\":5 | \"units\":1e99999999 | model.network.layers[0].units: expected a number of type int but got 1e99999999",
        "\"units\":5 | \"units\":null | model.network.layers[0].units: expected a number of type int but got null",
        "\"units\":5 | \"units\":[5] | model.network.layers[0].units: expected a number of type int but got [5]",
        "\"TANH\" | \"TANG\" | model.network.layers[0].activation: expected a known Activation but got \"TANG\"; load with",
        "\"TANH\" | \"java.lang.System.out\" | model.network.layers[0].activation: expected a known Activation but got \"java.lang.System.out\"; load with",
        "\"TANH\" | {\"@type\":\"LeakyRelu\",\"slope\":7} | model.network.layers[0].activation: LeakyRelu: expected",
        "\"input\":[4] | \"input\":[-4] | model.network.input: Shape: axis lengths are 0 or more",
        "\"input\":[4] | \"input\":[2,2] | Dense(5, tanh), layer 1 of \"small\": expected input (batch, n)",
        "\"input\":[4] | \"input\":4 | model.network.input: expected a list but got 4",
        "\"layers\":[ | \"layers\":[null, | model.network.layers[0]: expected an entry but got null",
        "\"frozen\":[] | \"frozen\":[\"dense7\"] | \"small\": expected the path of a layer or of weights but got \"dense7\"",
        "\"name\":\"small\" | \"name\":[] | model.name: expected a text but got []",
        "\"units\":2 | \"units\":3 | expected the weights dense2/kernel (5, 3) but the file has them as (5, 2)",
        "\"units\":2 | \"units\":400000000 | expected the weights dense2/kernel (5, 400000000) but the file has them as (5, 2)",
      })
  void rejectsDescriptionsThatAreNone(String part, String other, String why) {
    saveWith(part, other == null ? "" : other);
    assertThatThrownBy(() -> ModelFile.load(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(why);
  }

  private void assertRejected(String why) {
    assertThatThrownBy(() -> ModelFile.load(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(file + ": " + why);
  }

  @Test
  void rejectsLayersWithoutTheirWeights() {
    rewrite(tensors -> tensors.remove("dense2/bias"));
    assertRejected(
        "Dense(2), layer 2 of \"small\": expected the weights dense2/bias (2,) but the file has"
            + " {dense1/bias=(5,), dense1/kernel=(4, 5), dense2/kernel=(5, 2)}; its layers and its"
            + " weights do not belong together\n"
            + "  input (batch, 4)\n"
            + "  dense1 -> (batch, 5)\n"
            + "  dense2 does not fit");
  }

  @Test
  void rejectsWeightsWithoutALayer() {
    rewrite(tensors -> tensors.put("head/bias", NdArray.of(1, 2)));
    assertRejected(
        "there are weights that belong to none of its layers: [head/bias]; read the tensors by"
            + " themselves: SafeTensors.read(file)");
  }

  private void rewrite(Consumer<Map<String, NdArray>> change) {
    ModelFile.save(small(), file);
    Map<String, NdArray> tensors = SafeTensors.read(file);
    Map<String, String> metadata;
    try (SafeTensors opened = SafeTensors.open(file)) {
      metadata = opened.metadata();
    }
    change.accept(tensors);
    SafeTensors.write(file, tensors, metadata);
  }

  @Test
  void rejectsAFileOfWeightsAlone() {
    Weights.save(small(), file);
    assertRejected(
        "expected the layers of a model under \"glassbox\" of its metadata but there is []; build"
            + " the model and load its weights: Weights.load(model, file)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {"nothing", "[]", "{", "{} {}", "{'a':1}"})
  void rejectsWhatIsNotJson(String text) {
    SafeTensors.write(file, Map.of(), Map.of("glassbox", text));
    assertRejected("expected a JSON object in its metadata but got " + text);
  }

  @Test
  void rejectsWhatIsNestedTooDeep() {
    String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
    SafeTensors.write(file, Map.of(), Map.of("glassbox", deep));
    assertThatThrownBy(() -> ModelFile.load(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("expected a JSON object in its metadata");
  }
}
