package nn.core.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Layer;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Dense;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsTest {
  private static final NdArray X = Samples.normal(1, Shape.of(3, 4));

  private Path file = Path.of("");

  @BeforeEach
  void chooseFile(@TempDir Path folder) {
    file = folder.resolve("weights.safetensors");
  }

  private static Sequential model(long seed, Layer... layers) {
    return new Sequential(seed, Shape.of(4), layers);
  }

  private static Sequential model(long seed) {
    return model(seed, new Dense(5, Activation.TANH), new Dense(2));
  }

  private static List<NdArray> copies(Model model) {
    return model.parameters().stream().map(Parameter::value).map(NdArray::copy).toList();
  }

  @Test
  void givesAnotherModelTheSameWeights() {
    Sequential model = model(1);
    Sequential other = model(2);
    Weights.save(model, file);
    assertThat(other.predict(X)).isNotEqualTo(model.predict(X));
    Weights.load(other, file);
    assertThat(other.predict(X)).isEqualTo(model.predict(X));
  }

  @Test
  void savesThemByTheirNames() {
    Weights.save(model(1), file);
    assertThat(SafeTensors.read(file).keySet())
        .containsExactly("dense1/bias", "dense1/kernel", "dense2/bias", "dense2/kernel");
  }

  @Test
  void listsAllThatDoesNotFitAndChangesNothing() {
    Weights.save(model(1, new Dense(6), new Dense(2).named("head")), file);
    Sequential other = model(2);
    List<NdArray> before = copies(other);
    assertThatThrownBy(() -> Weights.load(other, file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            file
                + ": expected the weights of \"sequential\" but\n"
                + "  missing: dense2/kernel (5, 2)\n"
                + "  missing: dense2/bias (2,)\n"
                + "  surplus: head/bias (2,)\n"
                + "  surplus: head/kernel (6, 2)\n"
                + "  dense1/kernel: expected (4, 5) but got (4, 6)\n"
                + "  dense1/bias: expected (5,) but got (6,)\n"
                + "Nothing was changed. Build the model that was saved, rename tensors before"
                + " loading them, or take those that fit: Weights.loadMatching(model, file)");
    assertThat(copies(other)).isEqualTo(before);
  }

  @Test
  void changesNothingWhereOneIsMissing() {
    Sequential other = model(2);
    List<NdArray> before = copies(other);
    assertThatThrownBy(
            () ->
                Weights.load(
                    other,
                    Map.of(
                        "dense1/kernel", NdArray.zeros(Shape.of(4, 5)),
                        "dense1/bias", NdArray.zeros(Shape.of(5)),
                        "dense2/kernel", NdArray.zeros(Shape.of(5, 2)))))
        .hasMessageStartingWith("the tensors: expected the weights of \"sequential\" but")
        .hasMessageContaining("\n  missing: dense2/bias (2,)\n");
    assertThat(copies(other)).isEqualTo(before);
  }

  @Test
  void takesWhatFitsAndSaysWhatDoesNot() {
    Sequential saved = model(1, new Dense(5), new Dense(3), new Dense(1).named("head"));
    Weights.save(saved, file);
    Sequential other = model(2, new Dense(5), new Dense(2), new Dense(4).named("tail"));
    List<NdArray> before = copies(other);
    assertThat(Weights.loadMatching(other, file))
        .isEqualTo(
            new Weights.Loaded(
                List.of("dense1/kernel", "dense1/bias"),
                List.of("tail/kernel", "tail/bias"),
                List.of("head/bias", "head/kernel"),
                List.of("dense2/kernel", "dense2/bias")));
    assertThat(copies(other).subList(0, 2)).isEqualTo(copies(saved).subList(0, 2));
    assertThat(copies(other).subList(2, 6)).isEqualTo(before.subList(2, 6));
  }

  @Test
  void takesWeightsThatWereReadBefore() {
    Sequential model = model(1);
    Sequential other = model(2);
    Weights.load(other, Weights.of(model));
    assertThat(other.predict(X)).isEqualTo(model.predict(X));
    model.parameters().get(0).value().data()[0] += 1;
    assertThat(other.predict(X)).as("the numbers are copied").isNotEqualTo(model.predict(X));
  }

  @Test
  void readsTheWeightsOfAWholeModel() {
    Sequential model = model(1);
    Sequential other = model(2);
    ModelFile.save(model, file);
    Weights.load(other, file);
    assertThat(other.predict(X)).isEqualTo(model.predict(X));
  }
}
