package nn.core.doctor;

import java.util.function.Consumer;
import nn.autodiff.NdArray;

/** Targets that are all the same: there is nothing to tell apart. */
record ConstantTargets() implements ExamCheck {
  static final String TITLE = "all targets are the same";

  /** Fewer examples may be alike by chance. */
  private static final int ENOUGH = 16;

  @Override
  public String looksFor() {
    return TITLE;
  }

  @Override
  public void look(Exam exam, Consumer<Finding> findings) {
    NdArray targets = exam.targets();
    int examples = targets.shape().dim(0);
    if (examples < ENOUGH || targets.size() == 0) {
      return;
    }
    int width = targets.size() / examples;
    float[] data = targets.data();
    for (int i = width; i < data.length; i++) {
      if (data[i] != data[i % width]) {
        return;
      }
    }
    findings.accept(
        new Finding(
            Severity.WARNING,
            TITLE,
            "targets",
            "the targets of "
                + examples
                + " examples, taken evenly from the data, are alike"
                + (width == 1 ? ": " + Numbers.text(data[0]) : ""),
            "see whether labels were read from the right column, and whether the data hold other"
                + " classes at all"));
  }
}
