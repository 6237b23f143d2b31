package nn.data.download;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;
import nn.core.progress.Progress;
import nn.core.progress.ProgressBar;
import org.jspecify.annotations.Nullable;

/**
 * Brings a file from one address into its part file, going on where an earlier attempt broke off.
 *
 * <p>What is there already is left out by {@code Range}; {@code If-Range} with the server's own
 * mark makes it send the whole file if that has changed since. A server that knows neither sends
 * the whole file, and it is taken.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-range-requests">RFC 9110, section
 *     14</a>
 */
final class Transfer {
  /** What compression of another kind may add to the length of the decompressed content. */
  private static final int SLACK = 1 << 16;

  private final HttpClient client;
  private final Duration patience;

  Transfer(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(patience)
            .build();
  }

  /**
   * Receives what is missing.
   *
   * @return whether it went on with what was there
   * @throws MirrorFailure if the mirror is to blame; the part file keeps what has come
   * @throws IOException if the part file cannot be written
   */
  boolean receive(URI address, RemoteFile file, PartFile part)
      throws IOException, InterruptedException, MirrorFailure {
    Body body = new Body(patience);
    try {
      String mark = part.mark(address);
      long from = mark == null ? 0 : part.length();
      HttpResponse<?> response = send(address, from, mark, body);
      boolean on = mark != null && goesOnAt(from, response);
      if (!on && mark != null && response.statusCode() == 416) {
        body.cancel();
        part.discard(); // there is no more to come, and yet it was not the file
        return receive(address, file, part);
      }
      if (!on) {
        if (response.statusCode() != 200) {
          throw new MirrorFailure("the server answered with status " + response.statusCode());
        }
        from = 0;
      }
      long total = from + length(response.headers(), file.bytes() - from);
      if (!file.checksum().decompressed() && total != file.bytes()) {
        part.discard();
        throw new MirrorFailure(
            (isPage(response.headers())
                    ? "it would send a web page, not the file (is there a login in between?)"
                    : "what it would send is not the file")
                + ": expected "
                + file.bytes()
                + " bytes but it announces "
                + total);
      }
      if (!on) {
        part.begin(address, mark(response.headers()));
      }
      copy(body, from, total, file, part);
      return on;
    } finally {
      body.cancel();
    }
  }

  private HttpResponse<?> send(URI address, long from, @Nullable String mark, Body body)
      throws InterruptedException, MirrorFailure {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).timeout(patience).header("User-Agent", "Glassbox");
    if (mark != null) {
      request.header("Range", "bytes=" + from + "-").header("If-Range", mark);
    }
    try {
      HttpResponse<Flow.Publisher<List<ByteBuffer>>> response =
          client.send(request.build(), BodyHandlers.ofPublisher());
      response.body().subscribe(body);
      return response;
    } catch (IOException e) {
      throw new MirrorFailure(e);
    }
  }

  private static boolean goesOnAt(long from, HttpResponse<?> response) {
    return response.statusCode() == 206
        && response
            .headers()
            .firstValue("Content-Range")
            .map(range -> range.startsWith("bytes " + from + "-"))
            .orElse(false);
  }

  /** A strong ETag or else the date; null if the server gives neither. */
  private static @Nullable String mark(HttpHeaders headers) {
    return headers
        .firstValue("ETag")
        .filter(tag -> tag.startsWith("\""))
        .or(() -> headers.firstValue("Last-Modified"))
        .orElse(null);
  }

  private static boolean isPage(HttpHeaders headers) {
    return headers.firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  private static long length(HttpHeaders headers, long otherwise) {
    return headers.firstValueAsLong("Content-Length").orElse(otherwise);
  }

  private static void copy(Body body, long from, long total, RemoteFile file, PartFile part)
      throws IOException, InterruptedException, MirrorFailure {
    long limit = file.checksum().decompressed() ? file.bytes() + SLACK : file.bytes();
    long done = from;
    try (ProgressBar bar = Progress.start("Downloading " + file.name(), total);
        OutputStream out = part.append()) {
      for (List<ByteBuffer> some = next(body); some != null; some = next(body)) {
        for (ByteBuffer buffer : some) {
          byte[] bytes = new byte[buffer.remaining()];
          buffer.get(bytes);
          out.write(bytes);
          done += bytes.length;
        }
        if (done > limit) {
          break;
        }
        long now = done;
        bar.update(now, () -> megabytes(now) + " of " + megabytes(total) + " MB");
      }
    }
    if (done > limit) {
      part.discard();
      throw new MirrorFailure("it sends more than the " + limit + " bytes that can be right");
    }
  }

  private static @Nullable List<ByteBuffer> next(Body body)
      throws InterruptedException, MirrorFailure {
    try {
      return body.next();
    } catch (IOException e) {
      throw new MirrorFailure(e);
    }
  }

  private static String megabytes(long bytes) {
    long tenths = (bytes + 50_000) / 100_000;
    return tenths / 10 + "." + tenths % 10;
  }
}
