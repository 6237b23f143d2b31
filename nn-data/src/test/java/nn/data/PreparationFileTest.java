package nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.layers.Dense;
import nn.core.layers.Flatten;
import nn.core.saving.ModelFile;
import nn.data.transforms.Log1p;
import nn.data.transforms.MinMaxScaler;
import nn.data.transforms.Pipeline;
import nn.data.transforms.Reshape;
import nn.data.transforms.Standardization;
import nn.data.transforms.Steps;
import nn.data.transforms.Transform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationFileTest {
  @TempDir Path folder = Path.of("");

  private final LabeledDataset data = Examples.withLabels(0, 1, 0, 1);

  @Test
  void aPipelineIsSavedWithItsModel() {
    Path file = folder.resolve("model.safetensors");
    Steps prepare =
        new Pipeline()
            .thenApply(new Log1p())
            .then(new MinMaxScaler())
            .thenApply(new Reshape(Shape.of(2, 1)))
            .fit(data);
    Sequential model = new Sequential(Shape.of(2, 1), new Flatten(), new Dense(3));
    PreparationFile.save(model, prepare, file);
    Transform loaded = PreparationFile.load(file, Transform.class);
    assertThat(loaded).isEqualTo(prepare).hasToString(prepare.toString());
    NdArray x = data.inputs();
    assertThat(ModelFile.load(file).predict(loaded.apply(x)))
        .isEqualTo(model.predict(prepare.apply(x)));
  }

  @Test
  void inputsAndTargetsMayHaveOneEach() {
    Path file = folder.resolve("model.safetensors");
    Standardization inputs = new Standardization(NdArray.of(1, 2), NdArray.of(3, 4));
    Standardization targets = new Standardization(NdArray.of(7), NdArray.of(8));
    PreparationFile.save(
        new Sequential(Shape.of(2), new Dense(1)),
        Map.of("inputs", inputs, "targets", targets),
        file);
    assertThat(PreparationFile.load(file, Standardization.class)).isEqualTo(inputs);
    assertThat(PreparationFile.load(file, "targets", Standardization.class)).isEqualTo(targets);
  }

  @Test
  void saysWhatItIsInstead() {
    Path file = folder.resolve("log.safetensors");
    PreparationFile.save(new Log1p(), file);
    assertThatThrownBy(() -> PreparationFile.load(file, Standardization.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("to be a Standardization but it is Log1p[]");
  }

  @Test
  void asksToMakeKnownWhatIsNotOfThisLibrary() {
    Path file = folder.resolve("mine.safetensors");
    assertThatThrownBy(() -> PreparationFile.save(new Foreign(1), file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a known type but got Foreign");
  }

  /** Of the tests, which are not the library. */
  record Foreign(int number) {}
}
