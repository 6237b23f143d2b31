package nn.data.download;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import nn.data.download.RemoteFile.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarGzTest {
  private static final byte[] ONE = "one".repeat(300).getBytes(UTF_8);
  private static final byte[] TWO = "two".getBytes(UTF_8);
  private static final List<Member> BOTH =
      List.of(new Member("d/one.bin", 900), new Member("d/two.bin", 900));

  private final Path archives;
  private final Path folder;

  TarGzTest(@TempDir Path archives, @TempDir Path folder) {
    this.archives = archives;
    this.folder = folder;
  }

  private Path archive(byte[] bytes) throws IOException {
    return Files.write(archives.resolve("x.tar.gz"), bytes);
  }

  private void rejects(byte[] bytes, String message) throws IOException {
    Path archive = archive(bytes);
    assertThatThrownBy(() -> TarGz.unpack(archive, BOTH, folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(archive + ": ")
        .hasMessageContaining(message);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void unpacksWhatIsNamedUnderTheLastPartOfItsPath() throws IOException {
    Tar tar =
        new Tar()
            .entry("d/", '5', 0, new byte[0])
            .file("d/readme", TWO)
            .file("d/one.bin", ONE)
            .file("d/two.bin", TWO);
    for (byte[] bytes : List.of(tar.gzip(), tar.bytes())) {
      TarGz.unpack(archive(bytes), BOTH, folder);
      assertThat(folder.resolve("one.bin")).hasBinaryContent(ONE);
      assertThat(folder.resolve("two.bin")).hasBinaryContent(TWO);
      assertThat(folder.resolve("readme")).doesNotExist();
    }
  }

  @Test
  void passesOverPathsThatLeaveTheFolderAndLinks() throws IOException {
    Tar tar =
        new Tar()
            .file("../evil.bin", TWO)
            .file("/tmp/evil.bin", TWO)
            .file("../../d/one.bin", TWO)
            .entry("d/two.bin", '2', 0, new byte[0])
            .file("d/one.bin", ONE)
            .file("d/two.bin", TWO);
    TarGz.unpack(archive(tar.gzip()), BOTH, folder);
    assertThat(folder.resolve("one.bin")).hasBinaryContent(ONE);
    assertThat(folder.resolve("two.bin")).hasBinaryContent(TWO);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
    assertThat(folder.resolveSibling("evil.bin")).doesNotExist();
  }

  @Test
  void rejectsAnArchiveThatDoesNotHoldThem() throws IOException {
    rejects(new Tar().file("d/one.bin", ONE).gzip(), "it does not hold [d/two.bin]");
    rejects(new Tar().gzip(), "it does not hold [d/one.bin, d/two.bin]");
    rejects(new byte[0], "it does not hold [d/one.bin, d/two.bin]");
  }

  @Test
  void rejectsAFileThatIsLongerThanTheListAllows() throws IOException {
    rejects(
        new Tar().file("d/one.bin", new byte[901]).gzip(),
        "expected at most 900 bytes of d/one.bin but it holds 901");
    rejects(
        new Tar().entry("d/one.bin", '0', 8_000_000_000L, ONE).gzip(),
        "expected at most 900 bytes of d/one.bin but it holds 8000000000");
  }

  @Test
  void rejectsALengthThatIsALie() throws IOException {
    byte[] cut = Arrays.copyOf(new Tar().file("d/one.bin", ONE).bytes(), 600);
    rejects(cut, "ends too early");
    rejects(new Tar().entry("other", '0', 8_000_000_000L, ONE).gzip(), "ends too early");
    rejects(
        new Tar().file("other", new byte[20_000_000]).gzip(),
        "it holds far more than the files expected in it");
  }

  @Test
  void rejectsWhatIsNoArchive() throws IOException {
    rejects("<html>".repeat(200).getBytes(UTF_8), "it is no tar archive, or damaged");
    byte[] whole = new Tar().file("d/one.bin", ONE).bytes();
    whole[3]++;
    rejects(whole, "a checksum is wrong");
    byte[] cut = new Tar().file("d/one.bin", ONE).gzip();
    rejects(Arrays.copyOf(cut, 40), "ends too early");
  }

  private static RemoteFiles remote(byte[] archive, Mirror mirror) throws Exception {
    String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
    RemoteFile file =
        new RemoteFile(
            "x.tar.gz", archive.length, Checksum.parse("sha256:" + sum), List.of(), BOTH);
    return new RemoteFiles("Pair", "free", "Us", List.of(mirror.address()), List.of(file));
  }

  @Test
  void anArchiveIsFetchedUnpackedAndDeleted() throws Exception {
    byte[] packed = new Tar().file("d/one.bin", ONE).file("d/two.bin", TWO).gzip();
    try (Mirror mirror = Mirror.sending(packed)) {
      RemoteFiles remote = remote(packed, mirror);
      assertThat(remote.areIn(folder)).isFalse();
      new Downloader().fetch(remote, folder);
      assertThat(remote.areIn(folder)).isTrue();
      assertThat(folder.resolve("two.bin")).hasBinaryContent(TWO);
      assertThat(folder.resolve("x.tar.gz")).doesNotExist();
      new Downloader().fetch(remote, folder);
      assertThat(mirror.requests()).isEqualTo(1);
    }
  }

  @Test
  void anArchiveSomebodyPutThereIsUnpackedAndKept() throws Exception {
    byte[] packed = new Tar().file("d/one.bin", ONE).file("d/two.bin", TWO).gzip();
    Path own = Files.write(folder.resolve("x.tar.gz"), packed);
    try (Mirror mirror = Mirror.answering(403)) {
      new Downloader().fetch(remote(packed, mirror), folder);
      assertThat(mirror.requests()).isZero();
    }
    assertThat(folder.resolve("one.bin")).hasBinaryContent(ONE);
    assertThat(own).exists();
  }

  @Test
  void aWrongArchiveSomebodyPutThereIsToldOf() throws Exception {
    byte[] packed = new Tar().file("d/one.bin", ONE).file("d/two.bin", TWO).gzip();
    Path own = Files.write(folder.resolve("x.tar.gz"), new Tar().gzip());
    try (Mirror mirror = Mirror.answering(403)) {
      assertThatThrownBy(() -> new Downloader().fetch(remote(packed, mirror), folder))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageStartingWith(own + ": ")
          .hasMessageContaining("delete it and it is fetched again");
    }
    assertThat(folder.resolve("one.bin")).doesNotExist();
  }
}
