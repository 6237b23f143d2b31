package nn.core.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nn.autodiff.GradCheck;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Layer;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Samples;
import nn.core.Sequential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every layer. */
class LayerContractTest {
  /** Every layer with every shape it takes. */
  static Stream<Arguments> layers() {
    List<Arguments> cases = new ArrayList<>();
    Set<Class<?>> tried = new HashSet<>();
    for (Layer layer : Samples.layers()) {
      for (Shape input : Samples.inputShapes()) {
        if (takes(layer, input)) {
          cases.add(Arguments.of(layer, input));
          tried.add(layer.getClass());
        }
      }
    }
    for (Layer layer : Samples.layers()) {
      assertThat(tried).as("a shape that %s takes", layer).contains(layer.getClass());
    }
    return cases.stream();
  }

  /** Those whose training pass is another one in another step. */
  static Stream<Arguments> randomLayers() {
    return layers().filter(c -> isRandom((Layer) c.get()[0], (Shape) c.get()[1]));
  }

  private static boolean isRandom(Layer layer, Shape input) {
    Sequential model = new Sequential(input, layer);
    NdArray x = Samples.input(layer, 1, input, 4);
    NdArray first = trained(model, x, 1, 1);
    return LongStream.range(2, 6).anyMatch(step -> !trained(model, x, 1, step).equals(first));
  }

  private static NdArray trained(Sequential model, NdArray x, long seed, long step) {
    return model.forward(Tensor.constant(x), Pass.training(seed, step)).data();
  }

  private static boolean takes(Layer layer, Shape input) {
    try {
      return new Sequential(input, layer).outputShape().size() > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("layers")
  void givesTheShapeItPromisesForEveryBatchSize(Layer layer, Shape input) {
    Sequential model = new Sequential(input, layer);
    for (int batch : new int[] {0, 1, 5}) {
      NdArray y = model.predict(Samples.input(layer, 1, input, batch));
      assertThat(y.shape()).isEqualTo(model.outputShape().prepend(batch));
    }
  }

  @ParameterizedTest
  @MethodSource("layers")
  void treatsEachExampleByItself(Layer layer, Shape input) {
    Sequential model = new Sequential(input, layer);
    NdArray x = Samples.input(layer, 1, input, 4);
    NdArray all = model.predict(x);
    for (int i = 0; i < 4; i++) {
      assertThat(all.row(i)).isEqualTo(model.predict(x.row(i)));
    }
  }

  @ParameterizedTest
  @MethodSource("layers")
  void differentiatesByItsInputs(Layer layer, Shape input) {
    Sequential model = new Sequential(input, layer);
    Pass pass = Pass.training(1, 1);
    NdArray numbers = awayFromZero(layer, input);
    if (Samples.takesAnyNumbers(layer, input)) {
      GradCheck.of(x -> model.forward(x[0], pass), numbers).assertPassed();
    } else { // whole numbers have no derivative
      Tensor x = Tensor.of(numbers);
      model.forward(x, pass).sum().backward();
      assertThat(x.grad()).isEqualTo(NdArray.zeros(numbers.shape()));
    }
  }

  @ParameterizedTest
  @MethodSource("layers")
  void differentiatesByItsWeights(Layer layer, Shape input) {
    Sequential model = new Sequential(input, layer);
    Pass pass = Pass.training(1, 1);
    Tensor x = Tensor.constant(awayFromZero(layer, input));
    Tensor[] weights =
        model.parameters().stream()
            .filter(Parameter::isTrainable)
            .map(pass::use)
            .toArray(Tensor[]::new);
    if (weights.length > 0) {
      GradCheck.of(() -> model.forward(x, pass), weights).assertPassed();
    }
  }

  /** Relu and its kin have no derivative at 0, and some at 0.25, 0.5, 1, 3 or 6. */
  private static NdArray awayFromZero(Layer layer, Shape input) {
    NdArray x = Samples.input(layer, 2, input, 3);
    boolean any = Samples.takesAnyNumbers(layer, input);
    for (int i = 0; any && i < x.size(); i++) {
      x.data()[i] += Math.copySign(0.2f, x.data()[i]);
      float quarters = 4 * x.data()[i];
      x.data()[i] += Math.abs(quarters - Math.round(quarters)) < 0.05f ? 0.03f : 0;
    }
    return x;
  }

  @ParameterizedTest
  @MethodSource("layers")
  void namesItsWeightsOnceAndBelowItself(Layer layer, Shape input) {
    List<String> names =
        new Sequential(input, layer.named("own"))
            .parameters().stream().map(Parameter::name).toList();
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.startsWith("own/"));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void startsFromItsSeedAlone(Layer layer, Shape input) {
    NdArray x = Samples.input(layer, 1, input, 2);
    assertThat(new Sequential(5, input, layer).predict(x))
        .isEqualTo(new Sequential(5, input, layer).predict(x));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void predictsTheSameEachTimeAndInEveryThread(Layer layer, Shape input) {
    Sequential model = new Sequential(input, layer);
    NdArray x = Samples.input(layer, 1, input, 3);
    NdArray expected = model.predict(x);
    assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> model.predict(x)).toList())
        .allMatch(expected::equals);
  }

  @ParameterizedTest
  @MethodSource("layers")
  void leavesItsInputAsItIs(Layer layer, Shape input) {
    NdArray x = Samples.input(layer, 1, input, 3);
    NdArray before = x.copy();
    new Sequential(input, layer).predict(x);
    assertThat(x).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("layers")
  void trainsWithTheSameNumbersInTheSamePass(Layer layer, Shape input) {
    Sequential model = new Sequential(input, layer);
    NdArray x = Samples.input(layer, 1, input, 3);
    assertThat(trained(model, x, 7, 3)).isEqualTo(trained(model, x, 7, 3));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void measuresWhatItPredicts(Layer layer, Shape input) {
    Sequential model = new Sequential(input, layer);
    NdArray x = Samples.input(layer, 1, input, 3);
    assertThat(model.forward(Tensor.constant(x), Pass.measuring()).data())
        .isEqualTo(model.predict(x));
  }

  @ParameterizedTest
  @MethodSource("randomLayers")
  void drawsOtherNumbersForAnotherSeedAndAnotherName(Layer layer, Shape input) {
    NdArray x = Samples.input(layer, 1, input, 30);
    Sequential model = new Sequential(input, layer);
    NdArray first = trained(model, x, 1, 1);
    assertThat(trained(model, x, 2, 1)).isNotEqualTo(first);
    assertThat(trained(new Sequential(input, layer.named("other")), x, 1, 1)).isNotEqualTo(first);
  }

  @Test
  void coversTheLayersThatAreThere() {
    assertThat(Samples.layers().stream().map(Layer::kind))
        .contains("dense", "flatten", "block", "conv", "maxPool", "avgPool", "relu", "softmax");
  }

  @Test
  void findsTheLayersThatAreRandom() {
    assertThat(randomLayers().map(c -> c.get()[0].getClass().getSimpleName()).distinct())
        .containsExactlyInAnyOrder(
            "Dropout",
            "GaussianDropout",
            "GaussianNoise",
            "RReLU",
            "SpatialDropout1D",
            "SpatialDropout2D");
  }
}
