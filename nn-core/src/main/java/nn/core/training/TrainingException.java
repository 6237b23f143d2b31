package nn.core.training;

/**
 * The loss or the weights are NaN or infinite, so training cannot go on; the message says where it
 * began and what to try.
 */
public final class TrainingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Training cannot go on.
   *
   * @param message why, where it began and what to try
   */
  public TrainingException(String message) {
    super(message);
  }
}
