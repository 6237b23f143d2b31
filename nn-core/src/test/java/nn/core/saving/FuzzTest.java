package nn.core.saving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/** Whatever is in a file, reading it gives tensors or an error of its own kind. */
class FuzzTest {
  /** Buffers and messages; a file that makes us believe it takes more than that for itself. */
  private static final long ALLOWANCE = 4_000_000;

  private static byte[] whole = {};
  private static Path file = Path.of("");

  @BeforeContainer
  static void writeOne() throws IOException {
    file = Files.createTempFile("fuzz", ".safetensors");
    SafeTensors.write(
        file,
        Map.of("a/kernel", NdArray.zeros(Shape.of(3, 4)), "a/bias", NdArray.zeros(Shape.of(4))),
        Map.of("k", "v"));
    whole = Files.readAllBytes(file);
    // Once with and once without an error, so that no class is loaded while bytes are counted.
    count(whole);
    count(Arrays.copyOf(whole, 20));
  }

  @AfterContainer
  static void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Parts of headers, some of them wrong, so that a change often gets past the JSON. */
  private static final String[] WORDS = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "0",
    "9",
    "-1",
    "1e9",
    "2147483647",
    "4294967296",
    "999999999999999999",
    "9223372036854775807",
    "null",
    "true",
    "F32",
    "F64",
    "BOOL",
    "U8",
    "dtype",
    "shape",
    "data_offsets",
    "__metadata__",
    "\\u0000",
    "\\ud800",
    "ÿ",
    "[[[[[[[["
  };

  @Provide
  Arbitrary<byte[]> mutated() {
    Arbitrary<Integer> place = Arbitraries.integers().between(0, whole.length - 1);
    Arbitrary<byte[]> flipped =
        Combinators.combine(place, Arbitraries.bytes())
            .as(
                (at, to) -> {
                  byte[] bytes = whole.clone();
                  bytes[at] = to;
                  return bytes;
                });
    Arbitrary<byte[]> replaced =
        Combinators.combine(place, Arbitraries.integers().between(0, 6), Arbitraries.of(WORDS))
            .as(
                (at, gone, word) -> {
                  String text = new String(whole, StandardCharsets.ISO_8859_1);
                  int from = 8 + at % (text.length() - 8);
                  String rest = text.substring(Math.min(text.length(), from + gone));
                  byte[] bytes =
                      (text.substring(0, from) + word + rest).getBytes(StandardCharsets.ISO_8859_1);
                  // Mostly the header's length is right again, and what follows is looked at.
                  bytes[0] = (byte) (whole[0] + word.length() - gone);
                  return bytes;
                });
    Arbitrary<byte[]> cut = place.map(at -> Arrays.copyOf(whole, at));
    Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(100);
    return Arbitraries.oneOf(flipped, replaced, cut, noise);
  }

  @Property(tries = 2000)
  void readsItOrSaysWhatIsWrong(@ForAll("mutated") byte[] bytes) throws IOException {
    assertThat(count(bytes)).isLessThan(ALLOWANCE);
  }

  /** Reads a file of these bytes and returns how much was allocated for it. */
  private static long count(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    long before = allocated();
    try {
      SafeTensors.read(file);
    } catch (UncheckedIOException e) {
      assertThat(e).hasMessageContaining(file.toString());
    }
    return allocated() - before;
  }

  /** How much this thread has allocated; by reflection, for the module does not read its owner. */
  private static long allocated() {
    try {
      Object threads =
          Class.forName("java.lang.management.ManagementFactory")
              .getMethod("getThreadMXBean")
              .invoke(null);
      Method allocated =
          Class.forName("com.sun.management.ThreadMXBean")
              .getMethod("getCurrentThreadAllocatedBytes");
      return (long) allocated.invoke(threads);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("this JVM does not count what it allocates", e);
    }
  }
}
