package nn.core.doctor;

import java.util.function.Consumer;
import nn.core.losses.MeanSquaredError;

/** Targets of a regression so large that errors, squared, dwarf all weights. */
record TargetScale() implements ExamCheck {
  static final String TITLE = "targets not scaled";

  /** Squared, this is a loss of 10,000 for a network that begins near 0. */
  private static final double LARGE = 100;

  @Override
  public String looksFor() {
    return TITLE;
  }

  @Override
  public void look(Exam exam, Consumer<Finding> findings) {
    float[] targets = exam.targets().data();
    double size = Math.sqrt(Numbers.squares(targets) / Math.max(1, targets.length));
    if (exam.loss() instanceof MeanSquaredError && size > LARGE && Double.isFinite(size)) {
      findings.accept(
          new Finding(
              Severity.WARNING,
              TITLE,
              "targets",
              "their root mean square is "
                  + Numbers.text(size)
                  + ", and the loss begins at "
                  + Numbers.text(exam.value()),
              "standardize the targets, and turn predictions back; or take a smaller unit:"
                  + " thousands, millions"));
    }
  }
}
