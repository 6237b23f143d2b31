package nn.core.doctor;

import java.util.Map;
import java.util.function.Consumer;

/** Targets that the last layer's activation can never give. */
record TargetRange() implements ExamCheck {
  static final String TITLE = "targets beyond the activation";

  private record Range(double low, double high) {}

  private static final Range FRACTIONS = new Range(0, 1);
  private static final Range BOTH_WAYS = new Range(-1, 1);

  private static final Map<String, Range> RANGES =
      Map.of(
          "sigmoid", FRACTIONS,
          "hardSigmoid", FRACTIONS,
          "softmax", FRACTIONS,
          "sparsemax", FRACTIONS,
          "tanh", BOTH_WAYS,
          "hardTanh", BOTH_WAYS,
          "softsign", BOTH_WAYS,
          "relu", new Range(0, Double.POSITIVE_INFINITY),
          "softplus", new Range(0, Double.POSITIVE_INFINITY),
          "relu6", new Range(0, 6));

  @Override
  public String looksFor() {
    return TITLE;
  }

  @Override
  public void look(Exam exam, Consumer<Finding> findings) {
    Range range = RANGES.get(exam.activation());
    if (range == null || !exam.isRegression() || !exam.isPlain() || !exam.refusal().isEmpty()) {
      return; // elsewhere targets are labels, and not what the layer is to give
    }
    int beyond = 0;
    float furthest = 0;
    for (float target : exam.targets().data()) {
      if (target < range.low() || target > range.high()) {
        beyond++;
        furthest = Math.abs(target) > Math.abs(furthest) ? target : furthest;
      }
    }
    if (beyond > 0) {
      findings.accept(
          new Finding(
              Severity.CRITICAL,
              TITLE,
              exam.layer(),
              Numbers.percent((double) beyond / exam.targets().size())
                  + " of the targets, such as "
                  + Numbers.text(furthest)
                  + ", are out of the reach of "
                  + exam.activation()
                  + ", "
                  + Numbers.text(range.low())
                  + (Double.isInfinite(range.high())
                      ? " and up"
                      : " to " + Numbers.text(range.high())),
              "no activation (LINEAR) in the last layer for numbers of any size; or scale the"
                  + " targets into that range; or count labels from 0"));
    }
  }
}
