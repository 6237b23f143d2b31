package nn.core.progress;

import java.io.PrintStream;
import java.util.ServiceLoader;

/**
 * Shows how far long work is: in a notebook if one is there, else on the terminal, else nowhere.
 *
 * <pre>{@code
 * try (ProgressBar bar = Progress.start("Reading", files.size())) {
 *   for (int i = 0; i < files.size(); i++) {
 *     read(files.get(i));
 *     bar.update(i + 1, files.get(i).toString());
 *   }
 * }
 * }</pre>
 */
public final class Progress {
  private Progress() {}

  /** A bar in the best place there is; {@code total} is 0 if unknown. */
  public static ProgressBar start(String title, long total) {
    for (ProgressDisplay display : ServiceLoader.load(ProgressDisplay.class, loader())) {
      if (display.available()) {
        return display.start(title, total);
      }
    }
    return Terminal.present() ? on(System.err, title, total) : none();
  }

  /** A bar on one line of a terminal, drawn over again in place. */
  public static ProgressBar on(PrintStream terminal, String title, long total) {
    return new TerminalBar(terminal, title, total);
  }

  /** A bar that shows nothing. */
  public static ProgressBar none() {
    return new ProgressBar() {
      @Override
      public void update(long done, String message) {}

      @Override
      public void close() {}
    };
  }

  private static ClassLoader loader() {
    ClassLoader own = Progress.class.getClassLoader();
    return own == null ? ClassLoader.getSystemClassLoader() : own;
  }
}
