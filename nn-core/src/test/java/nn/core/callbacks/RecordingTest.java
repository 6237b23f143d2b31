package nn.core.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import nn.autodiff.Shape;
import nn.core.Parameter;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Dense;
import nn.core.losses.MeanSquaredError;
import nn.core.optimizers.Optimizer;
import nn.core.optimizers.Sgd;
import nn.core.schedules.StepDecay;
import nn.core.training.Callback;
import nn.core.training.Epochs;
import nn.core.training.History;
import nn.core.training.Trainer;
import nn.core.training.Training;
import org.junit.jupiter.api.Test;

/** Callbacks that write more into the history. */
class RecordingTest {
  private static Trainer trainer(Optimizer optimizer, Callback... callbacks) {
    Sequential model = new Sequential(Shape.of(3), new Dense(4, Activation.TANH), new Dense(1));
    return new Trainer(model, optimizer, new MeanSquaredError()).quiet().with(callbacks);
  }

  @Test
  void theLearningRateIsThatOfAnEpochsFirstStep() {
    // 2 steps an epoch.
    Trainer trainer = trainer(new Sgd(new StepDecay(0.8, 3, 0.5), 0), new RecordLearningRate());
    History history = trainer.fit(Script.DATA, Epochs.of(4).batch(4));
    assertThat(history.values("learning_rate")).containsExactly(0.8, 0.8, 0.4, 0.2);
    assertThat(history.metrics().get(0)).isEqualTo("loss");
  }

  @Test
  void anOptimizerWithoutARateHasNone() {
    Optimizer still = step -> (weights, gradient, state, from, to) -> {};
    History history = trainer(still, new RecordLearningRate()).fit(Script.DATA, Epochs.of(1));
    assertThat(history.last("learning_rate")).isNaN();
  }

  @Test
  void timeIsThatOfTheEpoch() {
    AtomicLong clock = new AtomicLong(1_000_000_000_000L);
    Callback working =
        new Callback() {
          @Override
          public void stepEnds(Training training) {
            clock.addAndGet(250_000_000);
          }
        };
    Trainer trainer = trainer(new Sgd(), new RecordTime(clock::get), working);
    assertThat(trainer.fit(Script.DATA, Epochs.of(2).batch(4)).values("seconds"))
        .containsExactly(0.5, 0.5);
    assertThat(trainer(new Sgd(), new RecordTime()).fit(Script.DATA, Epochs.of(1)).last("seconds"))
        .isPositive();
  }

  @Test
  void gradientNormsAreMeansOverTheSteps() {
    List<Double> all = new ArrayList<>();
    List<Double> first = new ArrayList<>();
    Callback looking =
        new Callback() {
          @Override
          public void stepEnds(Training training) {
            double sum = 0;
            for (Parameter parameter : training.model().parameters()) {
              for (float g : training.gradient(parameter).data()) {
                sum += (double) g * g;
              }
              if (parameter.name().equals("dense1/bias")) {
                first.add(StrictMath.sqrt(sum));
              }
            }
            all.add(StrictMath.sqrt(sum));
          }
        };
    RecordGradientNorms norms = new RecordGradientNorms().byLayer();
    History history = trainer(new Sgd(), norms, looking).fit(Script.DATA, Epochs.of(2).batch(4));
    assertThat(history.metrics())
        .containsExactly("loss", "gradient_norm", "gradient_norm/dense1", "gradient_norm/dense2");
    assertThat(history.values("gradient_norm")[0])
        .isCloseTo((all.get(0) + all.get(1)) / 2, within(1e-12));
    assertThat(history.values("gradient_norm/dense1")[1])
        .isCloseTo((first.get(2) + first.get(3)) / 2, within(1e-12));
  }

  @Test
  void oneNumberForAllLayersIsUsual() {
    assertThat(
            trainer(new Sgd(), new RecordGradientNorms()).fit(Script.DATA, Epochs.of(1)).metrics())
        .containsExactly("loss", "gradient_norm");
  }

  @Test
  void weightNormsAreThoseOfTheEpochsEnd() {
    Sequential model = new Sequential(Shape.of(3), new Dense(4, Activation.TANH), new Dense(1));
    Trainer trainer =
        new Trainer(model, new Sgd(), new MeanSquaredError())
            .quiet()
            .with(new RecordWeightNorms().byLayer());
    History history = trainer.fit(Script.DATA, Epochs.of(2).batch(4));
    assertThat(history.metrics())
        .containsExactly("loss", "weight_norm", "weight_norm/dense1", "weight_norm/dense2");
    double first = 0;
    double all = 0;
    for (Parameter parameter : model.parameters()) {
      for (float weight : parameter.value().data()) {
        all += (double) weight * weight;
        first += parameter.name().startsWith("dense1/") ? (double) weight * weight : 0;
      }
    }
    assertThat(history.last("weight_norm")).isCloseTo(StrictMath.sqrt(all), within(1e-12));
    assertThat(history.last("weight_norm/dense1")).isCloseTo(StrictMath.sqrt(first), within(1e-12));
    assertThat(history.values("weight_norm")[0]).isNotEqualTo(history.last("weight_norm"));
    assertThat(trainer(new Sgd(), new RecordWeightNorms()).fit(Script.DATA, Epochs.of(1)).metrics())
        .containsExactly("loss", "weight_norm");
  }
}
