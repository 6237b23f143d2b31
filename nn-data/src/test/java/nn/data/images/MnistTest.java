package nn.data.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.LabeledDataset;
import nn.data.Split;
import nn.data.download.DownloadException;
import nn.data.download.Downloader;
import nn.data.download.Mirror;
import nn.data.download.RemoteFile;
import nn.data.download.RemoteFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistTest {
  private static final List<String> NAMES =
      Mnist.source().files().stream().map(RemoteFile::name).toList();

  private final Path source;
  private final Path folder;

  MnistTest(@TempDir Path source, @TempDir Path folder) {
    this.source = source;
    this.folder = folder;
  }

  /** A tiny dataset in MNIST's form: 3 images to learn from, 2 to test with. */
  @BeforeEach
  void writeTinyFiles() {
    for (String part : List.of("train", "t10k")) {
      int n = part.equals("train") ? 3 : 2;
      NdArray images = NdArray.zeros(Shape.of(n, 28, 28));
      images.data()[1] = 255;
      images.data()[2] = 51;
      Idx.write(images, IdxType.UNSIGNED_BYTE, source.resolve(part + "-images-idx3-ubyte.gz"));
      NdArray labels = NdArray.of(7, 0, 9).rows(0, n);
      Idx.write(labels, IdxType.UNSIGNED_BYTE, source.resolve(part + "-labels-idx1-ubyte.gz"));
    }
  }

  private RemoteFiles remote(URI mirror) throws Exception {
    List<RemoteFile> files = new ArrayList<>();
    for (String name : NAMES) {
      byte[] content;
      try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(source.resolve(name)))) {
        content = in.readAllBytes();
      }
      byte[] sha = MessageDigest.getInstance("SHA-256").digest(content);
      files.add(new RemoteFile(name, content.length, HexFormat.of().formatHex(sha)));
    }
    return new RemoteFiles("MNIST", "none", "nobody", List.of(mirror), files);
  }

  private MnistFiles files(URI mirror) throws Exception {
    List<String> digits = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    return new MnistFiles(folder, remote(mirror), new Downloader(), digits);
  }

  private Mirror mirror() {
    return new Mirror(
        request -> {
          byte[] body =
              Files.readAllBytes(
                  source.resolve(Path.of(request.getRequestURI().getPath()).getFileName()));
          request.sendResponseHeaders(200, body.length);
          request.getResponseBody().write(body);
        });
  }

  private void checkTiny(MnistFiles files) {
    LabeledDataset train = files.read("train");
    assertThat(train.size()).isEqualTo(3);
    assertThat(train.inputShape()).isEqualTo(Shape.of(28, 28));
    assertThat(train.labels()).isEqualTo(NdArray.of(7, 0, 9));
    assertThat(train.input(0).rows(0, 1).reshape(28).rows(0, 4))
        .isEqualTo(NdArray.of(0, 1, 0.2f, 0));
    assertThat(files.read("t10k").size()).isEqualTo(2);
    assertThat(files.test().isHeldBack()).isTrue();
    assertThat(files.load().test().isHeldBack()).isTrue();
    assertThat(files.train().isHeldBack()).isFalse();
  }

  @Test
  void fetchesWhatIsNotThere() throws Exception {
    try (Mirror mirror = mirror()) {
      MnistFiles files = files(mirror.address());
      assertThat(files.arePresent()).isFalse();
      files.fetchMissing("t10k");
      assertThat(mirror.requests()).isEqualTo(2);
      assertThat(files.arePresent()).isFalse();
      files.fetchMissing("");
      assertThat(mirror.requests()).isEqualTo(4);
      assertThat(files.arePresent()).isTrue();
      checkTiny(files);
    }
  }

  @Test
  void readsFilesThatLieThereWithoutNetwork() throws Exception {
    for (String name : NAMES) {
      Files.copy(source.resolve(name), folder.resolve(name));
    }
    MnistFiles files = files(Mirror.dead());
    files.fetchMissing("");
    checkTiny(files);
    assertThat(folder.resolve(".lock")).doesNotExist();
  }

  @Test
  void readsFilesThatWereDecompressed() throws Exception {
    for (String name : NAMES) {
      NdArray array = Idx.read(source.resolve(name));
      Idx.write(array, IdxType.UNSIGNED_BYTE, folder.resolve(name.replace(".gz", "")));
    }
    MnistFiles files = files(Mirror.dead());
    assertThat(files.arePresent()).isTrue();
    checkTiny(files);
  }

  @Test
  void withoutNetworkItSaysWhichFilesToPutWhere() throws Exception {
    MnistFiles files = files(Mirror.dead());
    assertThatThrownBy(() -> files.fetchMissing(""))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("MNIST is not in " + folder)
        .hasMessageContaining("no connection (is there a network?)")
        .hasMessageContaining(String.join(", ", NAMES));
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains("ubyte"));
  }

  @Test
  void rejectsLabelsOutOfRangeAndOtherCounts() throws Exception {
    for (String name : NAMES) {
      Files.copy(source.resolve(name), folder.resolve(name));
    }
    MnistFiles files = files(Mirror.dead());
    Path labels = folder.resolve("t10k-labels-idx1-ubyte.gz");
    Idx.write(NdArray.of(3, 10), IdxType.UNSIGNED_BYTE, labels);
    assertThatThrownBy(() -> files.read("t10k"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(labels + ": expected labels 0 to 9 but label 1 is 10.0");
    Idx.write(NdArray.of(3, 0.5f), IdxType.FLOAT, labels);
    assertThatThrownBy(() -> files.read("t10k")).hasMessageContaining("but label 1 is 0.5");
    Idx.write(NdArray.of(3, 1, 2), IdxType.UNSIGNED_BYTE, labels);
    assertThatThrownBy(() -> files.read("t10k"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("one label for each of 2 images but got shape (3,)");
  }

  @Test
  void rejectsImagesOfAnotherSize() throws IOException, Exception {
    for (String name : NAMES) {
      Files.copy(source.resolve(name), folder.resolve(name));
    }
    Path images = folder.resolve("train-images-idx3-ubyte.gz");
    Idx.write(NdArray.zeros(Shape.of(3, 32, 32)), IdxType.UNSIGNED_BYTE, images);
    assertThatThrownBy(() -> files(Mirror.dead()).read("train"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(images + ": expected images of shape (n, 28, 28) but got (3, 32, 32)");
    Idx.write(NdArray.full(Shape.of(3, 28, 28), Float.NaN), IdxType.FLOAT, images);
    assertThatThrownBy(() -> files(Mirror.dead()).read("train"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(images + ": expected pixels 0 to 255 but one is NaN");
  }

  @Test
  void theListOfMirrorsIsWhole() {
    RemoteFiles remote = Mnist.source();
    assertThat(remote.mirrors()).hasSizeGreaterThan(1);
    assertThat(remote.mirrors()).allMatch(uri -> uri.toString().matches("https://.*/"));
    assertThat(NAMES)
        .containsExactly(
            "train-images-idx3-ubyte.gz",
            "train-labels-idx1-ubyte.gz",
            "t10k-images-idx3-ubyte.gz",
            "t10k-labels-idx1-ubyte.gz");
  }

  @Test
  void theRealFilesAreRightWhereTheyAre() {
    assumeThat(Mnist.isAvailable()).as("MNIST is in the data folder").isTrue();
    Split<LabeledDataset> mnist = Mnist.load();
    assertThat(mnist.train().counts())
        .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
    assertThat(mnist.test().counts())
        .containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
    assertThat(mnist.test().flatten().inputShape()).isEqualTo(Shape.of(784));
  }
}
