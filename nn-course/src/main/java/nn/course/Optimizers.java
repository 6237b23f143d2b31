package nn.course;

import static nn.course.Answer.close;
import static nn.course.Answer.given;
import static nn.course.Answer.hint;
import static nn.course.Answer.number;
import static nn.course.Answer.text;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The checks of the notebook about optimizers and schedules. */
public final class Optimizers {
  private Optimizers() {}

  /** A walk with momentum. */
  @FunctionalInterface
  public interface Momentum {
    /**
     * Walks downhill with momentum.
     *
     * @param slope of the ground at each place
     * @param start where the walk begins, at rest
     * @param rate the learning rate
     * @param keep which part of the velocity is kept
     * @param steps how many steps
     * @return where the walk ends
     */
    double walk(DoubleUnaryOperator slope, double start, double rate, double keep, int steps);
  }

  /** Whether a walk with momentum ends where it should. */
  public static Verdict momentum(@Nullable Momentum momentum) {
    return Verdict.of(
        () -> {
          Momentum yours = given("momentum", momentum);
          walk(yours, "On the slope 1 everywhere", x -> 1, 0, 0.5, 0, 3);
          walk(yours, "On the slope 1 everywhere", x -> 1, 0, 0.5, 0.5, 1);
          walk(yours, "On the slope 1 everywhere", x -> 1, 0, 0.5, 0.5, 3);
          walk(yours, "In the valley with slope x", x -> x, 2, 0.5, 0.5, 4);
          walk(yours, "In the valley with slope x", x -> x, -2, 0.1, 0.9, 20);
          walk(yours, "Without a step", x -> x, 2, 0.5, 0.5, 0);
          return Verdict.right("from 0, on the slope 1 everywhere, three steps lead to -2.125.");
        });
  }

  private static void walk(
      Momentum yours,
      String where,
      DoubleUnaryOperator slope,
      double start,
      double rate,
      double keep,
      int steps) {
    double got = number("The place", yours.walk(slope, start, rate, keep, steps));
    double velocity = 0;
    double wanted = start;
    double plain = start;
    for (int i = 0; i < steps; i++) {
      velocity = keep * velocity - rate * slope.applyAsDouble(wanted);
      wanted += velocity;
      plain -= rate * slope.applyAsDouble(plain);
    }
    if (close(got, wanted, 1e-9)) {
      return;
    }
    String said =
        where
            + ", from "
            + text(start)
            + " with rate "
            + text(rate)
            + " and keep "
            + text(keep)
            + ", after "
            + steps
            + (steps == 1 ? " step: " : " steps: ");
    if (got == start) {
      throw hint("%syou are still at the start.", said);
    }
    if (slope.applyAsDouble(0) == 1 && got > start) {
      throw hint("%syou are at %s, and that is uphill.", said, text(got));
    }
    if (close(got, plain, 1e-9)) {
      throw hint(
          "%syou are at %s. That is where a walker without a velocity would be: does yours keep"
              + " something from step to step?",
          said, text(got));
    }
    throw hint(
        "%syou are at %s. Take three steps with pen and paper: first the new velocity, then the"
            + " place moves by it.",
        said, text(got));
  }

  /** Running means of slopes. */
  @FunctionalInterface
  public interface Means {
    /**
     * The mean that Adam has after each slope, corrected for its beginning at 0.
     *
     * @param slopes step by step
     * @param beta which part of the mean is kept
     * @return the fair mean after each step
     */
    double @Nullable [] of(double[] slopes, double beta);
  }

  /** Whether running means are corrected for their beginning at 0. */
  public static Verdict fairMeans(@Nullable Means means) {
    return Verdict.of(
        () -> {
          Means yours = given("fairMeans", means);
          means(yours, 0.9, 1, 1, 1, 1);
          means(yours, 0.5, 4, 0, 2);
          means(yours, 0.999, -3, 5, 1, 1, 7, -2);
          return Verdict.right("slopes that are all 1 have the mean 1, from the first step on.");
        });
  }

  private static void means(Means yours, double beta, double... slopes) {
    double[] got = given("What fairMeans returned", yours.of(slopes.clone(), beta));
    if (got.length != slopes.length) {
      throw hint(
          "For %d slopes there should be %d means, but you gave %d.",
          slopes.length, slopes.length, got.length);
    }
    double mean = 0;
    double kept = 1;
    for (int i = 0; i < slopes.length; i++) {
      mean = beta * mean + (1 - beta) * slopes[i];
      kept *= beta;
      double wanted = mean / (1 - kept);
      number("Mean " + (i + 1), got[i]);
      if (close(got[i], wanted, 1e-9)) {
        continue;
      }
      if (close(got[i], 0, 1e-12)) {
        throw hint("The mean after step %d is 0, though the slope is not.", i + 1);
      }
      if (close(got[i], mean, 1e-9)) {
        throw hint(
            "After step %d, with beta %s, your mean is %s: as it is kept, still too close to 0."
                + " Which share of it do the slopes make up, and which the 0 it began with?",
            i + 1, text(beta), text(mean));
      }
      if (i > 0 && close(got[i], mean / (1 - beta), 1e-9)) {
        throw hint(
            "The first mean is right, the one after step %d is too large: what is left of the 0"
                + " gets less with each step, so the correction does, too.",
            i + 1);
      }
      throw hint(
          "After step %d, with beta %s, your mean is %s. The kept mean is %s there, before it is"
              + " corrected.",
          i + 1, text(beta), text(got[i]), text(mean));
    }
  }

  /** A learning rate step by step. */
  @FunctionalInterface
  public interface Rate {
    /**
     * The rate of a step.
     *
     * @param step which one, 0 at first
     * @param warmUp how many steps the line up takes
     * @param steps how many steps there are
     * @param peak the greatest rate
     * @return the rate
     */
    double at(int step, int warmUp, int steps, double peak);
  }

  /** Whether a schedule goes up along a line and down along half a cosine. */
  public static Verdict warmUpCosine(@Nullable Rate rate) {
    return Verdict.of(
        () -> {
          Rate yours = given("rate", rate);
          double first = number("The rate of step 0", yours.at(0, 10, 110, 0.2));
          if (close(first, 0.2, 1e-9)) {
            throw hint("With 10 steps of warm-up, step 0 has already the full rate.");
          }
          expect(yours, 0, 0, "a line up begins at 0");
          expect(yours, 5, 0.1, "that is half the way up");
          expect(yours, 10, 0.2, "that is the peak");
          double middle = number("The rate of step 60", yours.at(60, 10, 110, 0.2));
          if (close(middle, 0.2, 1e-9)) {
            throw hint("In step 60 of 110, your rate is still at the peak. It should fall by now.");
          }
          expect(yours, 60, 0.1, "that is half the way down from step 10 to step 110");
          double quarter = 0.1 * (1 + StrictMath.cos(StrictMath.PI / 4));
          double got = number("The rate of step 35", yours.at(35, 10, 110, 0.2));
          if (close(got, 0.15, 1e-9)) {
            throw hint(
                "In step 35, a quarter of the way down, your rate has lost a quarter: that is a"
                    + " straight line. Half a cosine falls slowly at first.");
          }
          expect(yours, 35, quarter, "that is a quarter of the way along the half cosine");
          expect(yours, 110, 0, "that is the end of the cosine");
          expect(yours, 200, 0, "after the end the rate stays where it is");
          return Verdict.right("0 at first, 0.2 in step 10, 0.1 in step 60, and 0 from 110 on.");
        });
  }

  private static void expect(Rate yours, int step, double wanted, String why) {
    double got = number("The rate of step " + step, yours.at(step, 10, 110, 0.2));
    if (!close(got, wanted, 1e-9)) {
      throw hint(
          "With 10 steps of warm-up, 110 steps and peak 0.2, your rate of step %d is %s; %s.",
          step, text(got), why);
    }
  }
}
