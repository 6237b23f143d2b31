package nn.core.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    for (Layer layer : Samples.layers()) {
      int before = cases.size();
      for (Shape input : Samples.inputShapes()) {
        if (takes(layer, input)) {
          cases.add(Arguments.of(layer, input));
        }
      }
      assertThat(cases).as("a shape that %s takes", layer).hasSizeGreaterThan(before);
    }
    return cases.stream();
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
      NdArray y = model.predict(Samples.normal(1, input.prepend(batch)));
      assertThat(y.shape()).isEqualTo(model.outputShape().prepend(batch));
    }
  }

  @ParameterizedTest
  @MethodSource("layers")
  void treatsEachExampleByItself(Layer layer, Shape input) {
    Sequential model = new Sequential(input, layer);
    NdArray x = Samples.normal(1, input.prepend(4));
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
    GradCheck.of(x -> model.forward(x[0], pass), awayFromZero(input.prepend(3))).assertPassed();
  }

  @ParameterizedTest
  @MethodSource("layers")
  void differentiatesByItsWeights(Layer layer, Shape input) {
    Sequential model = new Sequential(input, layer);
    Pass pass = Pass.training(1, 1);
    Tensor x = Tensor.constant(awayFromZero(input.prepend(3)));
    Tensor[] weights = model.parameters().stream().map(pass::use).toArray(Tensor[]::new);
    if (weights.length > 0) {
      GradCheck.of(() -> model.forward(x, pass), weights).assertPassed();
    }
  }

  /** Relu and its kin have no derivative at 0, and some at 0.25, 0.5, 1, 3 or 6. */
  private static NdArray awayFromZero(Shape shape) {
    NdArray x = Samples.normal(2, shape);
    for (int i = 0; i < x.size(); i++) {
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
    NdArray x = Samples.normal(1, input.prepend(2));
    assertThat(new Sequential(5, input, layer).predict(x))
        .isEqualTo(new Sequential(5, input, layer).predict(x));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void predictsTheSameEachTimeAndInEveryThread(Layer layer, Shape input) {
    Sequential model = new Sequential(input, layer);
    NdArray x = Samples.normal(1, input.prepend(3));
    NdArray expected = model.predict(x);
    assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> model.predict(x)).toList())
        .allMatch(expected::equals);
  }

  @ParameterizedTest
  @MethodSource("layers")
  void leavesItsInputAsItIs(Layer layer, Shape input) {
    NdArray x = Samples.normal(1, input.prepend(3));
    NdArray before = x.copy();
    new Sequential(input, layer).predict(x);
    assertThat(x).isEqualTo(before);
  }

  @Test
  void coversTheLayersThatAreThere() {
    assertThat(Samples.layers().stream().map(Layer::kind))
        .contains("dense", "flatten", "block", "conv", "maxPool", "avgPool", "relu", "softmax");
  }
}
