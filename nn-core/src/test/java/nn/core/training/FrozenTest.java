package nn.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Samples;
import nn.core.Scope;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.initializers.Zeros;
import nn.core.layers.Dense;
import nn.core.losses.MeanSquaredError;
import nn.core.optimizers.Adam;
import nn.core.optimizers.Sgd;
import org.junit.jupiter.api.Test;

/** What training changes, and what it leaves alone. */
class FrozenTest {
  private static final Dataset DATA =
      Dataset.of(Samples.normal(1, Shape.of(24, 3)), Samples.normal(2, Shape.of(24, 2)));

  /** Counts in its state how many examples it saw in training. */
  record Counting() implements Layer {
    @Override
    public Built build(Shape input, Scope scope) {
      Parameter count = scope.state("count", Shape.of(1), new Zeros());
      return Built.of(
          input,
          (x, pass) -> {
            if (pass.training()) {
              pass.update(count, NdArray.of(count.value().data()[0] + x.shape().dim(0)));
            }
            return x;
          });
    }
  }

  private static Parameter named(Sequential model, String name) {
    return model.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void train(Sequential model) {
    new Trainer(model, new Adam(0.1), new MeanSquaredError())
        .quiet()
        .fit(DATA, Epochs.of(2).batch(8));
  }

  @Test
  void frozenLayersKeepTheirWeightsAndTheOthersLearn() {
    Sequential model =
        new Sequential(Shape.of(3), new Dense(4, Activation.TANH).frozen(), new Dense(2));
    NdArray kept = named(model, "dense1/kernel").value().copy();
    NdArray trained = named(model, "dense2/kernel").value().copy();
    train(model);
    assertThat(named(model, "dense1/kernel").value()).isEqualTo(kept);
    assertThat(named(model, "dense2/kernel").value()).isNotEqualTo(trained);
  }

  @Test
  void weightsAreFrozenAndTrainedAgainByTheirPath() {
    Sequential model = new Sequential(Shape.of(3), new Dense(4), new Dense(2));
    model.freeze("dense1");
    model.freeze("dense2/bias");
    assertThat(model.parameters())
        .extracting(Parameter::isFrozen)
        .containsExactly(true, true, false, true);
    NdArray kept = named(model, "dense1/kernel").value().copy();
    train(model);
    assertThat(named(model, "dense1/kernel").value()).isEqualTo(kept);
    model.unfreeze("dense1");
    train(model);
    assertThat(named(model, "dense1/kernel").value()).isNotEqualTo(kept);
  }

  @Test
  void freezingNothingSaysWhatThereIs() {
    Sequential model = new Sequential(Shape.of(3), new Dense(2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.freeze("dense"))
        .withMessageContaining("got \"dense\"; there is [dense1/kernel, dense1/bias]");
  }

  @Test
  void aModelThatIsFrozenAltogetherCannotBeTrained() {
    Sequential model = new Sequential(Shape.of(3), new Dense(2).frozen());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> train(model))
        .withMessageContaining("all weights of \"sequential\" are frozen; unfreeze some");
  }

  @Test
  void theGradientByFrozenWeightsIsZero() {
    Sequential model = new Sequential(Shape.of(3), new Dense(2).frozen());
    Pass pass = Pass.training(0, 1);
    model.forward(nn.autodiff.Tensor.of(NdArray.zeros(Shape.of(1, 3))), pass);
    assertThat(pass.gradient(model.parameters().get(0))).isEqualTo(NdArray.zeros(Shape.of(3, 2)));
  }

  @Test
  void sharedLayersHaveOneSetOfWeights() {
    Layer same = new Dense(3, Activation.TANH).shared("same");
    Sequential model = new Sequential(Shape.of(3), same, same, new Dense(2));
    assertThat(model.parameters())
        .extracting(Parameter::name)
        .containsExactly("same/kernel", "same/bias", "dense3/kernel", "dense3/bias");
    assertThat(model.summary().parameters()).isEqualTo(3 * 3 + 3 + 3 * 2 + 2);
    train(model);
  }

  @Test
  void aSharedLayerIsTheSameEverywhere() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Sequential(
                    Shape.of(3), new Dense(4).shared("same"), new Dense(4).shared("same")))
        .withMessageContaining(
            "expected the shared layer \"same\" to be Dense(4) for input (batch, 3)")
        .withMessageContaining("but got Dense(4) for (batch, 4); give another layer another name");
  }

  @Test
  void stateIsChangedByItsLayerOnceForEachStep() {
    Sequential model = new Sequential(Shape.of(3), new Counting(), new Dense(2));
    Parameter count = named(model, "counting1/count");
    assertThat(count.isState()).isTrue();
    train(model);
    assertThat(count.value().item()).isEqualTo(48);
    model.predict(NdArray.zeros(Shape.of(5, 3)));
    assertThat(count.value().item()).isEqualTo(48);
  }

  @Test
  void frozenStateStaysAsItIs() {
    Sequential model = new Sequential(Shape.of(3), new Counting().frozen(), new Dense(2));
    train(model);
    assertThat(named(model, "counting1/count").value().item()).isZero();
  }

  @Test
  void onlyStateTakesUpdates() {
    Sequential model = new Sequential(Shape.of(3), new Dense(2));
    Pass pass = Pass.training(0, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pass.update(model.parameters().get(1), NdArray.of(1, 2)))
        .withMessageContaining("dense1/bias (2,); make it by Scope.state");
  }

  @Test
  void anOptimizerRemembersNothingOfState() {
    Sequential model = new Sequential(Shape.of(3), new Counting(), new Dense(2));
    Trainer trainer = new Trainer(model, new Sgd(0.1, 0.9), new MeanSquaredError());
    assertThat(trainer.state().slots().keySet())
        .containsExactlyInAnyOrderElementsOf(
            List.of("velocity/dense1/kernel", "velocity/dense1/bias"));
  }
}
