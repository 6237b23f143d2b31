package nn.core;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SOFTMAX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.initializers.Ones;
import nn.core.layers.Dense;
import nn.core.layers.Flatten;
import org.junit.jupiter.api.Test;

class SequentialTest {
  @Test
  void tellsTheWholeWayToALayerThatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Sequential(
                    "lenet",
                    0,
                    Shape.of(28, 28),
                    RELU,
                    new Dense(128, RELU),
                    new Dense(10, SOFTMAX)))
        .withMessage(
            "Dense(128, relu), layer 2 of \"lenet\": expected input (batch, n) with n of 1 or more"
                + " but got (batch, 28, 28); put new Flatten() before it\n"
                + "  input (batch, 28, 28)\n"
                + "  relu1 -> (batch, 28, 28)\n"
                + "  dense1 does not fit");
  }

  @Test
  void tellsTheWayInsideABlockToo() {
    Layer head = new Block(new Flatten(), SOFTMAX, new Block(RELU).named("softmax1")).named("head");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sequential(Shape.of(2, 2), head))
        .withMessage(
            "Block(Flatten(), softmax, Block(relu)), layer 1 of \"sequential\": \"head\": two layers"
                + " are called \"softmax1\"; give each its own name\n"
                + "  input (batch, 2, 2)\n"
                + "  head does not fit");
  }

  @Test
  void rejectsTwoLayersOfOneName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sequential(Shape.of(2), new Dense(2), RELU.named("dense1")))
        .withMessage("\"sequential\": two layers are called \"dense1\"; give each its own name");
  }

  @Test
  void rejectsANameThatLooksLikeAPath() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dense(2).named("a/b"))
        .withMessage(
            "Layer: expected a name without '/' but got \"a/b\"; paths like block1/dense1 are put"
                + " together by the model");
  }

  @Test
  void predictsOneExampleOrABatch() {
    Sequential model = new Sequential(Shape.of(3), new Dense(2, SOFTMAX));
    NdArray batch = Samples.normal(1, Shape.of(4, 3));
    assertThat(model.predict(batch).shape()).isEqualTo(Shape.of(4, 2));
    assertThat(model.predict(batch.row(2))).isEqualTo(model.predict(batch).row(2));
  }

  @Test
  void saysWhatItExpectsWhenPredicting() {
    Sequential model = new Sequential(Shape.of(28, 28), new Flatten(), new Dense(2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.predict(NdArray.zeros(Shape.of(5, 784))))
        .withMessage(
            "predict of \"sequential\": expected one example (28, 28) or a batch (batch, 28, 28) but"
                + " got (5, 784); reshape it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.predict(NdArray.zeros(Shape.of(32, 32))))
        .withMessage(
            "predict of \"sequential\": expected one example (28, 28) or a batch (batch, 28, 28) but"
                + " got (32, 32); is it the data this model was made for?");
  }

  @Test
  void rejectsWrongInputsToAPass() {
    Sequential model = new Sequential(Shape.of(3), new Dense(2));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> model.forward(Tensor.constant(NdArray.zeros(Shape.of(5, 4))), Pass.predicting()))
        .withMessage("\"sequential\": expected input (batch, 3) but got (5, 4)");
  }

  @Test
  void tellsWhichLayerBrokeItsPromise() {
    Layer liar = (input, scope) -> Built.of(Shape.of(7), (x, pass) -> x);
    Sequential model = new Sequential(Shape.of(3), new Dense(2), liar.named("liar"));
    assertThatIllegalStateException()
        .isThrownBy(() -> model.predict(NdArray.zeros(Shape.of(5, 3))))
        .withMessageMatching(
            "(?s).*, layer \"liar\" of \"sequential\": promised \\(batch, 7\\) when it was built, but"
                + " made \\(5, 2\\) from \\(5, 2\\); its build and its forward have to agree");
  }

  @Test
  void tellsWhichLayerFailedInAPass() {
    Layer broken =
        (input, scope) -> {
          Parameter weights = scope.weight("weights", Shape.of(9), new Ones());
          return Built.of(input, (x, pass) -> x.add(pass.use(weights)));
        };
    Sequential model = new Sequential(Shape.of(3), broken.named("broken"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.predict(NdArray.zeros(Shape.of(5, 3))))
        .withMessageContaining(", layer \"broken\" of \"sequential\": add: shapes (5, 3) and (9,)");
  }

  @Test
  void callsALambdaALayer() {
    Layer twice = (input, scope) -> Built.of(input, (x, pass) -> x.mul(2));
    Sequential model = new Sequential(Shape.of(3), twice, twice);
    assertThat(model.summary().rows())
        .extracting(Summary.Row::name)
        .containsExactly("layer1", "layer2");
    assertThat(model.predict(NdArray.of(1, 2, 3))).isEqualTo(NdArray.of(4, 8, 12));
  }

  @Test
  void withoutLayersGivesBackItsInput() {
    assertThat(new Sequential(Shape.of(2)).predict(NdArray.of(1, 2))).isEqualTo(NdArray.of(1, 2));
  }

  @Test
  void aLayerThatIsAddedChangesNoOtherLayersStart() {
    Map<String, NdArray> small = starts(new Sequential(7, Shape.of(6), new Dense(5), new Dense(4)));
    Map<String, NdArray> longer =
        starts(
            new Sequential(7, Shape.of(6), RELU, new Dense(5), RELU, new Dense(4), new Dense(3)));
    assertThat(longer).containsAllEntriesOf(small).hasSize(small.size() + 2);
    Map<String, NdArray> named =
        starts(
            new Sequential(
                7, Shape.of(6), new Dense(5).named("in"), new Dense(5), new Dense(4).named("out")));
    assertThat(
            starts(
                new Sequential(
                    7, Shape.of(6), new Dense(5).named("in"), new Dense(4).named("out"))))
        .allSatisfy((name, start) -> assertThat(named).containsEntry(name, start));
  }

  @Test
  void anotherSeedStartsElsewhere() {
    assertThat(starts(new Sequential(1, Shape.of(6), new Dense(5))).get("dense1/kernel"))
        .isNotEqualTo(starts(new Sequential(2, Shape.of(6), new Dense(5))).get("dense1/kernel"));
  }

  private static Map<String, NdArray> starts(Model model) {
    return model.parameters().stream().collect(Collectors.toMap(Parameter::name, Parameter::value));
  }

  @Test
  void aBlockComputesWhatItsLayersDoInARow() {
    Function<Layer[], Sequential> build = layers -> new Sequential(3, Shape.of(6), layers);
    Layer[] row = {new Dense(5, RELU), new Dense(4)};
    Sequential flat = build.apply(row);
    Sequential nested = build.apply(new Layer[] {new Block(row).named("encoder")});
    for (int i = 0; i < flat.parameters().size(); i++) {
      Parameter inner = nested.parameters().get(i);
      assertThat(inner.name()).isEqualTo("encoder/" + flat.parameters().get(i).name());
      System.arraycopy(
          flat.parameters().get(i).value().data(),
          0,
          inner.value().data(),
          0,
          inner.value().size());
    }
    NdArray x = Samples.normal(1, Shape.of(4, 6));
    assertThat(nested.predict(x)).isEqualTo(flat.predict(x));
    assertThat(nested.summary().flops()).isEqualTo(flat.summary().flops());
    assertThat(nested.summary().parameters()).isEqualTo(flat.summary().parameters());
  }

  @Test
  void predictsManyExamplesAsFewAtATime() {
    Sequential model = new Sequential(Shape.of(4), new Dense(3, RELU), new Dense(2, SOFTMAX));
    NdArray many = Samples.normal(1, Shape.of(1_300, 4));
    NdArray all = model.predict(many);
    assertThat(all.shape()).isEqualTo(Shape.of(1_300, 2));
    assertThat(all.rows(0, 100)).isEqualTo(model.predict(many.rows(0, 100)));
    assertThat(all.rows(1_200, 1_300)).isEqualTo(model.predict(many.rows(1_200, 1_300)));
  }
}
