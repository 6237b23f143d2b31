package nn.data.download;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
  private static final byte[] CONTENT = "what the file should hold".repeat(5000).getBytes(UTF_8);
  private static final String TAG = "\"one\"";

  private final Path folder;
  private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());

  ResumeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static RemoteFiles from(URI... mirrors) throws Exception {
    byte[] sha = MessageDigest.getInstance("SHA-256").digest(CONTENT);
    RemoteFile file =
        new RemoteFile("x.bin", CONTENT.length, "sha256:" + HexFormat.of().formatHex(sha));
    return new RemoteFiles("Numbers", "free", "Us", List.of(mirrors), List.of(file));
  }

  private void fetch(URI... mirrors) throws Exception {
    new Downloader(Duration.ofSeconds(20)).fetch(from(mirrors), folder);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** Sends from the place asked for, but no more than {@code most} bytes at once. */
  private void send(HttpExchange request, byte[] content, String tag, int most) throws IOException {
    assertThat(request.getRequestHeaders().getFirst("User-Agent")).isEqualTo("Glassbox");
    String range = request.getRequestHeaders().getFirst("Range");
    boolean same = tag.equals(request.getRequestHeaders().getFirst("If-Range"));
    ranges.add(String.valueOf(range));
    int from = 0;
    if (range != null && same) {
      from = Integer.parseInt(range.replaceAll("\\D", ""));
    }
    request.getResponseHeaders().add("ETag", tag);
    if (from >= content.length) {
      request.sendResponseHeaders(416, -1);
      return;
    }
    if (from > 0) {
      request
          .getResponseHeaders()
          .add(
              "Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
    }
    request.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
    request.getResponseBody().write(content, from, Math.min(most, content.length - from));
    request.getResponseBody().flush();
  }

  @Test
  void goesOnAtOnceWhereTheConnectionBroke() throws Exception {
    try (Mirror mirror = new Mirror(request -> send(request, CONTENT, TAG, 50_000))) {
      fetch(mirror.address());
    }
    assertThat(folder.resolve("x.bin")).hasBinaryContent(CONTENT);
    assertThat(ranges).containsExactly("null", "bytes=50000-", "bytes=100000-");
    assertThat(files()).containsExactly(".lock", "x.bin");
  }

  @Test
  void keepsWhatHasComeForTheNextTime() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    try (Mirror mirror =
        new Mirror(
            request -> {
              switch (requests.getAndIncrement()) {
                case 0 -> send(request, CONTENT, TAG, 70_000);
                case 1, 2 -> request.sendResponseHeaders(503, -1);
                default -> send(request, CONTENT, TAG, CONTENT.length);
              }
            })) {
      assertThatThrownBy(() -> fetch(mirror.address()))
          .isInstanceOf(DownloadException.class)
          .hasMessageContaining("the server answered with status 503")
          .hasMessageContaining("what has come is kept, and gone on with");
      assertThat(files()).containsExactly(".lock", "x.bin.part", "x.bin.part.from");
      assertThat(Files.size(folder.resolve("x.bin.part"))).isEqualTo(70_000);
      fetch(mirror.address());
    }
    assertThat(folder.resolve("x.bin")).hasBinaryContent(CONTENT);
    assertThat(ranges).containsExactly("null", "bytes=70000-");
    assertThat(files()).containsExactly(".lock", "x.bin");
  }

  @Test
  void takesTheWholeFileWhereItHasChangedSince() throws Exception {
    byte[] older = new byte[CONTENT.length];
    AtomicInteger requests = new AtomicInteger();
    try (Mirror mirror =
        new Mirror(
            request -> {
              boolean first = requests.getAndIncrement() == 0;
              send(
                  request,
                  first ? older : CONTENT,
                  first ? "\"old\"" : TAG,
                  first ? 60_000 : CONTENT.length);
            })) {
      fetch(mirror.address());
    }
    assertThat(folder.resolve("x.bin")).hasBinaryContent(CONTENT);
  }

  @Test
  void takesTheWholeFileWhereTheServerKnowsNoRanges() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    try (Mirror mirror =
        new Mirror(
            request -> {
              ranges.add(String.valueOf(request.getRequestHeaders().getFirst("Range")));
              request.getResponseHeaders().add("Last-Modified", "Wed, 21 Oct 2015 07:28:00 GMT");
              request.sendResponseHeaders(200, CONTENT.length);
              boolean first = requests.getAndIncrement() == 0;
              request.getResponseBody().write(CONTENT, 0, first ? 60_000 : CONTENT.length);
              request.getResponseBody().flush();
            })) {
      fetch(mirror.address());
    }
    assertThat(ranges).containsExactly("null", "bytes=60000-");
    assertThat(folder.resolve("x.bin")).hasBinaryContent(CONTENT);
  }

  @Test
  void piecesThatDoNotFitAreThrownAwayAndTheWholeFileIsTaken() throws Exception {
    Files.write(folder.resolve("x.bin.part"), new byte[40_000]);
    try (Mirror mirror = new Mirror(request -> send(request, CONTENT, TAG, CONTENT.length))) {
      Files.write(folder.resolve("x.bin.part.from"), List.of(mirror.address() + "x.bin", TAG));
      fetch(mirror.address());
    }
    assertThat(ranges).containsExactly("bytes=40000-", "null");
    assertThat(folder.resolve("x.bin")).hasBinaryContent(CONTENT);
    assertThat(files()).containsExactly(".lock", "x.bin");
  }

  @Test
  void aPieceThatIsLongerThanTheFileIsThrownAway() throws Exception {
    Files.write(folder.resolve("x.bin.part"), new byte[CONTENT.length + 7]);
    try (Mirror mirror = new Mirror(request -> send(request, CONTENT, TAG, CONTENT.length))) {
      Files.write(folder.resolve("x.bin.part.from"), List.of(mirror.address() + "x.bin", TAG));
      fetch(mirror.address());
    }
    assertThat(ranges).containsExactly("bytes=" + (CONTENT.length + 7) + "-", "null");
    assertThat(folder.resolve("x.bin")).hasBinaryContent(CONTENT);
  }

  @Test
  void aPieceFromElsewhereOrOfUnknownOriginIsNotGoneOnWith() throws Exception {
    for (List<String> origin :
        List.of(List.of("http://elsewhere/x.bin", TAG), List.of("garbage"), List.<String>of())) {
      Files.write(folder.resolve("x.bin.part"), new byte[40_000]);
      Files.write(folder.resolve("x.bin.part.from"), origin);
      try (Mirror mirror = new Mirror(request -> send(request, CONTENT, TAG, CONTENT.length))) {
        fetch(mirror.address());
      }
      assertThat(folder.resolve("x.bin")).hasBinaryContent(CONTENT);
      Files.delete(folder.resolve("x.bin"));
    }
    assertThat(ranges).containsExactly("null", "null", "null");
  }

  @Test
  void goesOnThroughARedirect() throws Exception {
    try (Mirror mirror = new Mirror(request -> send(request, CONTENT, TAG, 90_000));
        Mirror moved =
            new Mirror(
                request -> {
                  request.getResponseHeaders().add("Location", mirror.address() + "x.bin");
                  request.sendResponseHeaders(302, -1);
                })) {
      fetch(moved.address());
    }
    assertThat(ranges).containsExactly("null", "bytes=90000-");
    assertThat(folder.resolve("x.bin")).hasBinaryContent(CONTENT);
  }

  @Test
  void aMirrorThatBreaksOffAgainAndAgainIsLeftForTheNext() throws Exception {
    try (Mirror breaking = new Mirror(request -> send(request, CONTENT, TAG, 1000));
        Mirror good = Mirror.sending(CONTENT)) {
      fetch(breaking.address(), good.address());
      assertThat(breaking.requests()).isEqualTo(10);
    }
    assertThat(folder.resolve("x.bin")).hasBinaryContent(CONTENT);
    assertThat(files()).containsExactly(".lock", "x.bin");
  }

  @Test
  void aRedirectThatGoesInCirclesEnds() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    try (Mirror mirror =
        new Mirror(
            request -> {
              requests.incrementAndGet();
              request.getResponseHeaders().add("Location", request.getRequestURI().toString());
              request.sendResponseHeaders(302, -1);
            })) {
      assertThatThrownBy(() -> fetch(mirror.address()))
          .isInstanceOf(DownloadException.class)
          .hasMessageContaining(mirror.address() + "x.bin: ");
    }
    assertThat(requests.get()).isLessThan(30);
  }
}
