package nn.data.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.data.LabeledDataset;
import nn.data.Split;
import nn.data.download.Checksum;
import nn.data.download.Downloader;
import nn.data.download.Mirror;
import nn.data.download.RemoteFile;
import nn.data.download.RemoteFiles;
import nn.data.download.Tar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarTest {
  static final List<String> TEN = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
  static final RemoteFiles NOWHERE = new RemoteFiles("CIFAR", "none", "us", List.of(), List.of());

  private final Path folder;

  CifarTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** An image whose red, green and blue rise from 0, 50 and 100 on, by one a row. */
  static byte[] record(int... labels) {
    byte[] record = new byte[labels.length + 3 * 1024];
    for (int i = 0; i < labels.length; i++) {
      record[i] = (byte) labels[i];
    }
    for (int i = 0; i < 3 * 1024; i++) {
      record[labels.length + i] = (byte) (50 * (i / 1024) + i % 1024 / 32);
    }
    return record;
  }

  static byte[] join(byte[]... records) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] record : records) {
      all.writeBytes(record);
    }
    return all.toByteArray();
  }

  private CifarFiles files(int labelBytes) {
    return new CifarFiles(folder, NOWHERE, new Downloader(), labelBytes);
  }

  private void rejects(byte[] bytes, String message) throws IOException {
    Path file = Files.write(folder.resolve("x.bin"), bytes);
    assertThatThrownBy(() -> files(1).read(List.of(file), 0, TEN))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(message);
  }

  @Test
  void readsImagesWithTheirColoursSideBySide() throws IOException {
    Path one = Files.write(folder.resolve("one"), join(record(7), record(0)));
    Path two = Files.write(folder.resolve("two"), record(9));
    LabeledDataset data = files(1).read(List.of(one, two), 0, TEN);
    assertThat(data.labels()).isEqualTo(NdArray.of(7, 0, 9));
    assertThat(data.inputShape()).isEqualTo(Shape.of(32, 32, 3));
    for (int image = 0; image < 3; image++) {
      NdArray input = data.input(image);
      assertThat(input.get(0, 0, 0)).isZero();
      assertThat(input.get(0, 31, 1)).isEqualTo(50 / 255f);
      assertThat(input.get(31, 5, 2)).isEqualTo(131 / 255f);
    }
  }

  @Test
  void takesTheCoarseOrTheFineLabel() throws IOException {
    Path file = Files.write(folder.resolve("x"), join(record(3, 8), record(1, 2)));
    assertThat(files(2).read(List.of(file), 0, TEN).labels()).isEqualTo(NdArray.of(3, 1));
    assertThat(files(2).read(List.of(file), 1, TEN).labels()).isEqualTo(NdArray.of(8, 2));
  }

  @Test
  void aBatchMayBeWrittenIntoAnOlderOne() throws IOException {
    Path file = Files.write(folder.resolve("x"), join(record(7), record(0), record(9)));
    LabeledDataset data = files(1).read(List.of(file), 0, TEN);
    Batch used = data.batch(0, 1);
    NdArray wanted = data.batch(2, 0).inputs();
    Batch next = data.batch(used, 2, 0);
    assertThat(next.inputs()).isSameAs(used.inputs()).isEqualTo(wanted);
    assertThat(next.targets()).isEqualTo(NdArray.of(9, 7));
    assertThat(data.batch(used, 1).inputs().shape()).isEqualTo(Shape.of(1, 32, 32, 3));
    assertThatThrownBy(() -> data.batch(3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rejectsAFileOfAnotherLength() throws IOException {
    rejects(new byte[0], "expected a whole number of images of 3073 bytes but it has 0 bytes");
    rejects(new byte[4000], "but it has 4000 bytes; delete it and it is fetched again");
  }

  @Test
  void rejectsALabelThatIsNoClass() throws IOException {
    rejects(join(record(3), record(10)), "expected labels 0 to 9 but image 1 has 10");
    rejects(record(255), "expected labels 0 to 9 but image 0 has 255");
  }

  @Test
  void loadsBothPartsFromTheArchive() throws Exception {
    byte[] archive =
        new Tar()
            .file("c/data_batch_1.bin", join(record(1), record(2)))
            .file("c/readme.html", new byte[3])
            .file("c/data_batch_2.bin", record(3))
            .file("c/test_batch.bin", record(4))
            .gzip();
    String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
    RemoteFile file =
        new RemoteFile(
            "c.tar.gz",
            archive.length,
            Checksum.parse("sha256:" + sum),
            List.of(),
            List.of(
                new RemoteFile.Member("c/data_batch_1.bin", 10_000),
                new RemoteFile.Member("c/data_batch_2.bin", 10_000),
                new RemoteFile.Member("c/test_batch.bin", 10_000)));
    try (Mirror mirror = Mirror.sending(archive)) {
      RemoteFiles remote =
          new RemoteFiles("CIFAR", "none", "us", List.of(mirror.address()), List.of(file));
      CifarFiles files = new CifarFiles(folder, remote, new Downloader(), 1);
      assertThat(files.arePresent()).isFalse();
      Split<LabeledDataset> both = files.load(0, TEN);
      assertThat(both.train().labels()).isEqualTo(NdArray.of(1, 2, 3));
      assertThat(both.test().labels()).isEqualTo(NdArray.of(4));
      assertThat(both.test().isHeldBack()).isTrue();
      assertThat(files.arePresent()).isTrue();
      assertThat(mirror.requests()).isEqualTo(1);
    }
  }

  @Test
  void namesAllClasses() {
    assertThat(Cifar100Classes.FINE).hasSize(100).isSorted().doesNotHaveDuplicates();
    assertThat(Cifar100Classes.COARSE).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void theRealFilesAreRightWhereTheyAre() {
    assumeThat(Cifar10.isAvailable()).as("CIFAR-10 is in the data folder").isTrue();
    assertThat(Cifar10.train().counts()).hasSize(10).containsOnly(5000);
    assertThat(Cifar10.test().counts()).hasSize(10).containsOnly(1000);
  }

  @Test
  void theRealFilesOfAHundredClassesAreRightWhereTheyAre() {
    assumeThat(Cifar100.isAvailable()).as("CIFAR-100 is in the data folder").isTrue();
    assertThat(Cifar100.train().counts()).hasSize(100).containsOnly(500);
    assertThat(Cifar100.coarseTest().counts()).hasSize(20).containsOnly(500);
  }
}
