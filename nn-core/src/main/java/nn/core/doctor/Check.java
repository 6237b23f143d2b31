package nn.core.doctor;

import java.util.function.Consumer;

/**
 * Looks for one kind of trouble.
 *
 * <p>A check keeps nothing; what it needs of earlier steps is in the observations. A new one is
 * listed in {@link Checks}.
 */
interface Check {
  /** What a check has to know. */
  enum Needs {
    /** One step. */
    STEP,
    /** The loss, and examples with their targets. */
    TARGETS,
    /** Training under way. */
    TRAINING
  }

  /** What it looks for, in the field's words. */
  String looksFor();

  /** What it has to know. */
  default Needs needs() {
    return Needs.STEP;
  }

  /**
   * Looks once.
   *
   * @param seen all that is known
   * @param findings is told what was found
   */
  void look(Observations seen, Consumer<Finding> findings);
}
