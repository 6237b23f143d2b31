package nn.core.doctor;

import java.util.Set;
import java.util.function.Consumer;

/** A cross-entropy from logits that gets probabilities, and the reverse. */
record LogitsOrProbabilities() implements ExamCheck {
  static final String PROBABILITIES = "cross-entropy from logits on probabilities";
  static final String LOGITS = "cross-entropy on what is no probability";

  private static final Set<String> OF_CLASSES = Set.of("softmax", "sparsemax");
  private static final Set<String> OF_YES = Set.of("sigmoid", "hardSigmoid", "sparseSigmoid");

  /** Sums of float32 probabilities are as near to 1 as that, over thousands of classes. */
  private static final double NEAR = 1e-3;

  @Override
  public String looksFor() {
    return "logits taken for probabilities, or the reverse";
  }

  @Override
  public void look(Exam exam, Consumer<Finding> findings) {
    if (!(exam.isBinary() || exam.isCategorical()) || exam.predictions().size() == 0) {
      return;
    }
    String activation = exam.activation();
    if (exam.fromLogits()) {
      if (OF_CLASSES.contains(activation) || OF_YES.contains(activation)) {
        findings.accept(
            found(
                exam,
                PROBABILITIES,
                activation + " is applied twice: " + range(exam),
                "leave "
                    + activation
                    + " out of the last layer, or tell the loss that it gets probabilities"));
      }
    } else if (exam.low() < 0 || exam.high() > 1 + NEAR) {
      findings.accept(
          found(
              exam,
              LOGITS,
              range(exam),
              (exam.isBinary() ? "SIGMOID" : "SOFTMAX")
                  + " in the last layer, or new "
                  + exam.lossName()
                  + "(true), which takes logits"));
    } else if (exam.isCategorical() && !sumToOne(exam)) {
      findings.accept(
          found(
              exam,
              LOGITS,
              "the outputs of an example do not add up to 1, as probabilities of classes do",
              "SOFTMAX in the last layer; or BinaryCrossEntropy if several may be true at once"));
    } else if (exam.isBinary() && OF_CLASSES.contains(activation)) {
      findings.accept(
          found(
              exam,
              LOGITS,
              activation
                  + " gives probabilities of classes that exclude each other, "
                  + exam.lossName()
                  + " expects such of yes or no",
              "CategoricalCrossEntropy for one-hot targets, or SIGMOID if several may be true"));
    }
  }

  private static boolean sumToOne(Exam exam) {
    float[] data = exam.predictions().data();
    int classes = exam.predictions().shape().last();
    for (int row = 0; row < data.length; row += classes) {
      double sum = 0;
      for (int i = 0; i < classes; i++) {
        sum += data[row + i];
      }
      if (Math.abs(sum - 1) > NEAR) {
        return false;
      }
    }
    return true;
  }

  private static String range(Exam exam) {
    return "the model's outputs lie between "
        + Numbers.text(exam.low())
        + " and "
        + Numbers.text(exam.high());
  }

  private static Finding found(Exam exam, String title, String evidence, String advice) {
    return new Finding(
        Severity.CRITICAL, title, exam.layer(), exam.lossName() + ": " + evidence, advice);
  }
}
