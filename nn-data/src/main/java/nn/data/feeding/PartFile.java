package nn.data.feeding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;
import nn.data.files.FileErrors;
import nn.data.files.WholeFile;

/**
 * A cache file while it is filled, under another name; of one writer at a time, among processes
 * too. What was written stays when filling is broken off, and the next one goes on from there.
 */
final class PartFile implements Store, AutoCloseable {
  private final Path file;
  private final FileChannel channel;
  private final String fingerprint;
  private Layout layout = Layout.NONE;
  private long rows;
  private long chunks;

  private PartFile(Path file, FileChannel channel, String fingerprint) {
    this.file = file;
    this.channel = channel;
    this.fingerprint = fingerprint;
  }

  /** Opens the file to write, and waits until nobody else does. */
  static PartFile open(Path file, String fingerprint) {
    try {
      FileChannel channel =
          FileChannel.open(
              WholeFile.part(file),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      try {
        channel.lock();
      } catch (IOException e) {
        channel.close();
        throw e;
      }
      return new PartFile(file, channel, fingerprint);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private static RuntimeException failed(Path file, IOException e) {
    if (e instanceof ClosedByInterruptException || e instanceof FileLockInterruptionException) {
      Thread.interrupted(); // dealt with by what is thrown
      return new CancellationException("Cache: filling " + file + " was interrupted");
    }
    return FileErrors.cannotWrite(file, e);
  }

  @Override
  public Layout begin(Layout first) {
    try {
      if (!resume()) {
        restart(first);
      }
      return layout;
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /** Takes over the whole chunks that are there; false if there are none of this data. */
  private boolean resume() throws IOException {
    if (channel.size() <= CacheHeader.PREFIX) {
      return false;
    }
    CacheHeader header;
    try {
      header = CacheFile.header(WholeFile.part(file));
    } catch (UncheckedIOException | IOException e) {
      return false;
    }
    if (!header.fingerprint().equals(fingerprint)) {
      return false;
    }
    layout = header.layout();
    rows = 0;
    chunks = 0;
    if (CacheChunk.length(layout) > channel.size()) {
      return false;
    }
    ByteBuffer chunk = ByteBuffer.allocate(Math.toIntExact(CacheChunk.length(layout)));
    long first = header.toBytes().length;
    while (read(chunk, first + chunks * chunk.capacity())
        && CacheChunk.isWhole(chunk, chunks, layout.chunkRows())
        && CacheChunk.withPalettes(layout, chunk) != null) {
      chunks++;
      rows += layout.chunkRows();
    }
    return chunks > 0;
  }

  private boolean read(ByteBuffer chunk, long from) throws IOException {
    chunk.clear();
    if (from + chunk.capacity() > channel.size()) {
      return false;
    }
    long at = from;
    while (chunk.hasRemaining()) {
      int some = channel.read(chunk, at);
      if (some < 0) {
        return false;
      }
      at += some;
    }
    chunk.flip();
    return true;
  }

  @Override
  public void restart(Layout another) {
    layout = another;
    rows = 0;
    chunks = 0;
    try {
      if (channel.size() > 0) {
        channel.truncate(0);
      }
      write(header(CacheHeader.UNFINISHED), 0);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private ByteBuffer header(long count) {
    return ByteBuffer.wrap(new CacheHeader(fingerprint, count, layout).toBytes());
  }

  private void write(ByteBuffer bytes, long from) throws IOException {
    long at = from;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public void add(byte[] chunk, int count) {
    try {
      ByteBuffer whole = CacheChunk.write(layout, chunks, chunk, count);
      long first = header(rows).remaining();
      write(whole, first + chunks * whole.capacity());
      chunks++;
      rows += count;
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /** Gives the file its name. */
  @Override
  public void finish() {
    try {
      // What was there behind the last whole chunk of one that was broken off.
      channel.truncate(header(rows).remaining() + chunks * CacheChunk.length(layout));
      write(header(rows), 0);
      channel.force(true);
      WholeFile.moveIntoPlace(WholeFile.part(file), file);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw FileErrors.cannotWrite(file, e);
    }
  }
}
