package nn.jupyter;

import java.util.Map;
import java.util.function.Supplier;
import nn.core.progress.ProgressBar;
import nn.jupyter.display.DisplayTarget;
import nn.jupyter.display.Html;

/**
 * A bar in a notebook, drawn over again in place a few times a second.
 *
 * <p>While it moves it tells the time left; what stays tells no time and no speed, so that a
 * notebook's outputs are the same in every run.
 */
final class NotebookBar implements ProgressBar {
  private static final long REDRAW_NANOS = 200_000_000;

  private final DisplayTarget target;
  private final String title;
  private final long total;
  private final String id;
  private final long started = System.nanoTime();
  private long drawn = started;
  private long done;
  private Supplier<String> message = () -> "";
  private boolean closed;

  NotebookBar(DisplayTarget target, String title, long total) {
    this.target = target;
    this.title = title;
    this.total = total;
    this.id = target.display(data(""));
  }

  @Override
  public void update(long done, Supplier<String> message) {
    this.done = done;
    this.message = message;
    long now = System.nanoTime();
    if (now - drawn >= REDRAW_NANOS && !closed) {
      drawn = now;
      target.update(id, data(timeLeft(now - started)));
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      target.update(id, data(""));
    }
  }

  private String timeLeft(long elapsed) {
    if (done <= 0 || total <= 0 || done >= total) {
      return "";
    }
    long seconds = (long) (elapsed / 1e9 * (total - done) / done);
    return seconds < 60 ? seconds + " s left" : seconds / 60 + " min " + seconds % 60 + " s left";
  }

  private Map<String, String> data(String timeLeft) {
    String count = total > 0 ? done + "/" + total : String.valueOf(done);
    String said = message.get();
    String text = (title + " " + count + "  " + said + "  " + timeLeft).stripTrailing();
    return Map.of("text/plain", text, "text/html", html(count, said, timeLeft));
  }

  private String html(String count, String said, String timeLeft) {
    long percent = total > 0 ? Math.min(100, 100 * done / total) : 0;
    String bar =
        total > 0
            ? "<div style=\"background: #dfe6ec; border-radius: 4px; height: 8px; max-width: 480px;"
                + " margin: 4px 0\"><div style=\"background: #0072b2; border-radius: 4px; height:"
                + " 8px; width: "
                + percent
                + "%\"></div></div>"
            : "";
    return "<div style=\"font-variant-numeric: tabular-nums\"><b>"
        + Html.escape(title)
        + "</b> "
        + count
        + bar
        + Html.escape((said + "  " + timeLeft).strip())
        + "</div>";
  }
}
