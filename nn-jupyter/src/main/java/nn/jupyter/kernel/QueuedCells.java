package nn.jupyter.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.dflib.jjava.jupyter.messages.Header;

/**
 * Knows which cells were sent together with one that failed ("run all"), and so must not run.
 *
 * <p>Such a cell was sent before the failure and arrives right after it. Both are asked, since the
 * browser's clock may differ from ours.
 */
final class QueuedCells {
  /** The base library hands over a waiting message every 50 ms. */
  private static final long TOGETHER_NANOS = 200_000_000;

  private Instant failure = Instant.MIN;
  private long last;

  void succeeded() {
    failure = Instant.MIN;
  }

  void failed() {
    failure = Instant.now();
    last = System.nanoTime();
  }

  boolean mustNotRun(Header<?> header) {
    boolean together = System.nanoTime() - last < TOGETHER_NANOS && sent(header).isBefore(failure);
    if (together) {
      last = System.nanoTime();
    }
    return together;
  }

  private static Instant sent(Header<?> header) {
    try {
      return OffsetDateTime.parse(header.getTimestamp().getDateString()).toInstant();
    } catch (DateTimeException e) {
      return Instant.MAX;
    }
  }
}
