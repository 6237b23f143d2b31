package nn.core.saving;

import static nn.core.activations.Activation.RELU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.layers.Dense;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentsTest {
  /** Somebody's own. */
  record Range(NdArray numbers, List<NdArray> more) {}

  private static final KnownTypes KNOWN = KnownTypes.standard().with(Range.class);
  private static final Range RANGE =
      new Range(
          NdArray.of(new float[][] {{0.1f, -0f}, {Float.NaN, Float.NEGATIVE_INFINITY}}),
          List.of(NdArray.of(), NdArray.scalar(1e-40f), NdArray.of(16777216, 3.4028235e38f)));

  private Path file = Path.of("");

  @BeforeEach
  void chooseFile(@TempDir Path folder) {
    file = folder.resolve("model.safetensors");
  }

  @Test
  void areSavedAlone() {
    Attachments.save(Map.of("range", RANGE, "other", new Dense(3)), file, KNOWN);
    assertThat(Attachments.load(file, "range", Range.class, KNOWN)).isEqualTo(RANGE);
    assertThat(Attachments.load(file, "other", Record.class, KNOWN)).isEqualTo(new Dense(3));
  }

  @Test
  void areSavedWithAModel() {
    Sequential model = new Sequential(Shape.of(4), new Dense(3, RELU));
    Attachments.save(model, Map.of("range", RANGE), file, KNOWN);
    assertThat(Attachments.load(file, "range", Range.class, KNOWN)).isEqualTo(RANGE);
    NdArray x = NdArray.full(Shape.of(1, 4), 0.5f);
    assertThat(ModelFile.load(file).predict(x)).isEqualTo(model.predict(x));
    Weights.load(new Sequential(Shape.of(4), new Dense(3, RELU)), file);
  }

  @Property(tries = 300)
  void everyFloatComesBackToTheBit(@ForAll int bits) {
    float number = Float.intBitsToFloat(bits);
    NdArray array = NdArray.of(number);
    Describer describer = new Describer(KNOWN);
    Object again =
        new Maker(KNOWN).make(describer.describe(array, NdArray.class, "x"), NdArray.class, "x");
    assertThat(again).isEqualTo(array);
  }

  @Test
  void numbersAreWrittenShort() {
    NdArray array = NdArray.of(0.1f, 3, -0f, 1e10f, 16777216, Float.NaN);
    assertThat(new Describer(KNOWN).describe(array, NdArray.class, "x"))
        .hasToString("{\"shape\":[6],\"numbers\":[0.1,3,\"-0.0\",1E+10,16777216,\"NaN\"]}");
  }

  @Test
  void saysWhatThereIs() {
    Attachments.save(Map.of("range", RANGE), file, KNOWN);
    assertThatThrownBy(() -> Attachments.load(file, "rnage", Range.class, KNOWN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no attachment \"rnage\"; there is [range]");
    assertThatThrownBy(() -> Attachments.load(file, "range", Dense.class, KNOWN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected attachment \"range\" to be a Dense but it is Range[");
    assertThatThrownBy(() -> Attachments.load(file, "range", Range.class, KnownTypes.standard()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("attachments.attached[range]: expected a known Record but got")
        .hasMessageContaining("KnownTypes.standard().with(...)");
    ModelFile.save(new Sequential(Shape.of(4), new Dense(3)), file);
    assertThatThrownBy(() -> Attachments.load(file, "range", Range.class, KNOWN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no attachment \"range\", for nothing is attached");
  }

  @Test
  void believesNoShapeThatTheNumbersDoNotHave() throws Exception {
    String json =
        "{\"version\":1,\"attached\":{\"range\":{\"@type\":\"Range\",\"numbers\":"
            + "{\"shape\":[2000000000],\"numbers\":[1]},\"more\":[]}}}";
    SafeTensors.write(file, Map.of(), Map.of(Attachments.KEY, json));
    assertThat(Files.size(file)).isLessThan(1000);
    assertThatThrownBy(() -> Attachments.load(file, "range", Range.class, KNOWN))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("expected 2000000000 numbers for shape (2000000000,) but got 1");
  }

  /** Nobody made it known. */
  record Unknown(int number) {}

  @Test
  void cannotSaveWhatCouldNotBeLoaded() {
    assertThatThrownBy(() -> Attachments.save(Map.of("x", new Unknown(1)), file, KNOWN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("attachments.attached[x]: expected a known type but got Unknown");
    assertThat(file).doesNotExist();
  }
}
