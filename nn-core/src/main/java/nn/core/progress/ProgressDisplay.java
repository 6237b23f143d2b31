package nn.core.progress;

/**
 * A place that can show progress; found through {@link java.util.ServiceLoader}.
 *
 * <p>A notebook kernel brings one, and it is asked before the terminal.
 */
public interface ProgressDisplay {
  /** Whether something shown now would be seen. */
  boolean available();

  /**
   * A new bar.
   *
   * @param title what is being done, for example {@code Training}
   * @param total how many steps make the whole, 0 if unknown
   */
  ProgressBar start(String title, long total);
}
