package nn.data.feeding;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nn.core.training.Dataset;
import nn.data.files.FileErrors;
import nn.data.files.Segments;

/** A cache file that was filled. Each chunk is checked when it is looked at for the first time. */
final class CacheFile {
  private final Path file;
  private final CacheHeader header;
  private final Segments chunks;
  private final long chunkBytes;

  /** Two threads may set one twice, to the same. */
  private final boolean[] checked;

  private CacheFile(Path file, CacheHeader header, Segments chunks, int count) {
    this.file = file;
    this.header = header;
    this.chunks = chunks;
    this.chunkBytes = CacheChunk.length(header.layout());
    this.checked = new boolean[count];
  }

  /**
   * The examples in a file.
   *
   * @throws java.io.UncheckedIOException if it is no whole cache file, or one of other data
   */
  static Dataset open(Path file, String fingerprint, boolean heldBack) {
    try {
      CacheHeader header = header(file);
      if (!header.fingerprint().equals(fingerprint)) {
        throw FileErrors.corrupt(
            file,
            "it keeps other data, or the same data prepared otherwise; choose another name for"
                + " this, or delete it");
      }
      return open(file, header).dataset(heldBack);
    } catch (IOException e) {
      throw FileErrors.cannotRead(file, e);
    }
  }

  /** Reads the header of a cache file, finished or not. */
  static CacheHeader header(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] prefix = in.readNBytes(CacheHeader.PREFIX);
      int length = CacheHeader.length(file, prefix);
      byte[] whole = Arrays.copyOf(prefix, length);
      int rest = length - CacheHeader.PREFIX;
      if (in.readNBytes(whole, CacheHeader.PREFIX, rest) < rest) {
        throw new EOFException();
      }
      return CacheHeader.of(file, whole);
    }
  }

  private static CacheFile open(Path file, CacheHeader header) throws IOException {
    Layout layout = header.layout();
    long first = header.toBytes().length;
    long unit = CacheChunk.length(layout);
    long count = (header.rows() + layout.chunkRows() - 1) / layout.chunkRows();
    long bytes = count * unit;
    long there = Files.size(file) - first;
    if (header.rows() < 0 || there != bytes) {
      throw FileErrors.corrupt(
          file,
          "expected "
              + bytes
              + " bytes behind its header but there are "
              + there
              + "; it was cut off, so delete it, and it is filled anew");
    }
    Segments chunks = Segments.map(file, first, bytes, unit);
    CacheFile opened = new CacheFile(file, header, chunks, Math.toIntExact(count));
    if (count > 0) {
      opened.check((int) count - 1);
      if (CacheChunk.withPalettes(layout, opened.chunk((int) count - 1)) == null) {
        throw opened.damaged((int) count - 1);
      }
    }
    return opened;
  }

  private ByteBuffer chunk(int number) {
    long at = number * chunkBytes;
    return chunks.with(at).slice(chunks.within(at), (int) chunkBytes);
  }

  private void check(int number) {
    if (!checked[number]) {
      long rows = header.layout().chunkRows();
      int count = (int) Math.min(rows, header.rows() - number * rows);
      if (!CacheChunk.isWhole(chunk(number), number, count)) {
        throw damaged(number);
      }
      checked[number] = true;
    }
  }

  private UncheckedIOException damaged(int number) {
    return FileErrors.corrupt(
        file,
        "the checksum of its chunk "
            + number
            + " is wrong; the file is damaged, so delete it, and it is filled anew");
  }

  private Dataset dataset(boolean heldBack) {
    int chunkRows = header.layout().chunkRows();
    return new CachedDataset(
        "Cache " + file,
        Math.toIntExact(header.rows()),
        heldBack,
        example -> check(example / chunkRows),
        header.layout().rows(chunks, chunkBytes));
  }
}
