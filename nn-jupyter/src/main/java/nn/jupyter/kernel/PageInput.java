package nn.jupyter.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.jspecify.annotations.Nullable;

/** What cells read from {@code System.in}: lines that the reader of the page types. */
final class PageInput extends InputStream {
  private volatile @Nullable ShellReplyEnvironment environment;
  private byte[] line = new byte[0];
  private int next;

  /** Says whom to ask; nobody, where the page cannot ask. */
  void from(@Nullable ShellReplyEnvironment asked) {
    environment = asked;
  }

  @Override
  public synchronized int read() throws IOException {
    if (next == line.length) {
      line = ask();
      next = 0;
    }
    return line.length == 0 ? -1 : line[next++] & 0xff;
  }

  @Override
  public synchronized int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    int first = read();
    if (first < 0) {
      return -1;
    }
    into[offset] = (byte) first;
    int more = Math.min(length - 1, line.length - next);
    System.arraycopy(line, next, into, offset + 1, more);
    next += more;
    return more + 1;
  }

  @Override
  public synchronized int available() {
    return line.length - next;
  }

  /** Asks from another thread, so that an interrupt cannot close the socket. */
  private byte[] ask() throws IOException {
    ShellReplyEnvironment asked = environment;
    if (asked == null) {
      throw new IllegalStateException(
          "this cell reads System.in, but this page cannot ask for input");
    }
    CompletableFuture<String> answer = new CompletableFuture<>();
    Thread thread = new Thread(() -> answer.complete(asked.readFromStdIn()), "input");
    thread.setDaemon(true);
    thread.start();
    try {
      return answer.get().getBytes(StandardCharsets.UTF_8);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for input");
    } catch (ExecutionException e) {
      throw new IOException("cannot ask for input", e);
    }
  }
}
