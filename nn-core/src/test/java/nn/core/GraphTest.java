package nn.core;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SIGMOID;
import static nn.core.activations.Activation.SOFTMAX;
import static nn.core.activations.Activation.TANH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nn.autodiff.GradCheck;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.joins.Concatenate;
import nn.core.joins.Maximum;
import nn.core.layers.Dense;
import nn.core.layers.Flatten;
import nn.core.losses.BinaryCrossEntropy;
import nn.core.losses.Loss;
import nn.core.losses.MeanSquaredError;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.metrics.Accuracy;
import nn.core.optimizers.Adam;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.History;
import nn.core.training.Trainer;
import org.junit.jupiter.api.Test;

class GraphTest {
  private static final Parts TARGETS = Parts.of("ill", Shape.of(1)).and("kind", Shape.of());

  private static GraphModel twoByTwo() {
    Graph graph = new Graph();
    Graph.Node image = graph.input("image", Shape.of(3, 2));
    Graph.Node age = graph.input("age", Shape.of(1));
    Graph.Node seen = image.to(new Flatten(), new Dense(5, TANH));
    Graph.Node both = graph.join(new Concatenate(), seen, age);
    return graph
        .output("ill", both.to(new Dense(1, SIGMOID)))
        .output("kind", both.to(new Dense(3, SOFTMAX)))
        .build();
  }

  @Test
  void aChainIsTheSequentialModelToTheLastBit() {
    Graph graph = new Graph();
    Graph.Node x = graph.input("x", Shape.of(4));
    GraphModel model = graph.output("y", x.to(new Dense(8, RELU), new Dense(2, SOFTMAX))).build();
    Sequential chain = new Sequential(Shape.of(4), new Dense(8, RELU), new Dense(2, SOFTMAX));
    NdArray batch = Samples.normal(1, Shape.of(7, 4));
    assertThat(model.predict(batch)).isEqualTo(chain.predict(batch));
    assertThat(model.parameters())
        .extracting(Parameter::toString)
        .isEqualTo(chain.parameters().stream().map(Parameter::toString).toList());
  }

  @Test
  void aPathThatIsSkippedIsAdded() {
    Graph graph = new Graph();
    Graph.Node x = graph.input("x", Shape.of(3));
    GraphModel model = graph.output("y", x.to(new Dense(3)).plus(x)).build();
    Sequential dense = new Sequential(Shape.of(3), new Dense(3));
    NdArray batch = Samples.normal(1, Shape.of(2, 3));
    float[] expected = dense.predict(batch).data();
    float[] sum = model.predict(batch).data();
    for (int i = 0; i < sum.length; i++) {
      assertThat(sum[i]).isEqualTo(expected[i] + batch.data()[i]);
    }
  }

  @Test
  void severalInputsAndOutputsGoByName() {
    GraphModel model = twoByTwo();
    assertThat(model.inputShape()).isEqualTo(Shape.of(7));
    assertThat(model.outputShape()).isEqualTo(Shape.of(4));
    Map<String, NdArray> results =
        model.predict(
            Map.of(
                "image", Samples.normal(1, Shape.of(5, 3, 2)),
                "age", Samples.normal(2, Shape.of(5, 1))));
    assertThat(results).extractingByKey("ill").extracting(NdArray::shape).isEqualTo(Shape.of(5, 1));
    assertThat(results)
        .extractingByKey("kind")
        .extracting(NdArray::shape)
        .isEqualTo(Shape.of(5, 3));
  }

  @Test
  void itsGradientsAreRight() {
    GraphModel model = twoByTwo();
    GradCheck.of(
            x -> model.forward(x[0], Pass.measuring()).mul(3).sin().sum(),
            Samples.normal(1, Shape.of(3, 7)))
        .assertPassed();
  }

  @Test
  void severalOutputsAreTrainedTogether() {
    GraphModel model = twoByTwo();
    NdArray inputs = Samples.normal(1, Shape.of(60, 7));
    NdArray targets = NdArray.zeros(Shape.of(60, 2));
    for (int i = 0; i < 60; i++) {
      targets.data()[2 * i] = inputs.data()[7 * i + 6] > 0 ? 1 : 0;
      targets.data()[2 * i + 1] =
          inputs.data()[7 * i] > 0.5 ? 2 : inputs.data()[7 * i] > -0.5 ? 1 : 0;
    }
    Loss loss =
        model
            .outputs()
            .loss(
                TARGETS,
                Map.of(
                    "ill", new BinaryCrossEntropy(), "kind", new SparseCategoricalCrossEntropy()));
    Trainer trainer =
        new Trainer(
            model,
            new Adam(0.02),
            loss,
            model.outputs().metric(TARGETS, "ill", new Accuracy()),
            model.outputs().metric(TARGETS, "kind", new Accuracy()));
    History history = trainer.quiet().fit(Dataset.of(inputs, targets), Epochs.of(100));
    assertThat(history.last("ill_accuracy")).isGreaterThan(0.9);
    assertThat(history.last("kind_accuracy")).isGreaterThan(0.9);
  }

  @Test
  void aLossOfOneOfSeveralOutputsSeesTheSoftmaxBehindIt() {
    GraphModel model = twoByTwo();
    NdArray x = Samples.normal(1, Shape.of(4, 7));
    for (int i = 0; i < x.size(); i++) {
      x.data()[i] *= 1e4f; // so large that a probability is exactly 0
    }
    Loss loss = model.outputs().loss(TARGETS, Map.of("kind", new SparseCategoricalCrossEntropy()));
    for (int label = 0; label < 3; label++) {
      NdArray targets = NdArray.zeros(Shape.of(4, 2));
      for (int i = 0; i < 4; i++) {
        targets.data()[2 * i + 1] = label;
      }
      float value = loss.of(model.forward(Tensor.of(x), Pass.measuring()), targets).item();
      float clipped =
          loss.of(Tensor.of(model.predict(x)), targets).item(); // knows the probabilities only
      assertThat(Float.isFinite(value)).isTrue();
      assertThat(clipped).isLessThanOrEqualTo((float) -StrictMath.log(1e-7) + 0.01f);
    }
  }

  @Test
  void theSumOfLossesIsTheirSum() {
    Parts parts = Parts.of("a", Shape.of(2)).and("b", Shape.of());
    NdArray rows = parts.pack(Map.of("a", NdArray.of(new float[][] {{1, 2}}), "b", NdArray.of(3)));
    assertThat(rows).isEqualTo(NdArray.of(new float[][] {{1, 2, 3}}));
    assertThat(parts.unpack(rows).get("b")).isEqualTo(NdArray.of(3));
    Loss loss = parts.loss(parts, Map.of("a", new MeanSquaredError(), "b", new MeanSquaredError()));
    assertThat(loss.of(Tensor.of(NdArray.of(new float[][] {{2, 4, 6}})), rows).item())
        .isCloseTo((1 + 4) / 2f + 9, within(1e-6f));
  }

  @Test
  void itsSummarySaysWhatComesFromWhere() {
    assertThat(twoByTwo().summary().toString())
        .contains("dense1        Dense(5, tanh) of flatten1         (batch, 5)")
        .contains("concatenate1  Concatenate of dense1, age         (batch, 6)");
  }

  @Test
  void whatDoesNotGoTogetherIsSaidWhenItIsJoined() {
    Graph graph = new Graph();
    Graph.Node x = graph.input("x", Shape.of(3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.plus(x.to(new Dense(2))))
        .withMessage(
            "\"graph\": Add: expected inputs of one shape but got [(batch, 3), (batch, 2)]; bring them"
                + " to one shape by a layer, or use Concatenate\n  it comes from [x (batch, 3), dense1"
                + " (batch, 2)]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.input("image", Shape.of(4, 4)).to(new Dense(2)))
        .withMessageContaining(
            "put new Flatten() before it\n  it comes from [image (batch, 4, 4)]");
    assertThatIllegalArgumentException().isThrownBy(() -> graph.join(new Maximum(), x));
  }

  @Test
  void whatLeadsNowhereIsNamed() {
    Graph graph = new Graph();
    Graph.Node x = graph.input("x", Shape.of(3));
    x.to(new Dense(2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.output("y", x).build())
        .withMessageContaining("dense1 (batch, 2) leads to no output");
    assertThatIllegalArgumentException().isThrownBy(() -> new Graph().build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Graph().output("y", x))
        .withMessageContaining("belongs to another graph");
    assertThatIllegalArgumentException().isThrownBy(() -> graph.input("x", Shape.of(3)));
    assertThatIllegalArgumentException().isThrownBy(() -> graph.output("y", x).output("y", x));
  }

  @Test
  void wrongPartsAreNamed() {
    Parts parts = twoByTwo().inputs();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parts.pack(Map.of("image", NdArray.zeros(Shape.of(2, 3, 2)))))
        .withMessage("Parts: expected [image, age] but got [image]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                parts.pack(
                    Map.of(
                        "image", NdArray.zeros(Shape.of(2, 3, 2)),
                        "age", NdArray.zeros(Shape.of(3, 1)))))
        .withMessageContaining("\"age\" to be 2 examples");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parts.unpack(NdArray.zeros(Shape.of(2, 8))))
        .withMessage("Parts: expected (batch, 7) but got (2, 8)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> twoByTwo().outputs().metric(TARGETS, "age", new Accuracy()))
        .withMessageContaining("[ill, kind]");
    assertThat(List.copyOf(parts.shapes().keySet())).containsExactly("image", "age");
  }
}
