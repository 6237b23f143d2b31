package nn.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nn.autodiff.NdArray;
import nn.core.Sequential;
import nn.core.losses.Loss;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.optimizers.Adam;
import nn.core.optimizers.Optimizer;
import nn.core.optimizers.Sgd;
import org.junit.jupiter.api.Test;

class LearningRateFinderTest {
  private static final Dataset DATA = Examples.halves(300);

  private final Sequential model = Examples.model();
  private final Loss loss = new SparseCategoricalCrossEntropy();

  private LearningRateCurve find(Optimizer optimizer) {
    return new LearningRateFinder().find(model, optimizer, loss, DATA);
  }

  @Test
  void ratesRiseByTheSameFactorFromStepToStep() {
    double[] rates =
        new LearningRateFinder(0.001, 0.1, 5, 32, 0).find(model, new Adam(), loss, DATA).rates();
    assertThat(rates)
        .containsExactly(
            new double[] {0.001, 0.001 * Math.sqrt(10), 0.01, 0.01 * Math.sqrt(10), 0.1},
            within(1e-12));
  }

  @Test
  void theSuggestionTrainsWellInItsOwnOptimizer() {
    for (Optimizer optimizer : List.of(new Adam(), new Sgd())) {
      double rate = find(optimizer).suggestion();
      assertThat(rate).isBetween(1e-4, 2.0);
      Trainer trainer =
          new Trainer(Examples.model(), optimizer.withRate(r -> step -> rate), loss).quiet();
      History history = trainer.fit(DATA, Epochs.of(20));
      assertThat(history.last("loss")).isLessThan(0.5 * history.values("loss")[0]);
    }
  }

  @Test
  void putsTheWeightsBack() {
    List<NdArray> before = Examples.weights(model);
    find(new Adam());
    assertThat(Examples.weights(model)).isEqualTo(before);
  }

  @Test
  void findsTheSameEachTime() {
    LearningRateCurve first = find(new Adam());
    LearningRateCurve second = find(new Adam());
    assertThat(second.rates()).isEqualTo(first.rates());
    assertThat(second.losses()).isEqualTo(first.losses());
  }

  @Test
  void endsWhereTheLossExplodes() {
    LearningRateCurve curve =
        new LearningRateFinder(1e-3, 1e6, 200, 32, 0).find(model, new Sgd(), loss, DATA);
    double[] losses = curve.losses();
    assertThat(losses.length).isBetween(20, 199);
    for (int i = 0; i < losses.length - 1; i++) {
      assertThat(losses[i]).isFinite();
    }
  }

  @Test
  void lossesAreSmoothed() {
    LearningRateCurve curve = LearningRateCurve.EMPTY.with(0.1, 4).with(0.2, 2);
    assertThat(curve.losses()[0]).isCloseTo(4, within(1e-12));
    assertThat(curve.losses()[1]).isCloseTo((0.9 * 0.4 + 0.2) / 0.19, within(1e-12));
    assertThat(curve)
        .hasToString("LearningRateCurve of 2 steps, rates 1.0e-01 to 2.0e-01, least loss 2.9474");
  }

  @Test
  void suggestsWhereTheLossFallsFastest() {
    LearningRateCurve curve = LearningRateCurve.EMPTY;
    double[] losses = {3, 3, 3, 3, 0, 0, 0, 9, 9};
    for (int i = 0; i < losses.length; i++) {
      curve = curve.with(i + 1, losses[i]);
    }
    assertThat(curve.suggestion()).isBetween(4.0, 6.0);
  }

  @Test
  void saysWhenNoRateIsGood() {
    LearningRateCurve rising = LearningRateCurve.EMPTY.with(1, 1).with(2, 2).with(3, 3);
    assertThatIllegalStateException()
        .isThrownBy(rising::suggestion)
        .withMessageContaining("the loss fell at none of 3 rates");
  }

  @Test
  void needsAnOptimizerWithARate() {
    Optimizer still = step -> (weights, gradient, state, from, to) -> {};
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> find(still))
        .withMessageContaining("has no learning rate");
  }

  @Test
  void rejectsSettingsOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LearningRateFinder(1, 0.1, 100, 32, 0))
        .withMessage(
            "LearningRateFinder: expected rates above 0, the least first, but got 1.0 and 0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LearningRateFinder(0.1, 1, 1, 32, 0))
        .withMessageContaining("2 steps or more");
  }
}
