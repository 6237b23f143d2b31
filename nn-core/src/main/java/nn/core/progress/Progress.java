package nn.core.progress;

import java.io.PrintStream;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * Shows how far long work is: in a notebook if one is there, else on the terminal, else nowhere.
 *
 * <pre>{@code
 * try (ProgressBar bar = Progress.start("Counting", 1_000)) {
 *   for (int i = 0; i < 1_000; i++) {
 *     int seen = i + 1;
 *     bar.update(seen, () -> seen + " so far");
 *   }
 * }
 * }</pre>
 */
public final class Progress {
  private Progress() {}

  /**
   * A bar in the best place there is.
   *
   * @param title what is being done, for example {@code Training}
   * @param total how many steps make the whole, 0 if unknown
   */
  public static ProgressBar start(String title, long total) {
    for (ProgressDisplay display : ServiceLoader.load(ProgressDisplay.class, loader())) {
      if (display.available()) {
        return display.start(title, total);
      }
    }
    return Terminal.present() ? on(System.err, title, total) : none();
  }

  /**
   * A bar on one line of a terminal, drawn over again in place.
   *
   * @param terminal where it is drawn
   * @param title what is being done
   * @param total how many steps make the whole, 0 if unknown
   */
  public static ProgressBar on(PrintStream terminal, String title, long total) {
    return new TerminalBar(terminal, Terminal.columns(), title, total);
  }

  /** A bar that shows nothing. */
  public static ProgressBar none() {
    return new ProgressBar() {
      @Override
      public void update(long done, Supplier<String> message) {}

      @Override
      public void close() {}
    };
  }

  /** Displays are looked for where these classes came from: a notebook loads both together. */
  private static ClassLoader loader() {
    ClassLoader own = Progress.class.getClassLoader();
    return own == null ? ClassLoader.getSystemClassLoader() : own;
  }
}
