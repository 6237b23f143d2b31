package nn.core.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nn.autodiff.Shape;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.layers.Dense;
import nn.core.losses.MeanSquaredError;
import nn.core.optimizers.Sgd;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.Trainer;
import org.junit.jupiter.api.Test;

class WeightPathTest {
  private static final Dataset DATA =
      Dataset.of(Samples.normal(1, Shape.of(4, 3)), Samples.normal(2, Shape.of(4, 1)));

  private final Sequential model = new Sequential(Shape.of(3), new Dense(1));

  private WeightPath after(int... epochs) {
    WeightPath path = new WeightPath();
    Trainer trainer = new Trainer(model, new Sgd(), new MeanSquaredError()).quiet().with(path);
    for (int each : epochs) {
      trainer.fit(DATA, Epochs.of(each).batch(4));
    }
    return path;
  }

  @Test
  void beginsBeforeTheFirstEpochAndGoesOnOverCallsOfFit() {
    assertThat(after(2, 1).epochs()).containsExactly(0L, 1L, 2L, 3L);
  }

  @Test
  void endsWhereTheModelIs() {
    List<float[]> ways = after(5).from(model.parameters());
    assertThat(ways).hasSize(6);
    assertThat(ways.get(5)).hasSize(4).containsOnly(0);
    assertThat(ways.get(0)).isNotEqualTo(ways.get(5));
  }

  @Test
  void keepsFewerOfManyEpochsAtEqualDistances() {
    List<Long> epochs = after(600).epochs();
    assertThat(epochs).hasSizeBetween(64, 128).startsWith(0L);
    for (int i = 1; i < epochs.size(); i++) {
      assertThat(epochs.get(i) - epochs.get(i - 1)).isEqualTo(8);
    }
  }
}
