package nn.core.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Dense;
import nn.core.losses.MeanSquaredError;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.Trainer;
import org.junit.jupiter.api.Test;

/** Optimizers made of others: groups, and sharpness-aware minimization. */
class GroupsTest {
  private static final Shape SHAPE = Shape.of(2, 2);
  private static final Dataset DATA =
      Dataset.of(Samples.normal(1, Shape.of(20, 3)), Samples.normal(2, Shape.of(20, 1)));

  private static Sequential model() {
    return new Sequential(Shape.of(3), new Dense(4, Activation.TANH), new Dense(1));
  }

  @Test
  void aPatternFitsANameOrAllBelowAPath() {
    Optimizer sgd = new Sgd(0.5);
    Groups groups = Groups.of(new Adam()).with("encoder", sgd);
    assertThat(groups.of("encoder/dense1/kernel", SHAPE)).isEqualTo(sgd);
    assertThat(groups.of("encoder", SHAPE)).isEqualTo(sgd);
    assertThat(groups.of("encoder2/kernel", SHAPE)).isEqualTo(new Adam());
    assertThat(groups.of("my/encoder/kernel", SHAPE)).isEqualTo(new Adam());
  }

  @Test
  void starsStandForPartsOfNames() {
    Optimizer sgd = new Sgd(0.5);
    Groups one = Groups.of(new Adam()).with("dense*/bias", sgd);
    assertThat(one.of("dense12/bias", SHAPE)).isEqualTo(sgd);
    assertThat(one.of("dense1/x/bias", SHAPE)).isEqualTo(new Adam());
    assertThat(one.of("dense1/kernel", SHAPE)).isEqualTo(new Adam());
    Groups any = Groups.of(new Adam()).with("**/bias", sgd);
    assertThat(any.of("a/b/bias", SHAPE)).isEqualTo(sgd);
    assertThat(Groups.of(new Adam()).with("a.c", sgd).of("abc", SHAPE)).isEqualTo(new Adam());
  }

  @Test
  void theLastPatternThatFitsCounts() {
    Groups groups = Groups.of(new Adam()).with("**", new Sgd(0.5)).with("a", new Sgd(0.1));
    assertThat(groups.of("a/kernel", SHAPE)).isEqualTo(new Sgd(0.1));
    assertThat(groups.with("**", new Sgd(0.2)).of("a/kernel", SHAPE)).isEqualTo(new Sgd(0.2));
  }

  @Test
  void weightsFollowTheirGroup() {
    Sequential model = model();
    float[] before = model.parameters().get(0).value().data().clone();
    Groups groups = Groups.of(new Sgd(0.1)).with("dense1", new Sgd(0));
    new Trainer(model, groups, new MeanSquaredError()).quiet().fit(DATA, Epochs.of(1));
    assertThat(model.parameters().get(0).value().data()).isEqualTo(before);
    assertThat(model.parameters().get(3).value().data()).isNotEqualTo(new float[1]);
  }

  @Test
  void aPatternThatFitsNothingIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Trainer(
                    model(),
                    Groups.of(new Adam()).with("encodr", new Sgd()),
                    new MeanSquaredError()))
        .withMessage(
            "Groups: expected weights that fit \"encodr\" but there are [dense1/kernel,"
                + " dense1/bias, dense2/kernel, dense2/bias]");
  }

  @Test
  void allRatesOfGroupsChangeTogether() {
    Groups halved =
        Groups.of(new Sgd(0.5)).with("a", new Sgd(0.25)).withRate(rate -> rate.times(0.5));
    assertThat(halved.learningRate().at(0)).isEqualTo(0.25);
    assertThat(halved.of("a/kernel", SHAPE).learningRate().at(0)).isEqualTo(0.125);
  }

  @Test
  void samTakesTheGradientUphill() {
    // One weight of 1; half a step uphill of it is 1.5.
    Sequential model = new Sequential(Shape.of(1), new Dense(1));
    model.parameters().get(0).value().data()[0] = 1;
    model.freeze("dense1/bias");
    Dataset one = Dataset.of(NdArray.of(new float[][] {{1}}), NdArray.of(new float[][] {{0}}));
    new Trainer(model, new Sam(new Sgd(0.1), 0.5), new MeanSquaredError())
        .quiet()
        .fit(one, Epochs.of(1));
    // The loss is w^2, its slope 2 w.
    assertThat(model.parameters().get(0).value().data()[0]).isCloseTo(0.7f, within(1e-6f));
  }

  @Test
  void samGoesAroundOthersNotIntoThem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Groups.of(new Sam()))
        .withMessageContaining("go uphill with all weights, new Sam(Groups.of(...))");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sam(new Sam(), 0.1))
        .withMessageContaining("does not go uphill itself");
    assertThatIllegalArgumentException().isThrownBy(() -> new Sam(new Adam(), 0));
  }
}
