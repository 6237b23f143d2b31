package nn.core.layers;

import static nn.core.activations.Activation.LINEAR;
import static nn.core.activations.Activation.RELU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nn.autodiff.GradCheck;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Block;
import nn.core.Layer;
import nn.core.Pass;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.initializers.Ones;
import nn.core.joins.Add;
import org.junit.jupiter.api.Test;

/** {@link Residual} and {@link Branches}. */
class JoinsTest {
  private static final NdArray X = NdArray.of(1, 2);

  private static Layer sum(int units) {
    return new Dense(units, LINEAR, new Ones());
  }

  private static Sequential on(int inputs, Layer layer) {
    return new Sequential(Shape.of(inputs), layer);
  }

  private static List<String> names(Sequential model) {
    return model.parameters().stream().map(Object::toString).toList();
  }

  @Test
  void addsTheInputToWhatTheLayersGive() {
    assertThat(on(2, new Residual(sum(2))).predict(X)).isEqualTo(NdArray.of(4, 5));
    assertThat(on(2, new Residual(sum(3), sum(2))).predict(X)).isEqualTo(NdArray.of(10, 11));
  }

  @Test
  void bringsTheInputToTheRightSizeByAProjection() {
    Sequential model = on(2, new Residual(sum(3)).withProjection(sum(3)));
    assertThat(model.predict(X)).isEqualTo(NdArray.of(6, 6, 6));
    assertThat(names(model))
        .containsExactly(
            "residual1/dense1/kernel (2, 3)",
            "residual1/dense1/bias (3,)",
            "residual1/projection/kernel (2, 3)",
            "residual1/projection/bias (3,)");
    assertThat(model.summary().rows().get(0).flops()).isEqualTo(2 * 2 * 2 * 3 + 3);
  }

  @Test
  void differentiatesThroughTheProjection() {
    Sequential model = on(4, new Residual(new Dense(3)).withProjection(new Dense(3)));
    Pass pass = Pass.training(1, 1);
    GradCheck.of(x -> model.forward(x[0], pass), Samples.normal(1, Shape.of(2, 4))).assertPassed();
  }

  @Test
  void putsBranchesSideBySide() {
    Sequential model = on(2, new Branches(LINEAR, sum(1), new Block(sum(3), sum(2))));
    assertThat(model.predict(X)).isEqualTo(NdArray.of(1, 2, 3, 9, 9));
    assertThat(names(model))
        .containsExactly(
            "branches1/branch2/dense1/kernel (2, 1)",
            "branches1/branch2/dense1/bias (1,)",
            "branches1/branch3/dense1/kernel (2, 3)",
            "branches1/branch3/dense1/bias (3,)",
            "branches1/branch3/dense2/kernel (3, 2)",
            "branches1/branch3/dense2/bias (2,)");
  }

  @Test
  void joinsBranchesAsItIsTold() {
    Layer added = new Branches(List.of(LINEAR, sum(2)), new Add());
    assertThat(on(2, added).predict(X)).isEqualTo(NdArray.of(4, 5));
    assertThat(added).hasToString("Branches(linear, Dense(2), Add[])");
  }

  @Test
  void printsWhatItIsMadeOf() {
    assertThat(new Residual(new Dense(2, RELU), new Dense(3)).withProjection(new Dense(3)))
        .hasToString("Residual(Dense(2, relu), Dense(3)).withProjection(Dense(3))");
    assertThat(new Branches(new Dense(2), LINEAR)).hasToString("Branches(Dense(2), linear)");
  }

  @Test
  void rejectsLayersThatChangeTheShape() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> on(2, new Residual(new Dense(3))))
        .withMessageContaining(
            "expected layers that give (batch, 2), as they take, to add both, but got (batch, 3);"
                + " bring x to it by .withProjection(...), a layer of that size");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> on(2, new Residual(new Dense(3)).withProjection(new Dense(4))))
        .withMessageContaining(
            "expected layers that give (batch, 4), as the projection does, to add both, but got"
                + " (batch, 3); give the projection the layers' size and stride");
  }

  @Test
  void rejectsBranchesThatDifferInMoreThanTheLastAxis() {
    Shape image = Shape.of(6, 6, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sequential(image, new Branches(new Conv2D(2, 3), new Conv2D(2, 1))))
        .withMessageContaining(
            "Concatenate: expected inputs alike but for their last axis but got [(batch, 4, 4, 2),"
                + " (batch, 6, 6, 2)]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Branches(List.of(), new Add()))
        .withMessage("Branches: expected 1 branch or more but got none");
  }
}
