package nn.course;

import static nn.course.Answer.close;
import static nn.course.Answer.given;
import static nn.course.Answer.hint;
import static nn.course.Answer.number;
import static nn.course.Answer.text;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The checks of the notebook about checking gradients. */
public final class CheckingGradients {
  private CheckingGradients() {}

  /** Whether this is |a - b| / max(|a|, |b|), and 0 for two zeros. */
  public static Verdict relativeError(@Nullable DoubleBinaryOperator relativeError) {
    return Verdict.of(
        () -> {
          DoubleBinaryOperator yours = given("relativeError", relativeError);
          double[][] pairs = {{2, 4}, {4, 2}, {-2, -4}, {1e-5, 2e-5}, {-1, 1}, {0, 3}, {0, 0}};
          double[] wanted = {0.5, 0.5, 0.5, 0.5, 2, 1, 0};
          for (int i = 0; i < pairs.length; i++) {
            double a = pairs[i][0];
            double b = pairs[i][1];
            double got = yours.applyAsDouble(a, b);
            if (a == 0 && b == 0 && Double.isNaN(got)) {
              throw hint("Two zeros agree, so their error is 0; yours is 0 / 0, which is NaN.");
            }
            number("The relative error of " + a + " and " + b, got);
            if (close(got, wanted[i], 1e-9)) {
              continue;
            }
            if (got < 0) {
              throw hint("An error is never negative, but that of %s and %s is %s.", a, b, got);
            }
            if (got != 0 && close(got, Math.abs(a - b), 1e-12)) {
              throw hint(
                  "For %s and %s you give %s: that is the difference itself. Divide it by the"
                      + " larger of the two sizes.",
                  a, b, got);
            }
            throw hint(
                "The relative error of %s and %s is %s, but you give %s.",
                a, b, text(wanted[i]), text(got));
          }
          return Verdict.right("small numbers and large ones are judged alike.");
        });
  }

  /** A judge over derivatives. */
  @FunctionalInterface
  public interface Judge {
    /**
     * Whether a derivative belongs to a function.
     *
     * @param f the function
     * @param derivative what is said to be its derivative
     * @return whether they agree
     */
    boolean agrees(DoubleUnaryOperator f, DoubleUnaryOperator derivative);
  }

  /** A function with a derivative that may be wrong, and where a judge has to look to see it. */
  private record Suspect(
      DoubleUnaryOperator f, DoubleUnaryOperator derivative, boolean right, String hint) {}

  private static final Suspect[] SUSPECTS = {
    new Suspect(x -> x * x, x -> 2 * x, true, "x², with 2 x, is right. What made it fail?"),
    new Suspect(
        StrictMath::sin,
        StrictMath::cos,
        true,
        "sin, with cos, is right. Is your step much too large, or much too small?"),
    new Suspect(
        x -> 1e6 * x * x,
        x -> 2e6 * x,
        true,
        "1,000,000 x² is right with 2,000,000 x. Its numbers are large, and so are the differences:"
            + " take the relative error."),
    new Suspect(
        x -> x * x, x -> x, false, "You let x² with the derivative x pass: a factor is missing."),
    new Suspect(
        x -> x * x * x,
        x -> 3 * x * Math.abs(x),
        false,
        "You let x³ pass with a derivative that is wrong only where x is negative. Where did you"
            + " look?"),
    new Suspect(
        x -> 1e-6 * x * x,
        x -> 2.2e-6 * x,
        false,
        "You let 0.000001 x² pass with a derivative that is off by a tenth. Its numbers are small,"
            + " and so are the differences: take the relative error."),
    new Suspect(
        StrictMath::tanh,
        x -> 1 - x * x,
        false,
        "You let tanh pass with 1 - x², which is right near 0 and nowhere else. Where did you"
            + " look?"),
  };

  /** Whether a judge tells right derivatives from wrong ones. */
  public static Verdict agrees(@Nullable Judge judge) {
    return Verdict.of(
        () -> {
          Judge yours = given("agrees", judge);
          boolean[] said = new boolean[SUSPECTS.length];
          int passed = 0;
          for (int i = 0; i < SUSPECTS.length; i++) {
            said[i] = yours.agrees(SUSPECTS[i].f, SUSPECTS[i].derivative);
            passed += said[i] ? 1 : 0;
          }
          if (passed == SUSPECTS.length) {
            throw hint(
                "Your judge lets everything pass, x² with the derivative x, too. Nudge f at some"
                    + " places and compare.");
          }
          if (passed == 0) {
            throw hint("Your judge lets nothing pass, not even x² with the derivative 2 x.");
          }
          for (int i = 0; i < SUSPECTS.length; i++) {
            if (said[i] != SUSPECTS[i].right) {
              throw hint("%s", SUSPECTS[i].hint);
            }
          }
          return Verdict.right(
              "all " + SUSPECTS.length + " cases. This judge can be trusted with more.");
        });
  }

  /** Whether this is near the best step of a one-sided nudge with float. */
  public static Verdict bestStepForFloat(double step) {
    return Verdict.of(
        () -> {
          number("The step", step);
          if (step <= 0) {
            throw hint("A step is above 0.");
          }
          if (step > 1e-9 && step < 1e-7) {
            throw hint(
                "That is the best step for double. With float, 1 + %s is 1: nothing was nudged.",
                step);
          }
          if (step < 6e-5) {
            throw hint(
                "Too small: rounding gives an error of about 0.0000001 / h, here %s.",
                text(1e-7 / step));
          }
          if (step > 1.6e-3) {
            throw hint(
                "Too large: the bend of the curve gives an error of about h. With both sides it"
                    + " would be a good step; one-sided, the two errors meet earlier.");
          }
          return Verdict.right("near the square root of 0.0000001, which is about 0.0003.");
        });
  }
}
