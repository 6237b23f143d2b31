package nn.data.download;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.StringJoiner;
import nn.data.files.FileErrors;
import nn.data.files.WholeFile;

/**
 * Fetches files into a folder, each wholly or not at all.
 *
 * <p>Addresses are tried in order. A file arrives under another name, is compared with its
 * checksum, and only then gets its own name. A connection that breaks is taken up again where it
 * broke, at once or the next time, if the server can do that; whatever else goes wrong, what was
 * begun is removed. A lock in the folder keeps two processes from fetching at once: the second
 * waits and finds the files there. An interrupt stops it.
 *
 * <p>Before it fetches anything it prints the dataset's licence and whom to cite, to {@code
 * System.err}.
 *
 * <pre>{@code
 * new Downloader().fetch(remote, DataHome.folder("mnist"));
 * }</pre>
 */
public final class Downloader {
  private static final int TRIES = 10;

  private final Transfer transfer;
  private final PrintStream notes;

  /** Gives up on a mirror that says nothing for 30 seconds. */
  public Downloader() {
    this(Duration.ofSeconds(30));
  }

  /** Gives up on a mirror that says nothing for so long. */
  public Downloader(Duration patience) {
    this(patience, System.err);
  }

  Downloader(Duration patience, PrintStream notes) {
    this.transfer = new Transfer(patience);
    this.notes = notes;
  }

  /**
   * Fetches what is not in the folder yet, and unpacks archives.
   *
   * @throws DownloadException if a file could be had from no mirror, the folder cannot be written,
   *     or the thread was interrupted
   * @throws java.io.UncheckedIOException if an archive that lay in the folder is not the one meant
   */
  public void fetch(RemoteFiles remote, Path folder) {
    if (remote.areIn(folder)) {
      return;
    }
    try (FolderLock lock = FolderLock.acquire(folder, () -> notes.println(waiting(remote)))) {
      boolean announced = false;
      for (RemoteFile file : remote.files()) {
        Path target = lock.folder().resolve(file.name());
        if (!file.isIn(folder) && !Files.isRegularFile(target)) {
          if (!announced) {
            notes.println(remote);
            announced = true;
          }
          fetch(remote, file, target);
          unpack(file, target, lock.folder());
          if (!file.members().isEmpty()) {
            WholeFile.delete(target);
          }
        } else if (!file.isIn(folder)) {
          checkOwn(file, target);
          unpack(file, target, lock.folder());
        }
      }
    } catch (InterruptedException | ClosedByInterruptException e) {
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

  private static String waiting(RemoteFiles remote) {
    return "Another program is fetching " + remote.name() + "; waiting for it";
  }

  private static void unpack(RemoteFile file, Path archive, Path folder) {
    if (!file.members().isEmpty()) {
      TarGz.unpack(archive, file.members(), folder);
    }
  }

  /** An archive that somebody put there is unpacked only if it is the right one. */
  private static void checkOwn(RemoteFile file, Path archive) {
    try {
      ContentCheck.check(archive, file);
    } catch (IOException e) {
      throw FileErrors.corrupt(
          archive,
          e.getMessage() + "; delete it and it is fetched again, or put the right one there");
    }
  }

  private void fetch(RemoteFiles remote, RemoteFile file, Path target)
      throws IOException, InterruptedException {
    StringJoiner failures = new StringJoiner("\n  ");
    IOException last = new IOException("there are no mirrors");
    PartFile part = new PartFile(target);
    try {
      for (URI address : file.addresses(remote.mirrors())) {
        try {
          attempt(address, file, part);
          part.finish();
          return;
        } catch (MirrorFailure e) {
          failures.add(address + ": " + reason(e.reason()));
          last = e.reason();
        }
      }
    } finally {
      part.discardUnlessMarked();
    }
    throw new DownloadException(
        remote.name()
            + " is not in "
            + target.getParent()
            + " and could not be fetched:\n  "
            + failures
            + "\nConnect to the network and try again"
            + (part.length() > 0 ? " (what has come is kept, and gone on with)" : "")
            + ", or put these files into that folder yourself: "
            + String.join(", ", remote.files().stream().map(RemoteFile::name).toList()),
        last);
  }

  /** Leaves the whole file, checked, in the part file; goes on as long as something comes. */
  private void attempt(URI address, RemoteFile file, PartFile part)
      throws IOException, InterruptedException, MirrorFailure {
    boolean pieced = false;
    for (int tries = 1; ; tries++) {
      long before = part.mark(address) == null ? 0 : part.length();
      try {
        pieced |= transfer.receive(address, file, part);
        check(file, part);
        return;
      } catch (MirrorFailure e) {
        boolean goesOn = part.mark(address) != null && part.length() > before;
        // Pieces that do not fit together are no proof that the whole file would be wrong.
        if (tries == TRIES || !(goesOn || pieced)) {
          throw e;
        }
        pieced = goesOn;
      }
    }
  }

  private static void check(RemoteFile file, PartFile part) throws MirrorFailure {
    try {
      ContentCheck.check(part.path(), file);
    } catch (IOException e) {
      part.discard();
      throw new MirrorFailure(e);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof ConnectException) {
      return "no connection (is there a network?)";
    }
    if (e instanceof HttpTimeoutException) {
      String message = e.getMessage();
      return message != null && message.startsWith("less than")
          ? "too slow, " + message
          : "no answer in time";
    }
    return FileErrors.reason(e);
  }
}
