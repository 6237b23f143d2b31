package nn.core.progress;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A bar on one line: {@code Training [=====> ] 52% 4 s left loss 0.31}.
 *
 * <p>The line is drawn over again in place, so it is cut where it would wrap; the last one stays,
 * is whole, and tells no time, so that it says the same in every run.
 */
final class TerminalBar implements ProgressBar {
  private static final int WIDTH = 24;
  private static final long REDRAW_NANOS = 100_000_000;

  private final PrintStream terminal;
  private final int columns;
  private final String title;
  private final long total;
  private final long started = System.nanoTime();
  private long drawn = started - REDRAW_NANOS;
  private long done;
  private Supplier<String> message = () -> "";
  private int length;
  private boolean closed;

  TerminalBar(PrintStream terminal, int columns, String title, long total) {
    this.terminal = terminal;
    this.columns = columns;
    this.title = title;
    this.total = total;
  }

  @Override
  public void update(long done, Supplier<String> message) {
    this.done = done;
    this.message = message;
    long now = System.nanoTime();
    if (now - drawn >= REDRAW_NANOS) {
      drawn = now;
      String line = line(timeLeft(now - started));
      draw(line.substring(0, Math.min(line.length(), columns - 1)), "");
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      draw(line(""), System.lineSeparator());
    }
  }

  private String line(String timeLeft) {
    return (title + " " + (total > 0 ? bar() : done) + timeLeft + "  " + message.get())
        .stripTrailing();
  }

  private String bar() {
    double share = Math.min(1, (double) done / total);
    int filled = (int) (WIDTH * share);
    return String.format(
        Locale.ROOT,
        "[%s%s%s] %3d%%",
        "=".repeat(filled),
        filled < WIDTH ? ">" : "",
        " ".repeat(Math.max(0, WIDTH - filled - 1)),
        (int) (100 * share));
  }

  private String timeLeft(long elapsed) {
    if (done <= 0 || total <= 0 || done >= total) {
      return "";
    }
    long seconds = (long) (elapsed / 1e9 * (total - done) / done);
    return seconds < 60
        ? "  " + seconds + " s left"
        : "  " + seconds / 60 + " min " + seconds % 60 + " s left";
  }

  /** A shorter line is padded, so that nothing of the longer one before it stays. */
  private void draw(String text, String end) {
    terminal.print("\r" + text + " ".repeat(Math.max(0, length - text.length())) + end);
    terminal.flush();
    length = text.length();
  }
}
