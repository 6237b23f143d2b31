package nn.data.download;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoProcessesTest {
  private static final byte[] CONTENT = "what the file should hold".repeat(5000).getBytes(UTF_8);

  private final Path folder;

  TwoProcessesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** What the other process does. */
  public static final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
      new Downloader().fetch(remote(URI.create(arguments[0])), Path.of(arguments[1]));
    }
  }

  private static RemoteFiles remote(URI mirror) throws Exception {
    byte[] sha = MessageDigest.getInstance("SHA-256").digest(CONTENT);
    RemoteFile file = new RemoteFile("x.bin", CONTENT.length, HexFormat.of().formatHex(sha));
    return new RemoteFiles("Numbers", "free", "Us", List.of(mirror), List.of(file));
  }

  private Process start(URI mirror) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                mirror.toString(),
                folder.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start();
  }

  @Test
  void fetchOnlyOnceAndLeaveAWholeFile() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<String> said = new ArrayList<>();
    try (Mirror mirror =
        new Mirror(
            request -> {
              request.sendResponseHeaders(200, CONTENT.length);
              request.getResponseBody().write(CONTENT, 0, 1000);
              request.getResponseBody().flush();
              arrived.countDown();
              awaitQuietly(goOn);
              request.getResponseBody().write(CONTENT, 1000, CONTENT.length - 1000);
            })) {
      Process other = start(mirror.address());
      // The other process is in the middle of its download and holds the lock, when this one comes.
      assertThat(arrived.await(60, TimeUnit.SECONDS)).as(output()).isTrue();
      PrintStream notes =
          new PrintStream(OutputStream.nullOutputStream(), true, UTF_8) {
            @Override
            public void println(String line) {
              said.add(line);
              goOn.countDown(); // only now does the other one get the rest
            }
          };
      new Downloader(Duration.ofSeconds(60), notes).fetch(remote(mirror.address()), folder);
      assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(other.exitValue()).as(output()).isZero();
      assertThat(mirror.requests()).isEqualTo(1);
      assertThat(said).containsExactly("Another program is fetching Numbers; waiting for it");
    }
    assertThat(folder.resolve("x.bin")).hasBinaryContent(CONTENT);
    assertThat(folder.resolve("x.bin.part")).doesNotExist();
  }

  @Test
  void theLockOfAKilledProcessIsFree() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try (Mirror silent =
            new Mirror(
                request -> {
                  request.sendResponseHeaders(200, CONTENT.length);
                  request.getResponseBody().write(CONTENT, 0, 1000);
                  request.getResponseBody().flush();
                  arrived.countDown();
                  awaitQuietly(over);
                });
        Mirror good = Mirror.sending(CONTENT)) {
      Process other = start(silent.address());
      assertThat(arrived.await(60, TimeUnit.SECONDS)).as(output()).isTrue();
      other.destroyForcibly().waitFor();
      new Downloader().fetch(remote(good.address()), folder);
      over.countDown();
    }
    assertThat(folder.resolve("x.bin")).hasBinaryContent(CONTENT);
    assertThat(folder.resolve("x.bin.part")).doesNotExist();
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output"));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
