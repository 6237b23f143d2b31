package nn.core.attribution;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SIGMOID;
import static nn.core.activations.Activation.SOFTMAX;
import static nn.core.activations.Activation.TANH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Model;
import nn.core.Pass;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.Start;
import nn.core.layers.Conv2D;
import nn.core.layers.Dense;
import nn.core.layers.Dropout;
import nn.core.layers.Flatten;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionTest {
  private static final NdArray IMAGE = Samples.normal(1, Shape.of(4, 5, 2));

  private static Sequential network() {
    return new Sequential(
        3,
        Shape.of(4, 5, 2),
        new Conv2D(3, 2, TANH),
        new Dropout(0.5),
        new Flatten(),
        new Dense(4, TANH),
        new Dense(3, SOFTMAX));
  }

  /** A model whose score is the sum of the inputs times the weights 1, 2, 3, ... */
  private static Model sum(Shape shape) {
    Start counting =
        (name, weights, initializer) -> {
          NdArray numbers = NdArray.zeros(weights);
          for (int i = 0; i < numbers.size() && name.endsWith("kernel"); i++) {
            numbers.data()[i] = i + 1;
          }
          return numbers;
        };
    return new Sequential("sum", counting, shape, new Flatten(), new Dense(1));
  }

  static Stream<Attribution> all() {
    return Stream.of(
        new Saliency(), new IntegratedGradients(), new Occlusion(2, 1, 0), new GradCam("conv1"));
  }

  private static double logit(Model model, NdArray example, int output) {
    Tensor probabilities =
        model.forward(
            Tensor.constant(example.reshape(example.shape().prepend(1))), Pass.measuring());
    return probabilities.inputs().get(0).data().get(0, output);
  }

  @ParameterizedTest
  @MethodSource("all")
  void givesTheSameNumbersEachTimeAndLeavesTheModelAlone(Attribution attribution) {
    Sequential model = network();
    List<NdArray> before = model.parameters().stream().map(p -> p.value().copy()).toList();
    NdArray once = attribution.of(model, IMAGE, 1);
    assertThat(attribution.of(model, IMAGE, 1)).isEqualTo(once);
    assertThat(attribution.of(model, IMAGE, 2)).isNotEqualTo(once);
    assertThat(model.parameters().stream().map(p -> p.value()).toList()).isEqualTo(before);
    Shape shape = once.shape();
    assertThat(List.of(shape.dim(0), shape.dim(1))).containsExactly(4, 5);
    assertThat(once.data()).doesNotContain(Float.NaN);
  }

  @ParameterizedTest
  @MethodSource("all")
  void rejectsWhatTheModelDoesNotTakeOrGive(Attribution attribution) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> attribution.of(network(), IMAGE, 3))
        .withMessageContaining("expected a model whose output has a number 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> attribution.of(network(), NdArray.zeros(Shape.of(2, 4, 5, 2)), 0))
        .withMessageContaining("take one of the batch with row(i)");
    Model images = new Sequential(Shape.of(4, 5, 2), new Conv2D(3, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> attribution.of(images, IMAGE, 0))
        .withMessageContaining("explain one number of a vector");
  }

  @Test
  void saliencyOfALineIsTheSizeOfItsWeights() {
    Model line = sum(Shape.of(2, 2));
    assertThat(new Saliency().of(line, NdArray.full(Shape.of(2, 2), -7), 0))
        .isEqualTo(NdArray.of(new float[][] {{1, 2}, {3, 4}}));
  }

  @Test
  void saliencyIsOfWhatStandsBehindSoftmaxAndSigmoid() {
    Model sure =
        new Sequential(
            "sure",
            (name, shape, initializer) -> NdArray.full(shape, name.endsWith("kernel") ? 90 : 0),
            Shape.of(2),
            new Dense(1, SIGMOID));
    // The probability is 1 to the last bit, and does not change.
    assertThat(new Saliency().of(sure, NdArray.of(5, 5), 0)).isEqualTo(NdArray.of(90, 90));
  }

  @Test
  void integratedGradientsOfALineAreWeightsTimesTheWay() {
    Model line = sum(Shape.of(3));
    NdArray x = NdArray.of(2, -1, 0.5f);
    assertThat(new IntegratedGradients(5).of(line, x, 0).data())
        .containsExactly(new float[] {2, -2, 1.5f}, within(1e-5f));
    NdArray baseline = NdArray.of(1, 1, 1);
    assertThat(new IntegratedGradients(5, baseline).of(line, x, 0).data())
        .containsExactly(new float[] {1, -4, -1.5f}, within(1e-5f));
  }

  @Test
  void integratedGradientsAddUpToTheDifferenceOfTheScores() {
    Sequential model = network();
    for (int output = 0; output < 3; output++) {
      double sum = 0;
      for (float part : new IntegratedGradients(200).of(model, IMAGE, output).data()) {
        sum += part;
      }
      double difference =
          logit(model, IMAGE, output) - logit(model, NdArray.zeros(IMAGE.shape()), output);
      assertThat(sum).isEqualTo(difference, within(1e-3));
    }
  }

  @Test
  void occlusionOfSinglePixelsIsWhatEachAdds() {
    NdArray image = NdArray.of(new float[][] {{1, 2}, {3, 4}});
    assertThat(new Occlusion(1, 1, 0.5f).of(sum(Shape.of(2, 2)), image, 0))
        .isEqualTo(NdArray.of(new float[][] {{0.5f, 3}, {7.5f, 14}}));
  }

  @Test
  void occlusionIsTheMeanOfTheWindowsOverAPlace() {
    NdArray row = NdArray.of(new float[][] {{1, 1, 1}, {0, 0, 0}});
    // Windows cover columns 0 and 1, then 1 and 2: falls of 1 + 2 and 2 + 3.
    assertThat(new Occlusion(2, 1, 0).of(sum(Shape.of(2, 3)), row, 0))
        .isEqualTo(NdArray.of(new float[][] {{3, 4, 5}, {3, 4, 5}}));
    // A stride that does not fit ends at the border all the same.
    assertThat(new Occlusion(2, 2, 0).of(sum(Shape.of(2, 3)), row, 0))
        .isEqualTo(NdArray.of(new float[][] {{3, 4, 5}, {3, 4, 5}}));
  }

  @Test
  void gradCamWeighsChannelsByTheirMeanGradient() {
    // Two channels that pass on the two of the image, then weights for each place and channel.
    Start start =
        (name, shape, initializer) -> {
          NdArray numbers = NdArray.zeros(shape);
          if (name.equals("conv1/kernel")) {
            numbers.data()[0] = 1;
            numbers.data()[3] = 1;
          } else if (name.equals("dense1/kernel")) {
            System.arraycopy(new float[] {1, -3, 3, -5}, 0, numbers.data(), 0, 4);
          }
          return numbers;
        };
    Model model =
        new Sequential(
            "two", start, Shape.of(1, 2, 2), new Conv2D(2, 1), new Flatten(), new Dense(1));
    NdArray image = NdArray.of(Shape.of(1, 2, 2), 5, 1, 1, 2);
    // Weights 2 and -4: 2 * 5 - 4 * 1 and 2 * 1 - 4 * 2, of which the second is below 0.
    assertThat(new GradCam("conv1").of(model, image, 0))
        .isEqualTo(NdArray.of(new float[][] {{6, 0}}));
  }

  @Test
  void gradCamIsBilinearBetweenItsPlaces() {
    Start ones = (name, shape, initializer) -> NdArray.full(shape, name.endsWith("bias") ? 0 : 1);
    Model model =
        new Sequential(
            "ones",
            ones,
            Shape.of(1, 4, 1),
            new Conv2D(1, 1, 2, nn.core.layers.Padding.VALID, RELU),
            new Flatten(),
            new Dense(1));
    NdArray image = NdArray.of(Shape.of(1, 4, 1), 2, 0, 6, 0);
    assertThat(new GradCam("conv1").of(model, image, 0))
        .isEqualTo(NdArray.of(new float[][] {{2, 3, 5, 6}}));
  }

  @Test
  void gradCamNamesTheLayersThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GradCam("conv9").of(network(), IMAGE, 0))
        .withMessageContaining("\"conv9\" is none of [conv1,")
        .withMessageEndingWith("take the last convolution");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GradCam("dense1").of(network(), IMAGE, 0))
        .withMessageContaining("\"dense1\" gives (4,)");
  }

  @Test
  void rejectsNumbersOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IntegratedGradients(0))
        .withMessage("IntegratedGradients: expected 1 step or more but got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IntegratedGradients(2, NdArray.of(1)).of(network(), IMAGE, 0))
        .withMessageContaining("expected a baseline shaped like the example, (4, 5, 2)");
    assertThatIllegalArgumentException().isThrownBy(() -> new Occlusion(0, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Occlusion(2, 3, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Occlusion(5, 1, 0).of(network(), IMAGE, 0))
        .withMessageContaining("no smaller than the window of 5 pixels");
  }
}
