package nn.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QueuedCellsTest {
  private static final Instant START = Instant.parse("2024-05-01T10:00:00Z");

  private Instant now = START;
  private final QueuedCells cells = new QueuedCells(() -> now);

  /** A browser whose clock is this much behind; a message takes a tenth of a second. */
  private boolean mustNotRun(Duration behind, Instant sent, Instant arrives) {
    now = arrives;
    String date = sent.minus(behind).toString();
    cells.arrived(date);
    return cells.mustNotRun(date);
  }

  private static Instant after(double seconds) {
    return START.plusMillis(Math.round(seconds * 1000));
  }

  private void failsAfter(Duration behind, double seconds) {
    assertThat(mustNotRun(behind, START, after(0.1))).isFalse();
    now = after(seconds);
    cells.failed();
  }

  @Test
  void whatWasSentBeforeTheFailureDoesNotRunHoweverLongTheMachineTakes() {
    failsAfter(Duration.ZERO, 30);
    assertThat(mustNotRun(Duration.ZERO, after(0.001), after(31))).isTrue();
    assertThat(mustNotRun(Duration.ZERO, after(0.002), after(34.5))).isTrue();
    assertThat(mustNotRun(Duration.ZERO, after(0.003), after(39))).isTrue();
  }

  @Test
  void whatWasSentAfterTheFailureRuns() {
    failsAfter(Duration.ZERO, 1);
    assertThat(mustNotRun(Duration.ZERO, after(1.01), after(1.02))).isFalse();
  }

  @Test
  void aBrowserWhoseClockIsBehindOrAheadIsUnderstood() {
    for (int minutes : new int[] {-90, -1, 1, 90}) {
      Duration behind = Duration.ofMinutes(minutes);
      QueuedCellsTest test = new QueuedCellsTest();
      test.failsAfter(behind, 4);
      assertThat(test.mustNotRun(behind, after(0.2), after(4.1))).isTrue();
      assertThat(test.mustNotRun(behind, after(4.2), after(4.3))).isFalse();
    }
  }

  @Test
  void nothingIsKeptFromRunningAfterASuccess() {
    failsAfter(Duration.ZERO, 1);
    cells.succeeded();
    assertThat(mustNotRun(Duration.ZERO, after(0.5), after(1.1))).isFalse();
  }

  @Test
  void aClockSetAnewKeepsCellsFromRunningForSecondsOnly() {
    failsAfter(Duration.ZERO, 1);
    Duration setBack = Duration.ofHours(1);
    assertThat(mustNotRun(setBack, after(3), after(3.1))).isTrue();
    assertThat(mustNotRun(setBack, after(9), after(9.1))).isFalse();
  }

  @Test
  void aMessageWithoutATimeRuns() {
    failsAfter(Duration.ZERO, 1);
    cells.arrived("yesterday");
    assertThat(cells.mustNotRun("yesterday")).isFalse();
  }
}
