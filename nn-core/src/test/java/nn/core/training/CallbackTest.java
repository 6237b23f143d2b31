package nn.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Observer;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Dense;
import nn.core.losses.MeanSquaredError;
import nn.core.optimizers.Adam;
import nn.core.optimizers.Sgd;
import org.junit.jupiter.api.Test;

class CallbackTest {
  private static final Dataset DATA =
      Dataset.of(Samples.normal(1, Shape.of(20, 3)), Samples.normal(2, Shape.of(20, 1)));

  private static Sequential model() {
    return new Sequential(Shape.of(3), new Dense(4, Activation.TANH), new Dense(1));
  }

  private static Trainer trainer(Sequential model) {
    return new Trainer(model, new Adam(0.01), new MeanSquaredError()).quiet();
  }

  @Test
  void callbacksAreCalledInTheirPlaces() {
    List<String> calls = new ArrayList<>();
    Callback writing =
        new Callback() {
          @Override
          public void fitBegins(Training training) {
            calls.add("fit " + training.step());
          }

          @Override
          public void epochBegins(Training training) {
            calls.add("epoch " + training.epoch() + " " + training.results());
          }

          @Override
          public void stepEnds(Training training) {
            calls.add("step " + training.step());
          }

          @Override
          public void epochEnds(Training training) {
            calls.add("ends " + training.epoch() + " " + training.results().keySet());
          }

          @Override
          public void fitEnds(Training training) {
            calls.add("fit ends " + training.history().epochs());
          }
        };
    trainer(model()).with(writing).fit(DATA, DATA, Epochs.of(2).batch(10));
    assertThat(calls)
        .containsExactly(
            "fit 0",
            "epoch 1 {}",
            "step 1",
            "step 2",
            "ends 1 [loss, val_loss]",
            "epoch 2 {}",
            "step 3",
            "step 4",
            "ends 2 [loss, val_loss]",
            "fit ends 2");
  }

  @Test
  void whatACallbackPutsIntoTheResultsIsInTheHistory() {
    Callback rates =
        new Callback() {
          @Override
          public void epochEnds(Training training) {
            training.results().put("rate", training.learningRate());
          }
        };
    History history = trainer(model()).with(rates).fit(DATA, Epochs.of(2));
    assertThat(history.values("rate")).containsExactly(0.01, 0.01);
  }

  @Test
  void theNumbersOfAnEpochAreThereWhileItRuns() {
    List<Double> losses = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    Callback asking =
        new Callback() {
          @Override
          public void epochBegins(Training training) {
            assertThat(training.soFar()).isEmpty();
          }

          @Override
          public void stepEnds(Training training) {
            losses.add(training.loss());
            assertThat(training.soFar()).containsOnlyKeys("loss");
            means.add(training.soFar().get("loss"));
          }
        };
    History history = trainer(model()).with(asking).fit(DATA, DATA, Epochs.of(2).batch(10));
    assertThat(means.get(0)).isEqualTo(losses.get(0));
    assertThat(means.get(1)).isEqualTo(history.values("loss")[0]);
    assertThat(means.get(2)).isEqualTo(losses.get(2));
    assertThat(means.get(3)).isEqualTo(history.values("loss")[1]);
  }

  @Test
  void aCallbackMayStopTraining() {
    Callback stopping =
        new Callback() {
          @Override
          public void epochEnds(Training training) {
            if (training.epoch() == 3) {
              training.stop("enough");
            }
          }
        };
    History history = trainer(model()).with(stopping).fit(DATA, Epochs.of(10));
    assertThat(history.epochs()).isEqualTo(3);
    assertThat(history.stopped()).contains("enough");
    assertThat(history.toString()).endsWith("(stopped: enough)");
  }

  @Test
  void aCallbackMaySlowTheOptimizerDown() {
    Sequential halved = model();
    Callback halving =
        new Callback() {
          @Override
          public void fitBegins(Training training) {
            training.rateFactor(0.5);
          }
        };
    new Trainer(halved, new Sgd(0.2), new MeanSquaredError())
        .quiet()
        .with(halving)
        .fit(DATA, Epochs.of(2));
    Sequential plain = model();
    new Trainer(plain, new Sgd(0.1), new MeanSquaredError()).quiet().fit(DATA, Epochs.of(2));
    assertThat(halved.parameters().get(0).value()).isEqualTo(plain.parameters().get(0).value());
  }

  @Test
  void gradientsAreThereAtTheEndOfAStepOnly() {
    List<NdArray> gradients = new ArrayList<>();
    Callback looking =
        new Callback() {
          @Override
          public void stepEnds(Training training) {
            gradients.add(training.gradient(training.model().parameters().get(0)).copy());
          }

          @Override
          public void epochEnds(Training training) {
            assertThatIllegalStateException()
                .isThrownBy(() -> training.gradient(training.model().parameters().get(0)))
                .withMessageContaining("ask for them in stepEnds");
          }
        };
    trainer(model()).with(looking).fit(DATA, Epochs.of(1).batch(10));
    assertThat(gradients).hasSize(2).doesNotContain(NdArray.zeros(Shape.of(3, 4)));
  }

  @Test
  void layersAreObservedInTheStepsACallbackAsksFor() {
    List<String> seen = new ArrayList<>();
    Observer observer =
        new Observer() {
          @Override
          public void output(String layer, Tensor output) {
            seen.add(layer);
          }
        };
    Callback second =
        new Callback() {
          @Override
          public List<Observer> observers(long step) {
            return step == 2 ? List.of(observer) : List.of();
          }
        };
    trainer(model()).with(second).fit(DATA, Epochs.of(3).batch(20));
    assertThat(seen).containsExactly("dense1", "dense2");
  }

  @Test
  void trainingGoesOnFromASavedStateWithTheSameBits() {
    Sequential straight = model();
    trainer(straight).fit(DATA, Epochs.of(5).batch(6));

    Sequential first = model();
    Trainer before = trainer(first);
    before.fit(DATA, Epochs.of(2).batch(6));
    TrainerState state = before.state();
    Sequential second =
        new Sequential(99, Shape.of(3), new Dense(4, Activation.TANH), new Dense(1));
    for (int i = 0; i < first.parameters().size(); i++) {
      NdArray from = first.parameters().get(i).value();
      System.arraycopy(from.data(), 0, second.parameters().get(i).value().data(), 0, from.size());
    }
    before.fit(DATA, Epochs.of(1)); // The state is a copy, which nobody changes any more.
    Trainer after = trainer(second);
    after.restore(state);
    after.fit(DATA, Epochs.of(3).batch(6));
    for (int i = 0; i < straight.parameters().size(); i++) {
      assertThat(second.parameters().get(i).value())
          .isEqualTo(straight.parameters().get(i).value());
    }
  }

  @Test
  void aStateThatDoesNotFitChangesNothing() {
    TrainerState adam = trainer(model()).state();
    Trainer sgd = new Trainer(model(), new Sgd(0.1, 0.9), new MeanSquaredError());
    TrainerState before = sgd.state();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sgd.restore(adam))
        .withMessageContaining("velocity/dense")
        .withMessageContaining("restore it with the same model and optimizer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer(model()).with(new Callback() {}).restore(adam))
        .withMessageContaining("of 1 callbacks but got one of 0");
    assertThat(sgd.state()).isEqualTo(before);
  }

  @Test
  void accumulatedBatchesStepAsOneLargeBatch() {
    Sequential small = model();
    new Trainer(small, new Sgd(0.1), new MeanSquaredError())
        .quiet()
        .accumulate(3)
        .fit(DATA, Epochs.of(2).batch(5).inOrder());
    Sequential large = model();
    Trainer whole = new Trainer(large, new Sgd(0.1), new MeanSquaredError()).quiet();
    whole.fit(DATA, Epochs.of(2).batch(15).inOrder());
    for (int i = 0; i < small.parameters().size(); i++) {
      float[] a = small.parameters().get(i).value().data();
      float[] b = large.parameters().get(i).value().data();
      assertThat(a).containsExactly(b, org.assertj.core.data.Offset.offset(1e-6f));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> whole.accumulate(0));
  }
}
