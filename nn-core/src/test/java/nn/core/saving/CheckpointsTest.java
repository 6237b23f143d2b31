package nn.core.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.callbacks.EarlyStopping;
import nn.core.layers.BatchNormalization;
import nn.core.layers.Dense;
import nn.core.layers.Dropout;
import nn.core.losses.MeanSquaredError;
import nn.core.optimizers.Adam;
import nn.core.optimizers.Optimizer;
import nn.core.optimizers.Sgd;
import nn.core.training.Callback;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.Trainer;
import nn.core.training.Training;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckpointsTest {
  private static final Dataset DATA =
      Dataset.of(Samples.normal(1, Shape.of(50, 4)), Samples.normal(2, Shape.of(50, 1)));

  private Path file = Path.of("");

  @BeforeEach
  void chooseFile(@TempDir Path folder) {
    file = folder.resolve("run.safetensors");
  }

  /** With randomness in each step, and state that no optimizer changes. */
  private static Sequential model(long seed) {
    return new Sequential(
        seed,
        Shape.of(4),
        new Dense(8, Activation.TANH),
        new BatchNormalization(),
        new Dropout(0.25),
        new Dense(1));
  }

  private static Epochs epochs(int count) {
    return Epochs.of(count).batch(16);
  }

  private static Trainer trainer(Model model, Optimizer optimizer, Callback... callbacks) {
    return new Trainer(model, optimizer, new MeanSquaredError()).with(callbacks).quiet();
  }

  private static List<NdArray> copies(Model model) {
    return model.parameters().stream().map(Parameter::value).map(NdArray::copy).toList();
  }

  /** Slows down with each epoch, which the trainer remembers. */
  private static Callback slowing() {
    return new Callback() {
      @Override
      public void epochEnds(Training training) {
        training.rateFactor(0.7 * training.rateFactor());
      }
    };
  }

  /** Remembers numbers of its own, and stops nobody. */
  private static Callback stopping() {
    return new EarlyStopping("loss", 100).keepingLastWeights();
  }

  static List<Optimizer> optimizers() {
    return Samples.usual(Optimizer.class);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void goesOnWithTheSameBits(Optimizer optimizer) {
    Sequential whole = model(1);
    Trainer atOnce = trainer(whole, optimizer, slowing(), stopping());
    atOnce.fit(DATA, epochs(5));

    Sequential begun = model(1);
    Trainer first = trainer(begun, optimizer, slowing(), stopping());
    first.fit(DATA, epochs(2));
    Checkpoints.save(first, file);

    Sequential fresh = model(2);
    Trainer second = trainer(fresh, optimizer, slowing(), stopping());
    Checkpoints.load(second, file);
    assertThat(copies(fresh)).isEqualTo(copies(begun));
    second.fit(DATA, epochs(3));
    assertThat(copies(fresh)).isEqualTo(copies(whole));
    assertThat(second.state()).usingRecursiveComparison().isEqualTo(atOnce.state());
  }

  @Test
  void namesWhatTheOptimizerRemembers() {
    Trainer trainer = trainer(model(1), new Adam(), new EarlyStopping("loss", 3));
    trainer.fit(DATA, epochs(1));
    Checkpoints.save(trainer, file);
    assertThat(SafeTensors.read(file))
        .containsKeys("dense1/kernel", "optimizer/mean/dense1/kernel", "callbacks/0/dense1/kernel");
  }

  @Test
  void isAModelFileToo() {
    Sequential model = model(1);
    Trainer trainer = trainer(model, new Adam());
    trainer.fit(DATA, epochs(1));
    Checkpoints.save(trainer, file);
    NdArray x = Samples.normal(3, Shape.of(5, 4));
    assertThat(ModelFile.load(file).predict(x)).isEqualTo(model.predict(x));
    Sequential other = model(2);
    Weights.load(other, file);
    assertThat(other.predict(x)).isEqualTo(model.predict(x));
  }

  @Test
  void savesAModelThatCannotBeDescribed() {
    Layer lambda = (input, scope) -> Built.of(input, (x, pass) -> x.mul(2));
    Sequential model = new Sequential(1, Shape.of(4), lambda, new Dense(1));
    Checkpoints.save(trainer(model, new Adam()), file);
    Sequential other = new Sequential(2, Shape.of(4), lambda, new Dense(1));
    Checkpoints.load(trainer(other, new Adam()), file);
    assertThat(copies(other)).isEqualTo(copies(model));
  }

  @Test
  void changesNothingWhereItIsAnothersCheckpoint() {
    Checkpoints.save(trainer(model(1), new Sgd(0.1)), file);
    Sequential model = model(2);
    List<NdArray> before = copies(model);
    assertThatThrownBy(() -> Checkpoints.load(trainer(model, new Adam()), file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Trainer: expected the saved state to hold mean/dense1/kernel");
    assertThatThrownBy(
            () -> Checkpoints.load(trainer(model, new Sgd(0.1), new EarlyStopping()), file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Trainer: expected a saved state of 1 callbacks but got one of 0");
    assertThat(copies(model)).isEqualTo(before);
    Sequential smaller = new Sequential(Shape.of(4), new Dense(1));
    assertThatThrownBy(() -> Checkpoints.load(trainer(smaller, new Sgd(0.1)), file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + ": expected the weights of \"sequential\" but");
  }

  @Test
  void changesNothingWhereTheOptimizerRemembersLess() {
    Sequential small = new Sequential(1, Shape.of(4), new Dense(1));
    Checkpoints.save(trainer(small, new Sgd(0.1, 0.9)), file);
    Sequential other = new Sequential(2, Shape.of(4), new Dense(1));
    List<NdArray> before = copies(other);
    assertThatThrownBy(() -> Checkpoints.load(trainer(other, new Sgd(0.1)), file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            file + ": expected what this trainer's optimizer remembers, [], but got [")
        .hasMessageContaining("velocity/dense1/kernel")
        .hasMessageEndingWith("; load it with the optimizer it was saved with");
    assertThat(copies(other)).isEqualTo(before);
  }

  @Test
  void rejectsOtherVersions() {
    Sequential small = new Sequential(1, Shape.of(4), new Dense(1));
    Checkpoints.save(trainer(small, new Sgd(0.1)), file);
    SafeTensors.write(
        file, SafeTensors.read(file), Map.of("checkpoint", "{\"version\":2,\"clock\":1}"));
    assertThatThrownBy(() -> Checkpoints.load(trainer(small, new Sgd(0.1)), file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            file
                + ": expected version 1 of the checkpoint format but got 2; load it with the"
                + " version of Glassbox that saved it, or a newer one");
  }

  @Test
  void rejectsAFileOfWeightsAlone() {
    Weights.save(model(1), file);
    assertThatThrownBy(() -> Checkpoints.load(trainer(model(1), new Adam()), file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            file
                + ": expected a checkpoint but its metadata has no \"checkpoint\"; for weights"
                + " alone there is Weights.load(model, file)");
  }

  @Test
  void rejectsALayerNamedAsItsOwnTensors() {
    Sequential model = new Sequential(Shape.of(4), new Dense(1).named("optimizer"));
    assertThatThrownBy(() -> Checkpoints.save(trainer(model, new Adam()), file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Checkpoints: expected no layer called \"optimizer\" or \"callbacks\" but there is"
                + " optimizer/kernel; give the layer another name");
  }
}
