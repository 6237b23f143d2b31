package nn.course;

import static nn.course.Answer.hint;
import static nn.course.Answer.number;
import static nn.course.Answer.text;

/** The checks of the notebook about one neuron. */
public final class Neurons {
  private static final String WHOLE =
      "(If you have written a fraction: for Java 1 / 2 is 0, since both are whole numbers; write"
          + " 1.0 / 2.)";

  private Neurons() {}

  /** Whether the neuron w₁ · x₁ + w₂ · x₂ + bias says no only when both inputs are 1. */
  public static Verdict nand(double w1, double w2, double bias) {
    return Verdict.of(
        () -> {
          number("The first weight", w1);
          number("The second weight", w2);
          number("The bias", bias);
          if (w1 == 0 && w2 == 0) {
            throw hint("With both weights 0 the neuron does not look at its inputs at all.");
          }
          if (bias <= 0 && w1 + bias <= 0 && w2 + bias <= 0 && w1 + w2 + bias > 0) {
            throw hint(
                "This neuron is AND, which always says the opposite of what is wanted."
                    + " What turns every yes into a no?");
          }
          for (int a = 0; a <= 1; a++) {
            for (int b = 0; b <= 1; b++) {
              double sum = w1 * a + w2 * b + bias;
              boolean wanted = a + b < 2;
              if (sum > 0 != wanted) {
                throw hint(
                    "For inputs %d and %d the sum is %s, so the neuron says %s; wanted: %s.",
                    a, b, text(sum), yes(sum > 0), yes(wanted));
              }
            }
          }
          return Verdict.right("for all four pairs of inputs.");
        });
  }

  private static String yes(boolean says) {
    return says ? "yes" : "no";
  }

  /** Whether the alarm rings for smoke or heat or both, but never while the switch is on. */
  public static Verdict alarm(double smoke, double heat, double testSwitch, double bias) {
    return Verdict.of(
        () -> {
          number("The weight of smoke", smoke);
          number("The weight of heat", heat);
          number("The weight of the switch", testSwitch);
          number("The bias", bias);
          for (int s = 0; s <= 1; s++) {
            for (int h = 0; h <= 1; h++) {
              for (int t = 0; t <= 1; t++) {
                double sum = smoke * s + heat * h + testSwitch * t + bias;
                boolean wanted = s + h > 0 && t == 0;
                if (sum > 0 && t == 1 && testSwitch == 0) {
                  throw hint(
                      "The alarm rings while the switch is on: the switch has weight 0, so it"
                          + " changes nothing. %s",
                      WHOLE);
                }
                if (sum > 0 != wanted) {
                  throw hint(
                      "Smoke %d, heat %d, switch %d gives the sum %s, so the alarm %s, but it %s.",
                      s,
                      h,
                      t,
                      text(sum),
                      sum > 0 ? "rings" : "is silent",
                      wanted ? "should ring" : "should be silent");
                }
              }
            }
          }
          return Verdict.right("in all eight situations. A strong negative weight is a veto.");
        });
  }

  /** Whether the neuron says from Fahrenheit what 0.9 · x - 18 says from Celsius. */
  public static Verdict fahrenheit(double weight, double bias) {
    return Verdict.of(
        () -> {
          number("The weight", weight);
          number("The bias", bias);
          double freezing = weight * 32 + bias;
          double boiling = weight * 212 + bias;
          if (Answer.close(weight, 0.9 * 1.8, 1e-6)) {
            throw hint(
                "You have multiplied the weight by 1.8. But one degree Fahrenheit is a"
                    + " smaller step than one degree Celsius, so it counts less.");
          }
          if (weight == 0) {
            throw hint("With the weight 0 no temperature changes anything. %s", WHOLE);
          }
          if (!Answer.close(boiling - freezing, 90, 1e-6)) {
            throw hint(
                "From freezing to boiling the first neuron's sum grows by 90, yours by %s. One"
                    + " degree Fahrenheit is a smaller step than one degree Celsius.",
                text(boiling - freezing));
          }
          if (!Answer.close(freezing, -18, 1e-6)) {
            throw hint(
                "The weight is right. Water freezes at 32 degrees Fahrenheit. There the first"
                    + " neuron's sum is -18; yours, weight · 32 + bias, is %s.",
                text(freezing));
          }
          return Verdict.right("another weight and another bias, the same neuron.");
        });
  }
}
