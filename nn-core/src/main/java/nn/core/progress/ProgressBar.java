package nn.core.progress;

/** One piece of work being done; to be closed when it ends, whether well or not. */
public interface ProgressBar extends AutoCloseable {
  /**
   * Shows how far the work is. Cheap enough to be called at every step: a bar redraws a few times a
   * second only, and always at the end.
   *
   * @param done how many steps are done
   * @param message what else to show, for example the loss
   */
  void update(long done, String message);

  /** Shows the last state, which then stays. */
  @Override
  void close();
}
