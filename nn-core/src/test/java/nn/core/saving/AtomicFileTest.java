package nn.core.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFileTest {
  private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void writeOne(@TempDir Path empty) {
    folder = empty;
    file = folder.resolve("some.safetensors");
    AtomicFile.write(file, out -> out.write(1));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** A disk with room for so many bytes. */
  private static OutputStream disk(OutputStream out, long room) {
    return new OutputStream() {
      private long left = room;

      @Override
      public void write(int b) throws IOException {
        if (left-- <= 0) {
          throw new IOException("No space left on device");
        }
        out.write(b);
      }
    };
  }

  @Test
  void replacesWhatIsThere() throws IOException {
    AtomicFile.write(file, out -> out.write(2));
    assertThat(file).hasBinaryContent(new byte[] {2});
    assertThat(files()).containsExactly(file);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7, 60, 1000, 100_000})
  void leavesTheEarlierFileWhereTheDiskIsFull(long room) throws IOException {
    TensorWriter writer = new TensorWriter(Map.of("x", NdArray.zeros(Shape.of(30_000))), Map.of());
    assertThatThrownBy(() -> AtomicFile.write(file, out -> writer.writeTo(disk(out, room))))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "cannot write "
                + file
                + ": No space left on device; nothing has changed; choose a folder that exists,"
                + " that you may write to, and that has room");
    assertThat(file).hasBinaryContent(new byte[] {1});
    assertThat(files()).containsExactly(file);
  }

  @Test
  void leavesTheEarlierFileWhereTheContentFails() throws IOException {
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(2);
                      throw new IllegalStateException("no more");
                    }))
        .hasMessage("no more");
    assertThat(file).hasBinaryContent(new byte[] {1});
    assertThat(files()).containsExactly(file);
  }

  @Test
  void saysThatThereIsNoSuchFolder() {
    Path nowhere = folder.resolve("none/some.safetensors");
    assertThatThrownBy(() -> AtomicFile.write(nowhere, out -> out.write(2)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(
            "cannot write " + nowhere + ": there is no such file or folder; nothing has changed");
  }

  @Test
  void saysThatAFileIsNoFolder() {
    Path inside = file.resolve("some.safetensors");
    assertThatThrownBy(() -> AtomicFile.write(inside, out -> out.write(2)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot write " + inside + ": ");
  }

  @Test
  void leavesTheEarlierFileInAFolderThatCannotBeWrittenTo() throws IOException {
    assumeTrue(folder.toFile().setWritable(false));
    try {
      assumeTrue(!Files.isWritable(folder), "whoever runs this may write everywhere");
      assertThatThrownBy(() -> AtomicFile.write(file, out -> out.write(2)))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageStartingWith("cannot write " + file + ": permission denied; nothing");
      assertThat(file).hasBinaryContent(new byte[] {1});
    } finally {
      assertThat(folder.toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  void doesNotReplaceAFolder() throws IOException {
    Path other = Files.createDirectory(folder.resolve("folder"));
    Files.createFile(other.resolve("inside"));
    assertThatThrownBy(() -> AtomicFile.write(other, out -> out.write(2)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot write " + other + ": ");
    assertThat(other.resolve("inside")).exists();
    assertThat(files()).containsExactlyInAnyOrder(file, other);
  }

  @Test
  void finishesThoughTheThreadIsInterrupted() {
    Thread.currentThread().interrupt();
    try {
      AtomicFile.write(file, out -> out.write(2));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(file).hasBinaryContent(new byte[] {2});
  }

  @Test
  void writesWhereALinkLeads() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    AtomicFile.write(link, out -> out.write(2));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasBinaryContent(new byte[] {2});
  }

  @Test
  void goesAroundWhatAKilledWriterLeft() throws IOException {
    Path left =
        Files.createFile(
            folder.resolve(".some.safetensors." + ProcessHandle.current().pid() + "-1.tmp"));
    AtomicFile.write(file, out -> out.write(2));
    assertThat(file).hasBinaryContent(new byte[] {2});
    assertThat(files()).containsExactlyInAnyOrder(file, left);
  }
}
