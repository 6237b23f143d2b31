package nn.data.images;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest {
  private final Path folder;

  IdxTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** The header of a (2, 3) array of unsigned bytes. */
  private static final byte[] HEADER = {0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3};

  private static byte[] file(int... content) {
    byte[] bytes = Arrays.copyOf(HEADER, HEADER.length + content.length);
    for (int i = 0; i < content.length; i++) {
      bytes[HEADER.length + i] = (byte) content[i];
    }
    return bytes;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private void rejects(byte[] bytes, String message) throws IOException {
    Path file = Files.write(folder.resolve("digits"), bytes);
    assertThatThrownBy(() -> Idx.read(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message);
  }

  @Test
  void readsBytesAsUnsigned() throws IOException {
    Path file = Files.write(folder.resolve("digits"), file(0, 1, 127, 128, 254, 255));
    assertThat(Idx.read(file)).isEqualTo(NdArray.of(Shape.of(2, 3), 0, 1, 127, 128, 254, 255));
  }

  @Test
  void tellsByTheContentWhetherItIsCompressed() throws IOException {
    Path file = Files.write(folder.resolve("no-ending"), gzip(file(1, 2, 3, 4, 5, 6)));
    assertThat(Idx.read(file).get(1, 2)).isEqualTo(6);
  }

  @Test
  void rejectsATruncatedFile() throws IOException {
    rejects(file(1, 2, 3), "truncated: its header says (2, 3), 6 bytes, but 3 follow");
    rejects(gzip(file(1, 2, 3)), "truncated: its header says (2, 3), 6 bytes, but 3 follow");
    rejects(Arrays.copyOf(HEADER, 9), "truncated: it ends within its header");
  }

  @Test
  void rejectsATooLongFile() throws IOException {
    rejects(
        file(1, 2, 3, 4, 5, 6, 7), "too long: its header says (2, 3), 6 bytes, but more follow");
  }

  @Test
  void rejectsWhatIsNoIdxFile() throws IOException {
    rejects("<!DOCTYPE html>".getBytes(US_ASCII), "no IDX file");
    rejects("<!DOCTYPE html>".getBytes(US_ASCII), "it begins with 3c 21 44 4f");
    rejects(new byte[0], "it is empty");
    rejects(new byte[] {0, 0, 7, 1, 0, 0, 0, 0}, "no IDX file");
    rejects(new byte[] {0, 0, 8, 0}, "no IDX file");
  }

  @Test
  void rejectsCorruptGzipData() throws IOException {
    byte[] whole = gzip(file(1, 2, 3, 4, 5, 6));
    rejects(Arrays.copyOf(whole, whole.length - 12), "it ends too early (truncated)");
    whole[whole.length - 6] ^= 1; // within the checksum at the end
    rejects(whole, "its gzip data is corrupt");
    rejects(new byte[] {0x1f, (byte) 0x8b, 99, 0, 0, 0, 0, 0, 0, 0, 0}, "its gzip data is corrupt");
  }

  @Test
  void rejectsAHeaderThatClaimsTooMuch() throws IOException {
    byte[] billions = {0, 0, 8, 2, 0x7f, -1, -1, -1, 0, 0, 3, 16};
    rejects(billions, "more numbers than one Java array holds");
    byte[] negative = {0, 0, 8, 1, -1, -1, -1, -1};
    rejects(negative, "more numbers than one Java array holds");
    byte[] overflowing = {0, 0, 8, 4, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0};
    rejects(overflowing, "more numbers than one Java array holds");
  }

  @Test
  void aClaimOfABillionBytesDoesNotAllocateThem() throws IOException {
    byte[] claim = {0, 0, 8, 2, 0, 0, (byte) 0xff, -1, 0, 0, 0x7f, -1};
    rejects(
        claim,
        "truncated: its header says (65535, 32767), 2147385345 bytes, but far fewer follow; fetch"
            + " it again");
  }

  @Test
  void saysHowMuchMemoryItWouldTake() throws IOException {
    // As long as 2 billion zeros are when compressed, so that the claim could be true.
    byte[] claim = {0, 0, 8, 2, 0, 0, (byte) 0xff, -1, 0, 0, 0x7f, -1};
    Path file = Files.write(folder.resolve("large"), claim);
    try (var channel = java.nio.channels.FileChannel.open(file, WRITE)) {
      channel.write(java.nio.ByteBuffer.allocate(1), 2_147_385_356L); // a hole: no disk is taken
    }
    assumeThat(Runtime.getRuntime().maxMemory()).isLessThan(8_000_000_000L);
    assertThatThrownBy(() -> Idx.read(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("its numbers take 8191 MB in memory, but this JVM has")
        .hasMessageContaining("give it more with -Xmx");
  }

  @Test
  void readsMoreThanOneStepOfEachType() {
    NdArray many = NdArray.zeros(Shape.of(3, 70_001));
    for (int i = 0; i < many.size(); i++) {
      many.data()[i] = i % 101;
    }
    for (IdxType type : IdxType.values()) {
      Path file = folder.resolve(type + ".gz");
      Idx.write(many, type, file);
      assertThat(Idx.read(file)).isEqualTo(many);
    }
  }

  @Test
  void rejectsAFileThatIsNotThere() {
    assertThatThrownBy(() -> Idx.read(folder.resolve("nothing")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageEndingWith("nothing: there is no such file or folder");
  }

  @Test
  void writesNothingWhenANumberDoesNotFit() {
    Path file = folder.resolve("labels");
    assertThatThrownBy(() -> Idx.write(NdArray.of(1, 256), IdxType.UNSIGNED_BYTE, file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("UNSIGNED_BYTE holds whole numbers 0 to 255 but got 256.0");
    assertThatThrownBy(() -> Idx.write(NdArray.of(0.5f), IdxType.INT, file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but got 0.5");
    assertThatThrownBy(() -> Idx.write(NdArray.scalar(1), IdxType.INT, file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 127 axes but got shape ()");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void rejectsAFolderThatCannotBeWritten() throws IOException {
    Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
    assertThatThrownBy(() -> Idx.write(NdArray.of(1), IdxType.INT, blocked.resolve("x")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot write")
        .hasMessageContaining("choose a folder that exists and that you may write to");
    assertThat(folder).isDirectoryContaining(path -> path.equals(blocked));
  }
}
