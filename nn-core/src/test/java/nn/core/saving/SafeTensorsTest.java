package nn.core.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTensorsTest {
  @TempDir Path folder = Path.of("");

  private Path file() {
    return folder.resolve("some.safetensors");
  }

  /** A file that Python's library wrote, by {@code src/test/fixtures/saving.py}. */
  static Path python(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(SafeTensorsTest.class.getResource(name + ".safetensors")).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** What {@code src/test/fixtures/saving.py} puts into {@code python_floats}. */
  private static Map<String, NdArray> floats() {
    Map<String, NdArray> tensors = new LinkedHashMap<>();
    tensors.put("scale", NdArray.scalar(Float.NaN));
    tensors.put("dense10/bias", NdArray.zeros(Shape.of(0, 4)));
    tensors.put(
        "dense1/kernel", NdArray.of(new float[][] {{0.5f, -1, 2.25f}, {3e-40f, -0f, 1e30f}}));
    tensors.put("dense1/bias", NdArray.of(1, 2, 3));
    tensors.put("Größe", NdArray.of(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY));
    return tensors;
  }

  @Test
  void readsWhatItWrote() {
    Map<String, NdArray> tensors = floats();
    tensors.put("large", Samples.normal(1, Shape.of(3, 100_003)));
    SafeTensors.write(file(), tensors, Map.of("key", "value"));
    assertThat(SafeTensors.read(file())).isEqualTo(tensors);
    try (SafeTensors opened = SafeTensors.open(file())) {
      assertThat(opened.metadata()).containsExactly(Map.entry("key", "value"));
    }
  }

  @Test
  void readsWhatPythonWrote() {
    assertThat(SafeTensors.read(python("python_floats"))).isEqualTo(floats());
    try (SafeTensors opened = SafeTensors.open(python("python_floats"))) {
      assertThat(opened.metadata())
          .isEqualTo(Map.of("format", "pt", "about", "invented \"numbers\"\n"));
    }
  }

  @Test
  void writesTheBytesThatPythonWrites() throws IOException {
    SafeTensors.write(file(), floats(), Map.of("format", "pt", "about", "invented \"numbers\"\n"));
    assertThat(file()).hasSameBinaryContentAs(python("python_floats"));
  }

  @Test
  void writesTheSameBytesInWhateverOrderTensorsCome() throws IOException {
    SafeTensors.write(file(), floats());
    byte[] bytes = Files.readAllBytes(file());
    Map<String, NdArray> reversed = new LinkedHashMap<>();
    List<String> names = List.copyOf(floats().keySet());
    for (int i = names.size() - 1; i >= 0; i--) {
      reversed.put(names.get(i), Objects.requireNonNull(floats().get(names.get(i))));
    }
    SafeTensors.write(file(), reversed);
    assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "bool; 0, 1, 1, 0",
        "u8; 0, 1, 2, 200",
        "i8; 0, 1, -2, 100",
        "u16; 0, 1, 2, 65535",
        "i16; 0, 1, -2, -32768",
        "f16; 0, 1, -2.5, 5.9604645E-8",
        "bf16; 0, 1, -2.5, 1.0002555517425873E30",
        "u32; 0, 1, 2, 4294967040",
        "i32; 0, 1, -2, 16777216",
        "u64; 0, 1, 2, 9223372036854775808",
        "i64; 0, 1, -2, -4611686018427387904",
        "f64; 0, 1, -2.5, 7.888609E-31",
      })
  void readsEveryTypeThatPythonWrote(String name, String numbers) {
    String[] texts = numbers.split(", ", -1);
    float[] expected = new float[texts.length];
    for (int i = 0; i < texts.length; i++) {
      expected[i] = Float.parseFloat(texts[i]);
    }
    try (SafeTensors file = SafeTensors.open(python("python_types"))) {
      assertThat(file.get(name)).isEqualTo(NdArray.of(expected));
    }
  }

  @ParameterizedTest
  @CsvSource({"i64, 16777217, I64", "f64, 0.1, F64"})
  void rejectsNumbersThatNoFloatIs(String name, String number, String type) {
    try (SafeTensors file = SafeTensors.open(python("python_types"))) {
      assertThatThrownBy(() -> file.get(name + " too fine"))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageEndingWith(
              "number 1 of tensor \"%s too fine\" (%s (2,)) is %s, which no float is; convert the tensor to F32 before it is saved",
              name, type, number);
    }
  }

  @Test
  void listsTensorsWithoutReadingThem() {
    SafeTensors.write(file(), Map.of("b", NdArray.of(1, 2), "a", NdArray.scalar(3)));
    try (SafeTensors opened = SafeTensors.open(file())) {
      assertThat(opened.tensors())
          .containsExactly(
              new TensorInfo("a", DType.F32, Shape.of(), 0),
              new TensorInfo("b", DType.F32, Shape.of(2), 4));
      assertThat(opened.has("a")).isTrue();
      assertThat(opened.has("c")).isFalse();
      assertThatThrownBy(() -> opened.get("c"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageEndingWith("there is no tensor \"c\"; there is [a, b]");
    }
  }

  @Test
  void startsTheNumbersAtAMultipleOfEightBytes() throws IOException {
    for (int length = 0; length < 9; length++) {
      SafeTensors.write(file(), Map.of("x".repeat(length), NdArray.of(1)));
      assertThat(Files.size(file()) % 8).isEqualTo(Float.BYTES);
    }
  }

  @Test
  void writesNoTensorsAtAll() throws IOException {
    SafeTensors.write(file(), Map.of());
    assertThat(SafeTensors.read(file())).isEmpty();
    assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1))
        .isEqualTo("\b\0\0\0\0\0\0\0{}      ");
  }

  @Test
  void keepsTheNameOfTheMetadataForMetadata() {
    assertThatThrownBy(() -> SafeTensors.write(file(), Map.of("__metadata__", NdArray.of(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "SafeTensors: expected no tensor called \"__metadata__\", which the format keeps for"
                + " texts; give it another name");
    assertThat(file()).doesNotExist();
  }

  @Test
  void saysWhichFileIsNotThere() {
    assertThatThrownBy(() -> SafeTensors.read(file()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot read " + file() + ": there is no such file or folder");
  }
}
