package nn.core.progress;

import java.io.PrintStream;
import java.util.Locale;

/** A bar on one line: {@code Training [=====> ] 52% loss 0.31 4 s left}. */
final class TerminalBar implements ProgressBar {
  private static final int WIDTH = 24;
  private static final long REDRAW_NANOS = 100_000_000;

  private final PrintStream terminal;
  private final String title;
  private final long total;
  private final long started = System.nanoTime();
  private long drawn = started - REDRAW_NANOS;
  private long done;
  private int length;
  private String message = "";

  TerminalBar(PrintStream terminal, String title, long total) {
    this.terminal = terminal;
    this.title = title;
    this.total = total;
  }

  @Override
  public void update(long done, String message) {
    this.done = done;
    this.message = message;
    long now = System.nanoTime();
    if (now - drawn >= REDRAW_NANOS) {
      drawn = now;
      draw(line() + timeLeft(now - started), "");
    }
  }

  @Override
  public void close() {
    draw(line(), System.lineSeparator());
  }

  private String line() {
    if (total <= 0) {
      return title + " " + done + "  " + message;
    }
    int filled = (int) Math.min(WIDTH, WIDTH * done / total);
    String bar =
        "=".repeat(filled)
            + (filled < WIDTH ? ">" : "")
            + " ".repeat(Math.max(0, WIDTH - filled - 1));
    return String.format(Locale.ROOT, "%s [%s] %3d%%  %s", title, bar, 100 * done / total, message);
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
