package nn.course;

import static nn.course.Answer.hint;
import static nn.course.Answer.number;
import static nn.course.Answer.text;

import java.util.function.DoubleUnaryOperator;
import nn.autodiff.Pointwise;
import org.jspecify.annotations.Nullable;

/** The checks of the notebook about scalar autodiff and backpropagation. */
public final class Backpropagation {
  private Backpropagation() {}

  /** Whether this is the slope of x · x · x + 2 · x at x = 3. */
  public static Verdict slope(double slopeAt3) {
    return Verdict.of(
        () -> {
          number("The slope", slopeAt3);
          double measured = nudged(x -> x * x * x + 2 * x, 3);
          if (slopeAt3 == 0) {
            throw hint(
                "A slope of 0 would mean that a nudge of x changes nothing. Compare f(3)"
                    + " and f(3.1).");
          }
          if (Answer.close(slopeAt3, measured - 2, 1e-3)) {
            throw hint("That is the slope of the cube alone. The other part grows, too.");
          }
          if (slopeAt3 < measured - 1e-3) {
            throw hint("Too flat. Has each of the four uses of x given its share?");
          }
          if (slopeAt3 > measured + 1e-3) {
            throw hint(
                "Too steep. Write down the share of each of the four uses of x, the others"
                    + " held still.");
          }
          return Verdict.right("a nudge of x measures the same.");
        });
  }

  private static double nudged(DoubleUnaryOperator f, double x) {
    double h = 1e-5;
    return (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
  }

  /** What an input's gradient is after one more share. */
  @FunctionalInterface
  public interface Share {
    /**
     * Adds a share.
     *
     * @param received what the input has received so far
     * @param slope how the result of the operation grows with this input
     * @param grad the gradient of the operation's result
     * @return the input's gradient now
     */
    double after(double received, double slope, double grad);
  }

  /** Whether shares are multiplied along the way and added up where ways meet. */
  public static Verdict share(@Nullable Share share) {
    return Verdict.of(
        () -> {
          Share yours = Answer.given("share", share);
          double once = number("The gradient of x in x * 7", yours.after(0, 7, 1));
          if (once != 7) {
            throw hint(
                "A number used once, in x * 7, should get slope 7, but gets %s.", text(once));
          }
          double further = number("The gradient of x in x * 7 * 3", yours.after(0, 7, 3));
          if (further != 21) {
            throw hint(
                "In x * 7 * 3 the gradient of x * 7 is 3, and x grows it by 7 more; together 21,"
                    + " but x gets %s. Does your share look at grad?",
                text(further));
          }
          double twice =
              number("The gradient of x in x * x", yours.after(yours.after(0, 5, 1), 5, 1));
          if (twice != 10) {
            throw hint(
                "In x * x with x = 5 the first x brings 5 and the second brings 5, but %s is"
                    + " left.",
                text(twice));
          }
          return Verdict.right("shares add up.");
        });
  }

  /** Whether the declared function is the cube, and its rule the cube's derivative. */
  public static Verdict cube(@Nullable Pointwise cube) {
    return Verdict.of(
        () -> {
          Pointwise yours = Answer.given("cube", cube);
          for (double x : new double[] {1, 2, -1.5, 0}) {
            if (!Answer.close(yours.at(x), x * x * x, 1e-9)) {
              throw hint(
                  "At x = %s the function itself should give %s, but gives %s; only its rule is"
                      + " to be changed.",
                  text(x), text(x * x * x), text(yours.at(x)));
            }
            double rule = number("Your rule at x = " + text(x), yours.derivativeAt(x));
            double wanted = nudged(yours::at, x);
            if (!Answer.close(rule, wanted, 1e-4)) {
              throw hint(
                  "At x = %s your rule says %s, a nudge says %s.",
                  text(x), text(rule), text(wanted));
            }
          }
          return Verdict.right(
              "rule and nudge agree. You have added an operation to both engines.");
        });
  }
}
