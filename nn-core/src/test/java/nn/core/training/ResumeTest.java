package nn.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.core.Model;
import nn.core.Samples;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.optimizers.Optimizer;
import nn.core.optimizers.Sgd;
import nn.core.schedules.Schedule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Training that is resumed from a saved state comes to the same bits, whatever it is done by. */
class ResumeTest {
  private static final Dataset DATA = Examples.halves(64);

  static Stream<Optimizer> optimizers() {
    return Samples.usual(Optimizer.class).stream();
  }

  static Stream<Schedule> schedules() {
    return Samples.of(Schedule.class).stream();
  }

  private static Trainer trainer(Model model, Optimizer optimizer) {
    return new Trainer(model, optimizer, new SparseCategoricalCrossEntropy()).quiet();
  }

  private static void resumesWithTheSameBits(Optimizer optimizer) {
    Model straight = Examples.model();
    List<NdArray> before = Examples.weights(straight);
    trainer(straight, optimizer).fit(DATA, Epochs.of(4).batch(16));

    Model first = Examples.model();
    Trainer begun = trainer(first, optimizer);
    begun.fit(DATA, Epochs.of(2).batch(16));
    Model second = Examples.model();
    for (int i = 0; i < second.parameters().size(); i++) {
      NdArray from = first.parameters().get(i).value();
      System.arraycopy(from.data(), 0, second.parameters().get(i).value().data(), 0, from.size());
    }
    Trainer resumed = trainer(second, optimizer);
    resumed.restore(begun.state());
    resumed.fit(DATA, Epochs.of(2).batch(16));
    assertThat(Examples.weights(second)).isEqualTo(Examples.weights(straight)).isNotEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void withEveryOptimizer(Optimizer optimizer) {
    resumesWithTheSameBits(optimizer);
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void withEverySchedule(Schedule schedule) {
    resumesWithTheSameBits(new Sgd(schedule, 0.9));
  }
}
