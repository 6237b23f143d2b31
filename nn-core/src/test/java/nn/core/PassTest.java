package nn.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.initializers.Ones;
import nn.core.initializers.Zeros;
import org.junit.jupiter.api.Test;

class PassTest {
  private final Scope scope = Scope.of(3);
  private final Parameter weights = scope.weight("weights", Shape.of(2), new Ones());

  @Test
  void addsUpTheGradientsOfWeightsThatAreUsedTwice() {
    Pass pass = Pass.measuring();
    pass.backward(pass.use(weights).add(pass.use(weights).mul(2)).sum());
    assertThat(pass.gradient(weights)).isEqualTo(NdArray.of(3, 3));
  }

  @Test
  void givesZerosForWeightsItDidNotUse() {
    assertThat(Pass.measuring().gradient(weights)).isEqualTo(NdArray.zeros(Shape.of(2)));
  }

  @Test
  void doesNotRememberWhenItPredicts() {
    Pass pass = Pass.predicting();
    Tensor sum = pass.use(weights).sum();
    assertThatIllegalStateException().isThrownBy(() -> pass.backward(sum));
  }

  @Test
  void tellsHowAPredictionChangesWithItsInputAlone() {
    Pass pass = Pass.predicting();
    Tensor input = Tensor.of(NdArray.of(5, 7));
    pass.backward(pass.use(weights).mul(3).mul(input).sum());
    assertThat(input.grad()).isEqualTo(NdArray.of(3, 3));
    assertThat(pass.use(weights).tracked()).isFalse();
  }

  @Test
  void namesWhatALayerComputedAfterTheLayer() {
    Layer twice = (input, inner) -> Built.of(input, (x, pass) -> x.mul(2));
    Layer nothing = (input, inner) -> Built.of(input, (x, pass) -> x);
    Sequential model =
        new Sequential(Shape.of(2), nothing, twice.named("a"), nothing, twice.named("b"));
    Tensor x = Tensor.of(NdArray.zeros(Shape.of(1, 2)));
    Tensor y = model.forward(x, Pass.measuring());
    assertThat(y.name()).isEqualTo("b");
    assertThat(y.inputs().get(0).name()).isEqualTo("a");
    assertThat(x.name()).as("what was there before is left alone").isNull();
  }

  @Test
  void knowsWhatItIsFor() {
    assertThat(Pass.training(1, 1).training()).isTrue();
    assertThat(Pass.measuring().training()).isFalse();
    assertThat(Pass.predicting().training()).isFalse();
  }

  @Test
  void drawsBySeedStepAndPurpose() {
    long draw = Pass.training(1, 2).random("dropout1").nextLong();
    assertThat(Pass.training(1, 2).random("dropout1").nextLong()).isEqualTo(draw);
    assertThat(Pass.training(2, 2).random("dropout1").nextLong()).isNotEqualTo(draw);
    assertThat(Pass.training(1, 3).random("dropout1").nextLong()).isNotEqualTo(draw);
    assertThat(Pass.training(1, 2).random("dropout2").nextLong()).isNotEqualTo(draw);
  }

  @Test
  void aScopeRejectsWeightsOfOneName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scope.weight("weights", Shape.of(2), new Zeros()))
        .withMessage("Scope: there are weights called \"weights\" already; give each its own name");
  }

  @Test
  void aScopeRejectsAStartOfAnotherShape() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> scope.weight("other", Shape.of(2), (shape, random) -> NdArray.of(1, 2, 3)))
        .withMessageEndingWith("to make weights \"other\" of shape (2,) but got (3,)");
  }

  @Test
  void aScopeKnowsItsPath() {
    assertThat(scope.path()).isEmpty();
    Scope inner = scope.child("block1").child("dense1");
    assertThat(inner.path()).isEqualTo("block1/dense1");
    assertThat(inner.weight("bias", Shape.of(1), new Zeros()).name())
        .isEqualTo("block1/dense1/bias");
    assertThat(scope.parameters()).hasSize(2);
  }
}
