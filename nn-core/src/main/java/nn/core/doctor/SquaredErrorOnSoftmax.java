package nn.core.doctor;

import java.util.function.Consumer;
import nn.core.losses.MeanSquaredError;

/** Squared errors of class probabilities, flat where the network is surest and most wrong. */
record SquaredErrorOnSoftmax() implements ExamCheck {
  static final String TITLE = "mean squared error on softmax";

  @Override
  public String looksFor() {
    return TITLE;
  }

  @Override
  public void look(Exam exam, Consumer<Finding> findings) {
    boolean one = exam.predictions().shape().last() == 1; // that is another finding
    if (exam.loss() instanceof MeanSquaredError && exam.activation().equals("softmax") && !one) {
      findings.accept(
          new Finding(
              Severity.WARNING,
              TITLE,
              exam.layer(),
              exam.lossName()
                  + " behind softmax over "
                  + exam.predictions().shape().last()
                  + " classes: its gradient vanishes where a wrong class has probability 1",
              "CategoricalCrossEntropy for one-hot targets, SparseCategoricalCrossEntropy for"
                  + " labels"));
    }
  }
}
