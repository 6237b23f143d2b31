package nn.core.doctor;

import java.util.function.Consumer;
import nn.core.losses.BinaryCrossEntropy;
import nn.core.losses.CategoricalCrossEntropy;
import nn.core.losses.SparseCategoricalCrossEntropy;

/**
 * A cross-entropy far above that of guessing, {@code ln(classes)}: a new network that does not know
 * should say so.
 */
record ChanceLevel() implements ExamCheck {
  static final String TITLE = "loss far above its chance level";

  /** Random logits of standard deviation 1 cost half as much; of 2, as much or more. */
  private static final double ABOVE = 1;

  @Override
  public String looksFor() {
    return TITLE;
  }

  @Override
  public void look(Exam exam, Consumer<Finding> findings) {
    boolean categorical =
        exam.loss() instanceof SparseCategoricalCrossEntropy
            || exam.loss() instanceof CategoricalCrossEntropy;
    boolean binary = exam.loss() instanceof BinaryCrossEntropy;
    if (!exam.isPlain() || (!binary && !categorical)) {
      return; // weights and the like move the level
    }
    int classes = binary ? 2 : exam.predictions().shape().last();
    double chance = StrictMath.log(classes);
    if (exam.value() > chance + Math.max(ABOVE, chance / 2)) {
      findings.accept(
          new Finding(
              Severity.WARNING,
              TITLE,
              "loss",
              "it is "
                  + Numbers.text(exam.value())
                  + "; guessing among "
                  + classes
                  + " classes costs ln("
                  + classes
                  + ") = "
                  + Numbers.text(chance),
              "for a new model: scaled inputs, and smaller starting weights in the last layer"
                  + " (GlorotUniform); for a trained one: see whether the labels belong to the"
                  + " examples"));
    }
  }
}
