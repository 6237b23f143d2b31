package nn.data.download;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloaderTest {
  private static final byte[] CONTENT = "what the file should hold".repeat(5000).getBytes(UTF_8);
  private static final String NAME = "numbers.gz";

  private final Path folder;

  DownloaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static RemoteFiles from(URI... mirrors) {
    try {
      byte[] sha = MessageDigest.getInstance("SHA-256").digest(CONTENT);
      RemoteFile file = new RemoteFile(NAME, CONTENT.length, HexFormat.of().formatHex(sha));
      return new RemoteFiles("Numbers", "free", "Us, 2000", List.of(mirrors), List.of(file));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static void fetch(Path folder, URI... mirrors) {
    new Downloader(Duration.ofSeconds(20)).fetch(from(mirrors), folder);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** The mirror fails with this reason, and nothing but the lock is left. */
  private void fails(Mirror mirror, String reason) throws IOException {
    assertThatThrownBy(() -> fetch(folder, mirror.address()))
        .isInstanceOf(DownloadException.class)
        .hasMessageStartingWith("Numbers is not in " + folder)
        .hasMessageContaining(mirror.address() + NAME + ": ")
        .hasMessageContaining(reason)
        .hasMessageContaining("put these files into that folder yourself: numbers.gz");
    assertThat(files()).containsExactly(".lock");
  }

  @Test
  void fetchesAFileOnce() throws IOException {
    try (Mirror mirror = Mirror.sending(gzip(CONTENT))) {
      fetch(folder, mirror.address());
      fetch(folder, mirror.address());
      assertThat(folder.resolve(NAME)).hasBinaryContent(gzip(CONTENT));
      assertThat(files()).containsExactly(".lock", NAME);
      assertThat(mirror.requests()).isEqualTo(1);
    }
  }

  @Test
  void printsLicenceAndCitationWhenItFetches() {
    ByteArrayOutputStream notes = new ByteArrayOutputStream();
    try (Mirror mirror = Mirror.sending(gzip(CONTENT));
        PrintStream stream = new PrintStream(notes, true, UTF_8)) {
      Downloader downloader = new Downloader(Duration.ofSeconds(20), stream);
      downloader.fetch(from(mirror.address()), folder);
      downloader.fetch(from(mirror.address()), folder);
    }
    assertThat(notes.toString(UTF_8))
        .isEqualToIgnoringNewLines("Numbers\n  licence: free\n  cite: Us, 2000\n");
  }

  @Test
  void acceptsTheFileAsServedByItsOwnChecksum() throws Exception {
    byte[] served = gzip(CONTENT);
    for (Map.Entry<String, String> algorithm :
        Map.of("sha256", "SHA-256", "md5", "MD5").entrySet()) {
      byte[] sum = MessageDigest.getInstance(algorithm.getValue()).digest(served);
      String checksum = algorithm.getKey() + ":" + HexFormat.of().formatHex(sum);
      RemoteFile file = new RemoteFile("x.gz", served.length, checksum);
      Path other = folder.resolve(algorithm.getKey());
      try (Mirror again = Mirror.sending(CONTENT);
          Mirror right = Mirror.sending(served)) {
        RemoteFiles remote =
            new RemoteFiles(
                "Numbers", "free", "Us", List.of(again.address(), right.address()), List.of(file));
        new Downloader().fetch(remote, other);
      }
      assertThat(other.resolve("x.gz")).hasBinaryContent(served);
    }
  }

  @Test
  void aPageOfAnotherLengthIsCalledAPage() {
    RemoteFile file = new RemoteFile("x.gz", 1000, "md5:" + "0".repeat(32));
    try (Mirror mirror =
        new Mirror(
            request -> {
              request.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
              request.sendResponseHeaders(200, 2000);
              begin(request);
            })) {
      RemoteFiles remote =
          new RemoteFiles("Numbers", "free", "Us", List.of(mirror.address()), List.of(file));
      assertThatThrownBy(() -> new Downloader().fetch(remote, folder))
          .isInstanceOf(DownloadException.class)
          .hasMessageContaining("it would send a web page, not the file (is there a login");
    }
  }

  @Test
  void refusesALengthThatCannotBeRightBeforeItReadsOn() throws IOException {
    RemoteFile file = new RemoteFile("x.gz", 1000, "md5:" + "0".repeat(32));
    try (Mirror mirror =
        new Mirror(
            request -> {
              request.sendResponseHeaders(200, 5_000_000_000L);
              begin(request);
            })) {
      RemoteFiles remote =
          new RemoteFiles("Numbers", "free", "Us", List.of(mirror.address()), List.of(file));
      assertThatThrownBy(() -> new Downloader().fetch(remote, folder))
          .isInstanceOf(DownloadException.class)
          .hasMessageContaining("expected 1000 bytes but it announces 5000000000");
    }
    assertThat(files()).containsExactly(".lock");
  }

  @Test
  void makesTheFolder() {
    try (Mirror mirror = Mirror.sending(gzip(CONTENT))) {
      Path deep = folder.resolve("a").resolve("b");
      fetch(deep, mirror.address());
      assertThat(deep.resolve(NAME)).exists();
    }
  }

  @Test
  void acceptsTheContentHoweverItIsCompressed() {
    try (Mirror mirror = Mirror.sending(CONTENT)) {
      fetch(folder, mirror.address());
      assertThat(folder.resolve(NAME)).hasBinaryContent(CONTENT);
    }
  }

  @Test
  void followsRedirects() {
    try (Mirror mirror = Mirror.sending(gzip(CONTENT));
        Mirror moved =
            new Mirror(
                request -> {
                  request.getResponseHeaders().add("Location", mirror.address() + NAME);
                  request.sendResponseHeaders(302, -1);
                })) {
      fetch(folder, moved.address());
      assertThat(folder.resolve(NAME)).exists();
    }
  }

  @Test
  void goesToTheNextMirrorWhenOneIsDeadWrongOrBroken() throws IOException {
    try (Mirror refusing = Mirror.answering(403);
        Mirror wrong = Mirror.sending(gzip("something else".getBytes(UTF_8)));
        Mirror good = Mirror.sending(gzip(CONTENT))) {
      fetch(folder, Mirror.dead(), refusing.address(), wrong.address(), good.address());
      assertThat(folder.resolve(NAME)).hasBinaryContent(gzip(CONTENT));
      assertThat(files()).containsExactly(".lock", NAME);
    }
  }

  @Test
  void saysWhyEachMirrorFailed() {
    URI dead = Mirror.dead();
    try (Mirror refusing = Mirror.answering(503)) {
      assertThatThrownBy(() -> fetch(folder, dead, refusing.address()))
          .isInstanceOf(DownloadException.class)
          .hasMessageContaining(dead + NAME + ": no connection (is there a network?)")
          .hasMessageContaining(
              refusing.address() + NAME + ": the server answered with status 503");
    }
  }

  @Test
  void rejectsAnotherContent() throws IOException {
    byte[] other = CONTENT.clone();
    other[100]++;
    try (Mirror mirror = Mirror.sending(gzip(other))) {
      fails(mirror, "what it sent is not the file: expected " + CONTENT.length + " bytes with SHA");
    }
  }

  @Test
  void rejectsAPageInPlaceOfTheFile() throws IOException {
    try (Mirror mirror = Mirror.sending("<html>Please log in</html>".getBytes(UTF_8))) {
      fails(mirror, "it sent a web page, not the file: expected " + CONTENT.length + " bytes");
    }
  }

  @Test
  void rejectsContentThatGoesOn() throws IOException {
    try (Mirror mirror = Mirror.sending(gzip(Arrays.copyOf(CONTENT, CONTENT.length + 1)))) {
      fails(mirror, "the content is longer than the " + CONTENT.length + " bytes expected");
    }
  }

  @Test
  void stopsABodyWithoutEnd() throws IOException {
    byte[] block = new byte[1 << 16];
    try (Mirror mirror =
        new Mirror(
            request -> {
              request.sendResponseHeaders(200, 0);
              while (true) {
                request.getResponseBody().write(block);
              }
            })) {
      fails(mirror, "it sends more than the");
    }
  }

  @Test
  void rejectsATruncatedBody() throws IOException {
    byte[] whole = gzip(CONTENT);
    try (Mirror mirror =
        new Mirror(
            request -> {
              request.sendResponseHeaders(200, whole.length);
              request.getResponseBody().write(whole, 0, whole.length / 2);
              request.getResponseBody().flush();
            })) {
      fails(mirror, "the connection broke after " + whole.length / 2 + " bytes");
    }
  }

  @Test
  void rejectsAGzipThatEndsEarlyThoughTheServerSaysItIsWhole() throws IOException {
    try (Mirror mirror = Mirror.sending(Arrays.copyOf(gzip(CONTENT), 100))) {
      fails(mirror, "what it sent is not the file: it ends too early (truncated)");
    }
  }

  @Test
  void givesUpOnAMirrorThatFallsSilent() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    try (Mirror silent =
            new Mirror(
                request -> {
                  request.sendResponseHeaders(200, 1000);
                  request.getResponseBody().write(1);
                  request.getResponseBody().flush();
                  await(over);
                });
        Mirror mute = new Mirror(request -> await(over))) {
      Downloader impatient = new Downloader(Duration.ofMillis(200));
      assertThatThrownBy(() -> impatient.fetch(from(silent.address(), mute.address()), folder))
          .isInstanceOf(DownloadException.class)
          .hasMessageContaining(silent.address() + NAME + ": no answer in time")
          .hasMessageContaining(mute.address() + NAME + ": no answer in time");
      over.countDown();
    }
    assertThat(files()).containsExactly(".lock");
  }

  /** Only with the first byte do the headers leave. */
  private static void begin(HttpExchange request) throws IOException {
    request.getResponseBody().write(1);
    request.getResponseBody().flush();
  }

  /** Whether it opened meanwhile. */
  private static boolean await(CountDownLatch latch, int milliseconds) {
    try {
      return latch.await(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void givesUpOnAMirrorThatTrickles() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    try (Mirror trickling =
        new Mirror(
            request -> {
              request.sendResponseHeaders(200, 100_000);
              while (!await(over, 50)) {
                request.getResponseBody().write(1);
                request.getResponseBody().flush();
              }
            })) {
      Downloader impatient = new Downloader(Duration.ofMillis(300));
      assertThatThrownBy(() -> impatient.fetch(from(trickling.address()), folder))
          .isInstanceOf(DownloadException.class)
          .hasMessageContaining(trickling.address() + NAME + ": ");
      over.countDown();
    }
    assertThat(files()).containsExactly(".lock");
  }

  @Test
  void waitsForAMirrorThatIsSlowButGoesOn() {
    byte[] whole = gzip(CONTENT);
    CountDownLatch never = new CountDownLatch(1);
    try (Mirror slow =
        new Mirror(
            request -> {
              request.sendResponseHeaders(200, whole.length);
              for (int from = 0; from < whole.length; from += 64) {
                await(never, 5);
                request.getResponseBody().write(whole, from, Math.min(64, whole.length - from));
                request.getResponseBody().flush();
              }
            })) {
      new Downloader(Duration.ofSeconds(20)).fetch(from(slow.address()), folder);
    }
    assertThat(folder.resolve(NAME)).hasBinaryContent(whole);
  }

  @Test
  void anInterruptStopsItAndLeavesNothing() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    Thread reader = Thread.currentThread();
    try (Mirror mirror =
        new Mirror(
            request -> {
              request.sendResponseHeaders(200, 1000);
              request.getResponseBody().write(1);
              request.getResponseBody().flush();
              reader.interrupt();
              await(over);
            })) {
      assertThatThrownBy(() -> fetch(folder, mirror.address()))
          .isInstanceOf(DownloadException.class)
          .hasMessage("The download of Numbers was interrupted.");
      assertThat(Thread.interrupted()).isTrue();
      over.countDown();
    }
    assertThat(files()).containsExactly(".lock");
  }

  @Test
  void rejectsAFolderThatCannotBeWritten() throws IOException {
    Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
    try (Mirror mirror = Mirror.sending(gzip(CONTENT))) {
      assertThatThrownBy(() -> fetch(blocked, mirror.address()))
          .isInstanceOf(DownloadException.class)
          .hasMessage(
              "cannot write into "
                  + blocked
                  + ": a file stands where a folder should be; set NN_DATA_HOME (or the system"
                  + " property nn.data.home) to a folder you may write to");
      assertThat(mirror.requests()).isZero();
    }
    assertThat(files()).containsExactly("blocked");
  }

  @Test
  void twoAtOnceFetchOnlyOnce() throws Exception {
    try (Mirror mirror = Mirror.sending(gzip(CONTENT))) {
      Thread other = new Thread(() -> fetch(folder, mirror.address()));
      other.start();
      fetch(folder, mirror.address());
      other.join();
      assertThat(mirror.requests()).isEqualTo(1);
      assertThat(folder.resolve(NAME)).hasBinaryContent(gzip(CONTENT));
    }
  }

  @Test
  void overwritesWhatAKilledProcessLeft() throws IOException {
    Files.writeString(folder.resolve(NAME + ".part"), "half");
    try (Mirror mirror = Mirror.sending(gzip(CONTENT))) {
      fetch(folder, mirror.address());
    }
    assertThat(files()).containsExactly(".lock", NAME);
  }
}
