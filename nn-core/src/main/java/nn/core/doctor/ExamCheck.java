package nn.core.doctor;

import java.util.function.Consumer;

/** Looks at loss, predictions and targets together. */
interface ExamCheck extends Check {
  @Override
  default Needs needs() {
    return Needs.TARGETS;
  }

  @Override
  default void look(Observations seen, Consumer<Finding> findings) {
    Exam exam = seen.exam();
    if (exam != null) {
      look(exam, findings);
    }
  }

  /**
   * Looks once.
   *
   * @param exam what the model gave, and should have given
   * @param findings is told what was found
   */
  void look(Exam exam, Consumer<Finding> findings);
}
