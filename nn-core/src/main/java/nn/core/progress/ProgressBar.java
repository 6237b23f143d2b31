package nn.core.progress;

import java.util.function.Supplier;

/**
 * One piece of work being done; to be closed when it ends, whether well or not.
 *
 * <p>Cheap enough to be told of every step: a bar redraws a few times a second only, and writes its
 * message out only then. Used by the thread that does the work.
 */
public interface ProgressBar extends AutoCloseable {
  /**
   * Takes in how far the work is.
   *
   * @param done how many steps are done
   * @param message what else to show, for example the loss; asked for only when the bar is drawn,
   *     at the latest in {@link #close}
   */
  void update(long done, Supplier<String> message);

  /** Takes in how far the work is, with a message that is there already. */
  default void update(long done, String message) {
    update(done, () -> message);
  }

  /** Shows the last state, which then stays; closing once more does nothing. */
  @Override
  void close();
}
