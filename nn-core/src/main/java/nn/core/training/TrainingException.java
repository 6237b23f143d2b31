package nn.core.training;

/** Training cannot go on; the message says why, where it began and what to try. */
public final class TrainingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Training cannot go on for this reason. */
  public TrainingException(String message) {
    super(message);
  }
}
