package nn.core.doctor;

import java.util.function.Consumer;
import nn.autodiff.NdArray;
import nn.core.losses.CategoricalCrossEntropy;

/** Rows for a categorical cross-entropy that are no probabilities of classes. */
record OneHotRows() implements ExamCheck {
  static final String TITLE = "targets are not one-hot";

  /** Soft targets are rounded to float32. */
  private static final double NEAR = 1e-3;

  @Override
  public String looksFor() {
    return TITLE;
  }

  @Override
  public void look(Exam exam, Consumer<Finding> findings) {
    if (!(exam.loss() instanceof CategoricalCrossEntropy) || !exam.refusal().isEmpty()) {
      return;
    }
    NdArray targets = exam.targets();
    int classes = targets.shape().last();
    int wrong = 0;
    double example = 1;
    for (int row = 0; row < targets.size(); row += classes) {
      double sum = 0;
      for (int i = 0; i < classes; i++) {
        sum += targets.data()[row + i];
      }
      if (Math.abs(sum - 1) > NEAR) {
        wrong++;
        example = sum;
      }
    }
    if (wrong > 0) {
      findings.accept(
          new Finding(
              Severity.WARNING,
              TITLE,
              "targets",
              wrong
                  + " of "
                  + targets.size() / classes
                  + " rows do not add up to 1; one adds up to "
                  + Numbers.text(example),
              "one-hot rows, 0 but for one 1; if several classes may be true at once, SIGMOID with"
                  + " BinaryCrossEntropy"));
    }
  }
}
