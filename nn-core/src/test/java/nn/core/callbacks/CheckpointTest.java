package nn.core.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Dense;
import nn.core.losses.MeanSquaredError;
import nn.core.optimizers.Adam;
import nn.core.saving.Checkpoints;
import nn.core.saving.Weights;
import nn.core.training.Callback;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.Trainer;
import nn.core.training.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
  private static final Dataset DATA =
      Dataset.of(Samples.normal(1, Shape.of(50, 4)), Samples.normal(2, Shape.of(50, 1)));

  @TempDir Path folder = Path.of("");

  private static Sequential model(long seed) {
    return new Sequential(seed, Shape.of(4), new Dense(8, Activation.TANH), new Dense(1));
  }

  private static Trainer trainer(Model model, Callback... callbacks) {
    return new Trainer(model, new Adam(0.01), new MeanSquaredError()).with(callbacks).quiet();
  }

  private static List<NdArray> copies(Model model) {
    return model.parameters().stream().map(Parameter::value).map(NdArray::copy).toList();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Checkpoint numbered() {
    return new Checkpoint(folder.resolve("run-{epoch}.safetensors"));
  }

  /** Measures the same numbers each time. */
  private static Callback measuring(String name, double... values) {
    return new Callback() {
      @Override
      public void epochEnds(Training training) {
        training.results().put(name, values[(int) training.epoch() - 1]);
      }
    };
  }

  @Test
  void trainingGoesOnFromItWithTheSameBits() {
    Sequential whole = model(1);
    trainer(whole, new EarlyStopping("loss", 9)).fit(DATA, Epochs.of(5).batch(16));

    trainer(model(1), new EarlyStopping("loss", 9), numbered()).fit(DATA, Epochs.of(4).batch(16));
    Sequential fresh = model(2);
    Trainer second = trainer(fresh, new EarlyStopping("loss", 9), numbered());
    Checkpoints.load(second, folder.resolve("run-2.safetensors"));
    assertThat(second.fit(DATA, Epochs.of(3).batch(16)).epochs()).isEqualTo(3);
    assertThat(copies(fresh)).isEqualTo(copies(whole));
  }

  @Test
  void savesAfterEveryFewEpochs() throws IOException {
    trainer(model(1), numbered().every(2)).fit(DATA, Epochs.of(5));
    assertThat(files()).containsExactly("run-2.safetensors", "run-4.safetensors");
  }

  @Test
  void replacesOneFile() throws IOException {
    Sequential model = model(1);
    Path file = folder.resolve("run.safetensors");
    trainer(model, new Checkpoint(file).keep(1)).fit(DATA, Epochs.of(3));
    assertThat(files()).containsExactly("run.safetensors");
    Sequential other = model(2);
    Weights.load(other, file);
    assertThat(copies(other)).isEqualTo(copies(model));
  }

  @Test
  void keepsTheLastFewAlsoAfterGoingOn() throws IOException {
    trainer(model(1), numbered().keep(2)).fit(DATA, Epochs.of(3));
    assertThat(files()).containsExactly("run-2.safetensors", "run-3.safetensors");
    Trainer second = trainer(model(2), numbered().keep(2));
    Checkpoints.load(second, folder.resolve("run-3.safetensors"));
    second.fit(DATA, Epochs.of(1));
    assertThat(files()).containsExactly("run-3.safetensors", "run-4.safetensors");
  }

  @Test
  void savesTheBestOnly() throws IOException {
    trainer(model(1), measuring("accuracy", 0.5, 0.4, 0.7, 0.7, 0.6), numbered().best("accuracy"))
        .fit(DATA, Epochs.of(5));
    assertThat(files()).containsExactly("run-1.safetensors", "run-3.safetensors");
  }

  @Test
  void remembersTheBestAfterGoingOn() throws IOException {
    Callback measuring = measuring("val_loss", 0.5, 0.6, 0.4);
    trainer(model(1), measuring, numbered().best("val_loss")).fit(DATA, Epochs.of(1));
    Trainer second = trainer(model(2), measuring, numbered().best("val_loss"));
    Checkpoints.load(second, folder.resolve("run-1.safetensors"));
    second.fit(DATA, Epochs.of(2));
    assertThat(files()).containsExactly("run-1.safetensors", "run-3.safetensors");
  }

  @Test
  void rejectsNumbersBelowOne() {
    assertThatThrownBy(() -> numbered().every(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Checkpoint: expected every of 1 or more but got 0");
    assertThatThrownBy(() -> numbered().keep(0))
        .hasMessage("Checkpoint: expected keep of 1 or more but got 0");
  }

  @Test
  void saysWhatIsMeasuredWhereTheQuantityIsNot() {
    assertThatThrownBy(() -> trainer(model(1), numbered().best("val_loss")).fit(DATA, Epochs.of(1)))
        .hasMessage(
            "Checkpoint: expected \"val_loss\" to be measured but there is [loss]; give fit"
                + " validation data");
  }
}
