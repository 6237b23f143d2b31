package nn.jupyter.kernel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;

/**
 * Knows which cells were sent together with one that failed ("run all"), and so must not run.
 *
 * <p>Such a cell was sent before the failure. Its time of sending is told by the browser, whose
 * clock may be another machine's: the smallest difference seen between sending and arriving tells
 * how far that clock is behind or ahead. Should the clock be set anew meanwhile, the cells that are
 * kept from running by mistake are those of a few seconds.
 */
final class QueuedCells {
  /** A difference of clocks below this may as well be the way of the message. */
  private static final Duration WAY = Duration.ofSeconds(2);

  /** How long after the failure, or after the last cell that did not run, the next one follows. */
  private static final Duration TOGETHER = Duration.ofSeconds(5);

  private final InstantSource clock;
  private Duration behind = Duration.ofDays(365_000);
  private Instant failure = Instant.MIN;
  private Instant last = Instant.MIN;

  QueuedCells(InstantSource clock) {
    this.clock = clock;
  }

  /** Takes note of a message that arrived; of every message, since each may tell more. */
  void arrived(String sent) {
    Duration difference = Duration.between(instant(sent), clock.instant());
    if (difference.compareTo(behind) < 0) {
      behind = difference;
    }
  }

  void succeeded() {
    failure = Instant.MIN;
  }

  void failed() {
    failure = clock.instant();
    last = failure;
  }

  /** Whether the cell that was sent then must not run. */
  boolean mustNotRun(String sent) {
    Instant now = clock.instant();
    boolean before = instant(sent).plus(correction()).isBefore(failure);
    boolean together = before && Duration.between(last, now).compareTo(TOGETHER) < 0;
    if (together) {
      last = now;
    }
    return together;
  }

  private Duration correction() {
    boolean sameClock = !behind.isNegative() && behind.compareTo(WAY) < 0;
    return sameClock ? Duration.ZERO : behind;
  }

  /** A message without a time that can be read counts as sent when it arrived. */
  private Instant instant(String sent) {
    try {
      return OffsetDateTime.parse(sent).toInstant();
    } catch (DateTimeException e) {
      return clock.instant();
    }
  }
}
