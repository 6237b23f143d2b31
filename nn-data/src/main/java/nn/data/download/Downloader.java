package nn.data.download;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.StringJoiner;
import nn.core.progress.Progress;
import nn.core.progress.ProgressBar;
import nn.data.download.RemoteFiles.RemoteFile;
import nn.data.files.FileErrors;
import nn.data.files.WholeFile;

/**
 * Fetches files into a folder, each wholly or not at all.
 *
 * <p>Mirrors are tried in order. A file arrives under another name, its content is compared with
 * the checksum, and only then it gets its own name; whatever goes wrong, what was begun is removed
 * and the next attempt starts afresh. A lock in the folder keeps two processes from fetching at
 * once: the second waits and finds the files there. An interrupt stops it.
 *
 * <pre>{@code
 * new Downloader().fetch(remote, DataHome.folder("mnist"));
 * }</pre>
 */
public final class Downloader {
  private static final int SLACK = 1 << 16;

  private final Duration patience;
  private final HttpClient client;

  /** Gives up on a mirror that says nothing for 30 seconds. */
  public Downloader() {
    this(Duration.ofSeconds(30));
  }

  /** Gives up on a mirror that says nothing for so long. */
  public Downloader(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(patience)
            .build();
  }

  /**
   * Fetches what is not in the folder yet.
   *
   * @throws DownloadException if a file could be had from no mirror, the folder cannot be written,
   *     or the thread was interrupted
   */
  public void fetch(RemoteFiles remote, Path folder) {
    try (FolderLock lock = FolderLock.acquire(folder)) {
      for (RemoteFile file : remote.files()) {
        Path target = lock.folder().resolve(file.name());
        if (!Files.exists(target)) {
          fetch(remote, file, target);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      String message = "The download of " + remote.name() + " was interrupted.";
      throw new DownloadException(message, new InterruptedIOException(message));
    } catch (DownloadException e) {
      throw e;
    } catch (IOException e) {
      throw new DownloadException(
          "cannot write into "
              + folder
              + ": "
              + FileErrors.reason(e)
              + "; set "
              + DataHome.VARIABLE
              + " (or the system property "
              + DataHome.PROPERTY
              + ") to a folder you may write to",
          e);
    }
  }

  private void fetch(RemoteFiles remote, RemoteFile file, Path target)
      throws IOException, InterruptedException {
    StringJoiner failures = new StringJoiner("\n  ");
    IOException last = new IOException("there are no mirrors");
    for (URI mirror : remote.mirrors()) {
      URI address = mirror.resolve(file.name());
      try {
        attempt(address, file, target);
        return;
      } catch (MirrorFailure e) {
        failures.add(address + ": " + reason(e.cause));
        last = e.cause;
      }
    }
    throw new DownloadException(
        remote.name()
            + " is not in "
            + target.getParent()
            + " and could not be fetched:\n  "
            + failures
            + "\nConnect to the network and try again, or put these files into that folder yourself: "
            + String.join(", ", remote.files().stream().map(RemoteFile::name).toList()),
        last);
  }

  /** Tells a mirror that failed, where the next may do, from a folder that cannot be written. */
  private static final class MirrorFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private final IOException cause;

    MirrorFailure(IOException cause) {
      super(cause);
      this.cause = cause;
    }
  }

  private void attempt(URI address, RemoteFile file, Path target)
      throws IOException, InterruptedException, MirrorFailure {
    Path part = WholeFile.part(target);
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        receive(address, file, out);
      }
      try {
        ContentCheck.check(part, file);
      } catch (IOException e) {
        throw new MirrorFailure(e);
      }
      WholeFile.moveIntoPlace(part, target);
    } finally {
      WholeFile.delete(part);
    }
  }

  private void receive(URI address, RemoteFile file, OutputStream out)
      throws IOException, InterruptedException, MirrorFailure {
    Body body = new Body(patience);
    try {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(patience).build();
      var response = client.send(request, BodyHandlers.ofPublisher());
      response.body().subscribe(body);
      if (response.statusCode() != 200) {
        throw new IOException("the server answered with status " + response.statusCode());
      }
      long total = response.headers().firstValueAsLong("Content-Length").orElse(file.bytes());
      try (ProgressBar bar = Progress.start("Downloading " + file.name(), total)) {
        long limit = file.bytes() + SLACK;
        body.copyTo(out, limit, done -> bar.update(done, megabytes(done, total)));
      }
    } catch (IOException e) {
      throw new MirrorFailure(e);
    } finally {
      body.cancel();
    }
  }

  private static String megabytes(long done, long total) {
    return tenths(done) + " of " + tenths(total) + " MB";
  }

  private static String tenths(long bytes) {
    long tenths = (bytes + 50_000) / 100_000;
    return tenths / 10 + "." + tenths % 10;
  }

  private static String reason(IOException e) {
    if (e instanceof ConnectException) {
      return "no connection (is there a network?)";
    }
    if (e instanceof HttpTimeoutException) {
      return "no answer in time";
    }
    return FileErrors.reason(e);
  }
}
