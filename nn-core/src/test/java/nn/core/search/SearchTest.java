package nn.core.search;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SOFTMAX;
import static nn.core.activations.Activation.TANH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Dense;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.metrics.Accuracy;
import nn.core.optimizers.Adam;
import nn.core.search.Search.Trial;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.Trainer;
import org.junit.jupiter.api.Test;

class SearchTest {
  private static final NdArray INPUTS = Samples.normal(1, Shape.of(60, 2));
  private static final Dataset DATA = Dataset.of(INPUTS, labels());

  /** Settings that are tried. */
  record Settings(double rate, int units, Activation activation) {}

  /** Settings that cannot be negative. */
  record Checked(int units) {
    Checked {
      if (units < 0) {
        throw new IllegalArgumentException("no units");
      }
    }
  }

  private static NdArray labels() {
    NdArray labels = NdArray.zeros(Shape.of(60));
    for (int i = 0; i < 60; i++) {
      labels.data()[i] = i % 3 == 0 ? 1 : 0;
    }
    return labels;
  }

  private static Space<Settings> space() {
    return Space.of(Settings.class)
        .choice("rate", 0.1, 0.001)
        .choice("units", 2, 4)
        .choice("activation", RELU, TANH);
  }

  private static double train(Settings settings) {
    Sequential model =
        new Sequential(
            Shape.of(2), new Dense(settings.units(), settings.activation()), new Dense(2, SOFTMAX));
    return -new Trainer(model, new Adam(settings.rate()), new SparseCategoricalCrossEntropy())
        .quiet()
        .fit(DATA, Epochs.of(2))
        .last("loss");
  }

  @Test
  void aGridIsEveryCombination() {
    assertThat(space().grid())
        .hasSize(8)
        .doesNotHaveDuplicates()
        .startsWith(new Settings(0.1, 2, RELU), new Settings(0.1, 2, TANH));
  }

  @Test
  void theSameSeedDrawsTheSameSettings() {
    Space<Settings> space = space().logUniform("rate", 1e-4, 1e-1).range("units", 3, 5);
    List<Settings> drawn = space.draw(50, 7);
    assertThat(space.draw(20, 7)).isEqualTo(drawn.subList(0, 20));
    assertThat(space.draw(50, 8)).isNotEqualTo(drawn);
    assertThat(drawn).allMatch(s -> s.rate() >= 1e-4 && s.rate() < 1e-1);
    assertThat(drawn.stream().filter(s -> s.rate() < 1e-3).count()).isBetween(8L, 26L);
    assertThat(drawn).extracting(Settings::units).containsOnly(3, 4, 5);
  }

  @Test
  void theRankingDoesNotDependOnTheThreads() {
    List<Trial<Settings>> one = Search.run(space().grid(), SearchTest::train, 1);
    assertThat(Search.run(space().grid(), SearchTest::train, 4)).isEqualTo(one);
    assertThat(one).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    assertThat(one.get(0).settings().rate()).isEqualTo(0.1);
  }

  @Test
  void scoresThatAreNoNumberComeLast() {
    List<Trial<Double>> trials = Search.run(List.of(Double.NaN, 1.0, 3.0, 3.0), score -> score, 2);
    assertThat(trials).extracting(Trial::number).containsExactly(2, 3, 1, 0);
  }

  @Test
  void whatGoesWrongInATrialIsThrown() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Search.run(
                    List.of(1),
                    x -> {
                      throw new IllegalArgumentException("rate " + x);
                    }))
        .withMessage("rate 1");
  }

  @Test
  void anInterruptEndsTheSearch() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> Search.run(List.of(1), x -> x, 1));
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void rangesAreCheckedAgainstTheRecord() {
    Space<Settings> space = Space.of(Settings.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> space.choice("depth", 1))
        .withMessage(
            "Space: Settings has no component \"depth\"; it has [rate, units, activation]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> space.choice("units", 1.5))
        .withMessage("Space: expected values of type int for \"units\" but got 1.5, Double");
    assertThatIllegalArgumentException().isThrownBy(() -> space.range("units", 3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> space.uniform("units", 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> space.logUniform("rate", 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> space.draw(1, 0))
        .withMessageContaining("\"rate\" has no range");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> space().uniform("rate", 0, 1).grid())
        .withMessageContaining("\"rate\" may be any number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Space.of(Checked.class).choice("units", -1).grid())
        .withMessage("Space: Checked[-1] cannot be made: no units");
  }

  @Test
  void everyExampleIsHeldBackOnce() {
    Folds folds = Folds.of(DATA, 7, 3);
    assertThat(folds.all()).hasSize(7);
    double held = 0;
    for (Folds.Fold fold : folds.all()) {
      assertThat(fold.train().size() + fold.validation().size()).isEqualTo(60);
      assertThat(fold.validation().size()).isBetween(8, 9);
      for (float x : fold.validation().all().inputs().data()) {
        held += x;
      }
    }
    double all = IntStream.range(0, 120).mapToDouble(i -> INPUTS.data()[i]).sum();
    assertThat(held).isCloseTo(all, org.assertj.core.data.Offset.offset(1e-4));
  }

  @Test
  void stratifiedFoldsHaveEveryLabelAsOften() {
    for (Folds.Fold fold : Folds.stratified(DATA, 5, 3).all()) {
      double ones = 0;
      for (float label : fold.validation().all().targets().data()) {
        ones += label;
      }
      assertThat(ones).isEqualTo(4);
      assertThat(fold.validation().size()).isEqualTo(12);
    }
  }

  @Test
  void scoresHaveAMeanAndASpread() {
    Scores scores = new Scores(List.of(1.0, 2.0, 3.0));
    assertThat(scores.mean()).isEqualTo(2);
    assertThat(scores.spread()).isEqualTo(1);
    assertThat(scores).hasToString("2.0000 ± 1.0000 (3)");
    assertThat(new Scores(List.of(4.0)).spread()).isZero();
  }

  @Test
  void crossValidationTrainsAModelForEachFold() {
    Scores scores =
        Folds.of(DATA, 3, 0)
            .score(
                fold -> {
                  Sequential model = new Sequential(Shape.of(2), new Dense(2, SOFTMAX));
                  Trainer trainer =
                      new Trainer(
                              model,
                              new Adam(),
                              new SparseCategoricalCrossEntropy(),
                              new Accuracy())
                          .quiet();
                  trainer.fit(fold.train(), Epochs.of(1));
                  return trainer.evaluate(fold.validation()).get("accuracy");
                });
    assertThat(scores.values()).hasSize(3).allMatch(score -> score >= 0 && score <= 1);
  }

  @Test
  void foldsNeedExamples() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Folds.of(DATA, 61, 0))
        .withMessage("Folds: expected from 2 folds to one for each of 60 examples but got 61");
    assertThatIllegalArgumentException().isThrownBy(() -> Folds.of(DATA, 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Folds.stratified(Dataset.of(INPUTS, INPUTS), 2, 0))
        .withMessageContaining("targets of shape (2,); use Folds.of");
  }
}
