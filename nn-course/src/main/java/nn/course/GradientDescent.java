package nn.course;

import static nn.course.Answer.close;
import static nn.course.Answer.given;
import static nn.course.Answer.hint;
import static nn.course.Answer.number;
import static nn.course.Answer.text;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The checks of the notebook about derivatives and gradient descent. */
public final class GradientDescent {
  private GradientDescent() {}

  /** One step of a walker. */
  @FunctionalInterface
  public interface Step {
    /**
     * Goes one step downhill.
     *
     * @param x where the walker stands
     * @param slope of the ground there
     * @param rate the learning rate
     * @return where the walker stands afterwards
     */
    double from(double x, double slope, double rate);
  }

  /** Whether a step goes against the slope, by rate times slope. */
  public static Verdict step(@Nullable Step step) {
    return Verdict.of(
        () -> {
          Step yours = given("step", step);
          double[][] places = {{3, 4, 0.5}, {-1, -2, 0.25}, {0.5, 0, 0.1}, {10, 3, 0}};
          for (double[] place : places) {
            double x = place[0];
            double slope = place[1];
            double rate = place[2];
            double got = number("The place after the step", yours.from(x, slope, rate));
            if (slope != 0 && rate != 0 && got == x) {
              throw hint(
                  "From x = %s you did not move, though the slope is %s.", text(x), text(slope));
            }
            if (close(got, x + rate * slope, 1e-9) && rate * slope != 0) {
              throw hint(
                  "From x = %s with slope %s you went to %s: that is uphill.",
                  text(x), text(slope), text(got));
            }
            if (!close(got, x - rate * slope, 1e-9)) {
              throw hint(
                  "From x = %s with slope %s and rate %s you went to %s. How far should the step"
                      + " be, in numbers?",
                  text(x), text(slope), text(rate), text(got));
            }
          }
          return Verdict.right("from 3, with slope 4 and rate 0.5, to 1.");
        });
  }

  /** Whether this is the largest learning rate's limit for 3 x². */
  public static Verdict limit(double limit) {
    return Verdict.of(
        () -> {
          number("The limit", limit);
          if (limit <= 0) {
            throw hint(
                "With a rate of %s nobody goes downhill at all. (If you have written a fraction:"
                    + " for Java 3 / 4 is 0, since both are whole numbers; write 3.0 / 4.)",
                text(limit));
          }
          if (close(limit, 2, 1e-9)) {
            throw hint(
                "2 is the limit of the notebook's valley, whose slope is x. This one is steeper.");
          }
          if (close(limit, 1.0 / 6, 0.01)) {
            throw hint(
                "With that rate the factor is 0 and one step arrives. A larger rate jumps over"
                    + " the bottom and may still come closer.");
          }
          // The walk itself is the judge: just below the limit it comes closer, just above not.
          // A limit that was rounded down a little is good enough.
          if (Math.abs(afterOneStep(0.99 * limit)) >= 1) {
            throw hint(
                "With a rate just below %s the walker is already carried away: from x = 1 one step"
                    + " leads to %s.",
                text(limit), text(afterOneStep(0.99 * limit)));
          }
          if (Math.abs(afterOneStep(1.02 * limit)) <= 1) {
            throw hint(
                "With a rate just above %s the walker still arrives: from x = 1 one step leads to"
                    + " %s, closer to the bottom.",
                text(limit), text(afterOneStep(1.02 * limit)));
          }
          return Verdict.right("a step multiplies x by 1 - 6 · rate, which must stay above -1.");
        });
  }

  private static double afterOneStep(double rate) {
    return 1 - rate * 6;
  }

  /** Going downhill until it is flat. */
  @FunctionalInterface
  public interface Walk {
    /**
     * Goes downhill until the ground is flat.
     *
     * @param slope of the ground at each place
     * @param start where the walk begins
     * @param rate the learning rate
     * @return how many steps it took, or -1 if the bottom was not reached
     */
    int steps(DoubleUnaryOperator slope, double start, double rate);
  }

  /** Whether the walk stops where it is flat, and gives up where it never will be. */
  public static Verdict stepsToTheBottom(@Nullable Walk walk) {
    return Verdict.of(
        () -> {
          Walk yours = given("stepsToTheBottom", walk);
          DoubleUnaryOperator valley = x -> x;
          // 2.5 · 0.5^k is flatter than 0.001 for the first time at k = 12.
          int right = yours.steps(valley, 2.5, 0.5);
          if (right == 0) {
            throw hint(
                "In the valley with slope x, from 2.5, rate 0.5: you took no step, though the slope"
                    + " there is 2.5, which is not flat.");
          }
          expect(right, 12, "In the valley with slope x, from 2.5, rate 0.5");
          expect(yours.steps(valley, 0, 0.5), 0, "Standing at the bottom already");
          expect(
              yours.steps(valley, -2.5, 0.5),
              12,
              "From the left, at -2.5, where the slope is negative, rate 0.5");
          explodes(yours);
          expect(yours.steps(x -> 1, 0, 0.1), -1, "On a slope that never ends");
          return Verdict.right("it arrives where there is a bottom, and gives up where not.");
        });
  }

  private static void explodes(Walk yours) {
    int[] lost = {0}; // how often the slope was asked for where there is no place
    int got =
        yours.steps(
            x -> {
              lost[0] += Double.isFinite(x) ? 0 : 1;
              return x;
            },
            1,
            2.5);
    if (got > 0 && got < 10_000) {
      throw hint(
          "With rate 2.5, which explodes: there is nothing to arrive at, so -1, but you gave %d."
              + " By then x is NaN, not a number, and Java finds NaN neither above 0.001 nor"
              + " below it.",
          got);
    }
    expect(got, -1, "With rate 2.5, which explodes");
    if (lost[0] > 3) { // to look once or twice, in order to notice, is no walk
      throw hint(
          "With rate 2.5, which explodes, you give up in the end, but walk on for %d steps after x"
              + " has become infinite or NaN. Look at x after each step.",
          lost[0]);
    }
  }

  private static void expect(int got, int wanted, String where) {
    if (got == wanted) {
      return;
    }
    if (wanted > 0 && got == 0) {
      throw hint("%s: you took no step. Is a negative slope flat, too?", where);
    }
    if (wanted > 0 && Math.abs(got - wanted) == 1) {
      throw hint(
          "%s: %d steps, but one more or less is right. Look at the slope before each step, and"
              + " count only steps that were taken.",
          where, got);
    }
    if (wanted < 0) {
      throw hint("%s: there is nothing to arrive at, so -1, but you gave %d.", where, got);
    }
    throw hint("%s: expected %d steps, but you gave %d.", where, wanted, got);
  }
}
