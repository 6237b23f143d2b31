package nn.data.download;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nn.data.files.WholeFile;
import org.jspecify.annotations.Nullable;

/**
 * What has come of a file so far, under the name {@code NAME.part}.
 *
 * <p>Beside it, {@code NAME.part.from} says from which address it comes and by which mark (its ETag
 * or its date) the server will know whether the file is still the same. Only with both can a
 * download be gone on with.
 */
final class PartFile {
  private final Path target;
  private final Path part;
  private final Path from;

  PartFile(Path target) {
    this.target = target;
    this.part = WholeFile.part(target);
    this.from = part.resolveSibling(part.getFileName() + ".from");
  }

  Path path() {
    return part;
  }

  /** How much there is. */
  long length() throws IOException {
    return Files.isRegularFile(part) ? Files.size(part) : 0;
  }

  /** The server's mark of what has come from this address; null if it cannot be gone on with. */
  @Nullable String mark(URI address) throws IOException {
    if (!Files.isRegularFile(from) || length() == 0) {
      return null;
    }
    List<String> lines = Files.readAllLines(from);
    return lines.size() == 2 && lines.get(0).equals(address.toString()) ? lines.get(1) : null;
  }

  /** Starts afresh, with the mark the server gave, if it gave one. */
  void begin(URI address, @Nullable String mark) throws IOException {
    discard();
    if (mark != null) {
      Files.write(from, List.of(address.toString(), mark));
    }
    Files.createFile(part);
  }

  /**
   * Where more of it is written; closing forces it to the disk. No channel, for that would be
   * closed by an interrupt, and the mirror or the folder would be blamed.
   */
  OutputStream append() throws IOException {
    return new FileOutputStream(part.toFile(), true) {
      @Override
      public void close() throws IOException {
        if (getFD().valid()) {
          getFD().sync();
        }
        super.close();
      }
    };
  }

  /** Gives it its own name. */
  void finish() throws IOException {
    WholeFile.moveIntoPlace(part, target);
    WholeFile.delete(from);
  }

  /** Removes it unless a later attempt can go on with it. */
  void discardUnlessMarked() throws IOException {
    if (!Files.isRegularFile(from) || length() == 0) {
      discard();
    }
  }

  void discard() {
    WholeFile.delete(part);
    WholeFile.delete(from);
  }
}
