package nn.core.doctor;

import java.util.function.Consumer;

/** Targets the loss cannot take: labels out of range, one-hot rows for labels, another shape. */
record RefusedTargets() implements ExamCheck {
  static final String TITLE = "labels do not fit the output";

  @Override
  public String looksFor() {
    return TITLE;
  }

  @Override
  public void look(Exam exam, Consumer<Finding> findings) {
    String refusal = exam.refusal();
    if (!refusal.isEmpty()) {
      int advice = refusal.lastIndexOf("; ");
      findings.accept(
          new Finding(
              Severity.CRITICAL,
              TITLE,
              "targets",
              advice < 0 ? refusal : refusal.substring(0, advice),
              advice < 0
                  ? "see the loss for the targets it expects"
                  : refusal.substring(advice + 2)));
    }
  }
}
