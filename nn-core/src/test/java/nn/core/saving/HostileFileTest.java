package nn.core.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are broken, or made to do harm. */
class HostileFileTest {
  @TempDir Path folder = Path.of("");

  /** A file of a header as long as it says, and so many bytes of data. */
  static byte[] file(String header, int data) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + text.length + data)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(text.length)
        .put(text)
        .array();
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("hostile.safetensors"), bytes);
  }

  private void assertRejected(byte[] bytes, String why) throws IOException {
    Path file = write(bytes);
    assertThatThrownBy(() -> SafeTensors.read(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(file + ": " + why);
  }

  private static Arguments tensor(String fields, int data, String why) {
    return Arguments.of("{\"a\":{" + fields + "}}", data, why);
  }

  static Stream<Arguments> headers() {
    String json = "expected a header of JSON in UTF-8, at ";
    String fields = "expected dtype, shape and data_offsets";
    String good = "\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]";
    return Stream.of(
        Arguments.of("", 0, "expected a header that begins with { ; is it safetensors?"),
        Arguments.of(" {}", 0, "expected a header that begins with { ; is it safetensors?"),
        Arguments.of("[]", 0, "expected a header that begins with { ; is it safetensors?"),
        Arguments.of("{", 0, json + "$. of the header"),
        Arguments.of("{\"a\"", 0, json + "$.a of the header"),
        Arguments.of("{'a':1}", 0, json + "$. of the header"),
        Arguments.of("{}{}", 0, json + "$ of the header"),
        Arguments.of("{} x", 0, json + "$ of the header"),
        Arguments.of(
            "{\"a\":3}",
            0,
            "expected an object with dtype, shape and data_offsets but got NUMBER, at $.a of the"
                + " header"),
        Arguments.of(
            "{\"a\":{" + good + "},\"a\":{" + good + "}}",
            8,
            "expected tensor \"a\" once but it comes twice, at $.a of the header"),
        Arguments.of(
            "{\"a\":{" + good + "},\"\\u0061\":{" + good + "}}",
            8,
            "expected tensor \"a\" once but it comes twice, at $.a of the header"),
        Arguments.of(
            "{\"__metadata__\":{\"k\":\"1\",\"k\":\"2\"}}",
            0,
            "expected \"k\" once but it comes twice, at $.__metadata__.k of the header"),
        Arguments.of(
            "{\"__metadata__\":{},\"__metadata__\":{}}",
            0,
            "expected __metadata__ once but it comes twice, at $.__metadata__ of the header"),
        Arguments.of(
            "{\"__metadata__\":{\"k\":1}}",
            0,
            "expected a string but got NUMBER, at $.__metadata__.k of the header"),
        Arguments.of(
            "{\"__metadata__\":[]}",
            0,
            "expected an object of strings but got BEGIN_ARRAY, at $.__metadata__ of the header"),
        tensor(
            good + ",\"dtype\":\"F32\"",
            4,
            fields + ", once each, but got \"dtype\", at $.a.dtype of the header"),
        tensor(
            good + ",\"more\":0",
            4,
            fields + ", once each, but got \"more\", at $.a.more of the header"),
        tensor(
            "\"dtype\":\"F32\",\"shape\":[1]",
            4,
            fields + " of tensor \"a\", at $.a of the header"),
        tensor(
            "\"dtype\":\"F4\",\"shape\":[8],\"data_offsets\":[0,4]",
            4,
            "expected one of the types [BOOL, U8, I8, U16, I16, F16, BF16, U32, I32, F32, U64,"
                + " I64, F64] but got \"F4\"; convert the tensor before it is saved, at $.a.dtype"
                + " of the header"),
        tensor(
            "\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]",
            4,
            "expected a whole number of 0 or more, below 10^18, but got -1, at $.a.shape[1] of the"
                + " header"),
        tensor(
            "\"dtype\":\"F32\",\"shape\":[1e0],\"data_offsets\":[0,4]",
            4,
            "expected a whole number of 0 or more, below 10^18, but got 1e0, at $.a.shape[1] of"
                + " the header"),
        tensor(
            "\"dtype\":\"F32\",\"shape\":[\"1\"],\"data_offsets\":[0,4]",
            4,
            "expected a whole number but got STRING, at $.a.shape[0] of the header"),
        tensor(
            "\"dtype\":\"F32\",\"shape\":[99999999999999999999],\"data_offsets\":[0,4]",
            4,
            "expected a whole number of 0 or more, below 10^18, but got 99999999999999999999, at"
                + " $.a.shape[1] of the header"),
        tensor(
            "\"dtype\":\"F32\",\"shape\":[4294967297],\"data_offsets\":[0,4]",
            4,
            "expected tensor \"a\" to have fewer than 2^31 - 8 numbers, as one Java array holds,"
                + " but its shape is [4294967297], at $.a of the header"),
        tensor(
            "\"dtype\":\"F32\",\"shape\":[65536,65536,4294967297],\"data_offsets\":[0,4]",
            4,
            "expected tensor \"a\" to have fewer than 2^31 - 8 numbers, as one Java array holds,"
                + " but its shape is [65536, 65536, 4294967297], at $.a of the header"),
        tensor(
            "\"dtype\":\"F32\",\"shape\":[65536,65536],\"data_offsets\":[0,0]",
            0,
            "expected tensor \"a\" to have fewer than 2^31 - 8 numbers, as one Java array holds,"
                + " but its shape is [65536, 65536], at $.a of the header"),
        tensor(
            "\"dtype\":\"F32\",\"shape\":[" + "1,".repeat(64) + "1],\"data_offsets\":[0,4]",
            4,
            "expected at most 64 axes but got more, at $.a.shape[65] of the header"),
        tensor(
            "\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]",
            8,
            "expected 12 bytes for tensor \"a\" (F32 (3,)) but its data_offsets are [0, 8], at $.a"
                + " of the header"),
        tensor(
            "\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]",
            8,
            "expected 4 bytes for tensor \"a\" (F32 (1,)) but its data_offsets are [4, 0], at $.a"
                + " of the header"),
        tensor(
            "\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,8]",
            8,
            "expected the two data_offsets of tensor \"a\" but got [0, 4, 8], at $.a of the"
                + " header"),
        tensor(
            good,
            3,
            "expected tensor \"a\" (F32 (1,)) at bytes 0 to 4 of the data but there are 3; the"
                + " file was cut off, copy or download it again"),
        tensor(
            good, 6, "expected the tensors to fill the file but 2 bytes at its end belong to none"),
        tensor(
            "\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]",
            8,
            "expected tensor \"a\" (F32 (1,)) to begin at byte 0 of the data but it begins at 4,"
                + " which leaves a hole"),
        Arguments.of(
            "{\"a\":{" + good + "},\"b\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[3,7]}}",
            8,
            "expected tensor \"b\" (U8 (4,)) to begin at byte 4 of the data but it begins at 3,"
                + " inside of tensor \"a\" (F32 (1,))"),
        tensor("\"dtype\":\"BOOL\",\"shape\":[1,2],\"data_offsets\":[0,2]", 2, ""));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void rejects(String header, int data, String why) throws IOException {
    byte[] bytes = file(header, data);
    if (why.isEmpty()) {
      assertThat(SafeTensors.read(write(bytes)))
          .as("a header of the same making, without a fault")
          .isEqualTo(Map.of("a", NdArray.zeros(Shape.of(1, 2))));
    } else {
      assertRejected(bytes, why);
    }
  }

  @Test
  void rejectsAnEmptyFile() throws IOException {
    assertRejected(
        new byte[0],
        "expected 8 bytes with the header's length but the file has 0; is it safetensors?");
  }

  @Test
  void rejectsAHeaderThatIsLongerThanTheFile() throws IOException {
    byte[] bytes = file("{}", 0);
    bytes[0] = 3;
    assertRejected(
        bytes,
        "expected a header of at most 2 bytes but the file says 3; it was cut off, or it is not"
            + " safetensors");
  }

  @Test
  void rejectsAHeaderOfNegativeLength() throws IOException {
    byte[] bytes = file("{}", 0);
    Arrays.fill(bytes, 0, 8, (byte) -1);
    assertRejected(
        bytes,
        "expected a header of at most 2 bytes but the file says 18446744073709551615; it was cut"
            + " off, or it is not safetensors");
  }

  @Test
  void rejectsAHeaderOfMoreThanAHundredMillionBytes() throws IOException {
    Path file = write(file("{}", 0));
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(200_000_000);
      sparse.write(new byte[] {1, (byte) 0xe1, (byte) 0xf5, 5, 0, 0, 0, 0});
    }
    assertThatThrownBy(() -> SafeTensors.open(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(
            "expected a header of at most 100000000 bytes but the file says 100000001");
  }

  @Test
  void rejectsAHeaderThatIsNotUtf8() throws IOException {
    byte[] bytes = file("{\"__metadata__\":{\"k\":\"x\"}}", 0);
    bytes[bytes.length - 4] = (byte) 0xff;
    assertThatThrownBy(() -> SafeTensors.open(write(bytes)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("expected a header of JSON in UTF-8");
  }

  @Test
  void rejectsAFlagThatIsNeitherFalseNorTrue() throws IOException {
    byte[] bytes = file("{\"a\":{\"dtype\":\"BOOL\",\"shape\":[3],\"data_offsets\":[0,3]}}", 3);
    bytes[bytes.length - 1] = 2;
    assertRejected(
        bytes,
        "number 2 of tensor \"a\" (BOOL (3,)) is 2, neither 0 nor 1; convert the tensor to F32"
            + " before it is saved");
  }

  @Test
  void keepsMessagesShort() throws IOException {
    byte[] bytes = file("{\"" + "a".repeat(100_000) + "\":3}", 0);
    assertThatThrownBy(() -> SafeTensors.open(write(bytes)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(3000));
  }

  @Test
  void noticesThatAnOpenFileBecameShorter() throws IOException {
    Path file = folder.resolve("some.safetensors");
    SafeTensors.write(file, Map.of("a", NdArray.of(1, 2, 3)));
    try (SafeTensors opened = SafeTensors.open(file)) {
      try (var cut = new RandomAccessFile(file.toFile(), "rw")) {
        cut.setLength(Files.size(file) - 5);
      }
      assertThatThrownBy(() -> opened.get("a"))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("cannot read " + file + ": it became shorter while it was read");
    }
  }
}
