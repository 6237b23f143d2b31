package nn.core.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Model;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Dense;
import nn.core.losses.MeanSquaredError;
import nn.core.optimizers.Adam;
import nn.core.training.Callback;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.History;
import nn.core.training.Trainer;
import nn.core.training.TrainerState;
import nn.core.training.Training;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every callback. */
class CallbackContractTest {
  private static final Dataset DATA =
      Dataset.of(Samples.normal(1, Shape.of(20, 3)), Samples.normal(2, Shape.of(20, 1)));

  /** The numbers of all callbacks; each test makes its own, for they remember. */
  static Stream<Arguments> callbacks() {
    List<Callback> samples = callbacksAnew();
    return IntStream.range(0, samples.size())
        .mapToObj(i -> Arguments.of(samples.get(i).getClass().getSimpleName(), i));
  }

  private static List<Callback> callbacksAnew() {
    return Samples.of(Callback.class);
  }

  @BeforeEach
  void noFileIsThere() throws IOException {
    Files.createDirectories(Samples.FILE.toAbsolutePath().getParent());
    Files.deleteIfExists(Samples.FILE);
  }

  /** Keeps what is needed to go on after an epoch. */
  private static final class Snapshot implements Callback {
    private final long epoch;
    private final List<NdArray> weights = new ArrayList<>();
    private TrainerState state = new TrainerState(0, 0, 0, 1, Map.of(), List.of());

    Snapshot(long epoch) {
      this.epoch = epoch;
    }

    @Override
    public void epochEnds(Training training) {
      if (training.epoch() == epoch) {
        weights.addAll(weights(training.model()));
        state = training.state();
      }
    }
  }

  private static List<NdArray> weights(Model model) {
    return model.parameters().stream().map(parameter -> parameter.value().copy()).toList();
  }

  private static Sequential model() {
    return new Sequential(Shape.of(3), new Dense(4, Activation.TANH), new Dense(1));
  }

  private static Trainer trainer(Sequential model, Callback... callbacks) {
    return new Trainer(model, new Adam(0.05), new MeanSquaredError()).quiet().with(callbacks);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("callbacks")
  void goesOnFromASavedStateAsIfTrainingHadNeverStopped(String name, int number) {
    Snapshot snapshot = new Snapshot(2);
    Sequential straight = model();
    Callback first = callbacksAnew().get(number);
    Trainer whole = trainer(straight, first, snapshot);
    History all = whole.fit(DATA, DATA, Epochs.of(6).batch(6));
    List<NdArray> expected = weights(straight);

    Sequential restored = model();
    for (int i = 0; i < snapshot.weights.size(); i++) {
      NdArray from = snapshot.weights.get(i);
      System.arraycopy(from.data(), 0, restored.parameters().get(i).value().data(), 0, from.size());
    }
    Callback second = callbacksAnew().get(number);
    Trainer after = trainer(restored, second, new Snapshot(99));
    after.restore(snapshot.state);
    History rest = after.fit(DATA, DATA, Epochs.of(4).batch(6));
    assertThat(weights(restored)).isEqualTo(expected);
    assertThat(second.state()).isEqualTo(first.state());
    assertThat(rest.epochs()).isEqualTo(all.epochs() - 2);
    assertThat(rest.metrics()).isEqualTo(all.metrics());
    for (String metric : all.metrics()) {
      if (!metric.equals("seconds")) {
        double[] values = all.values(metric);
        assertThat(rest.values(metric)).isEqualTo(Arrays.copyOfRange(values, 2, values.length));
      }
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("callbacks")
  void leavesTheWayOfTheWeightsToTheOptimizer(String name, int number) {
    Sequential plain = model();
    trainer(plain).fit(DATA, DATA, Epochs.of(1));
    Sequential watched = model();
    Snapshot snapshot = new Snapshot(1);
    trainer(watched, callbacksAnew().get(number), snapshot).fit(DATA, DATA, Epochs.of(1));
    assertThat(snapshot.weights).isEqualTo(weights(plain));
  }
}
