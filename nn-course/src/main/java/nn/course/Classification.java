package nn.course;

import static nn.course.Answer.close;
import static nn.course.Answer.given;
import static nn.course.Answer.hint;
import static nn.course.Answer.number;
import static nn.course.Answer.text;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The checks of the notebook about apples and other fruit. */
public final class Classification {
  private Classification() {}

  /** Whether this is the share of five fruits among six. */
  public static Verdict baseline(double share) {
    return Verdict.of(
        () -> {
          number("The share", share);
          if (close(share, 1.0 / 6, 0.005)) {
            throw hint("That is the share it gets wrong.");
          }
          if (share > 1 && close(share, 500.0 / 6, 0.01)) {
            throw hint("That many of a hundred. As a number from 0 to 1, please.");
          }
          if (share == 0.5) {
            throw hint("Half of the training pictures are apples, but what about kinds?");
          }
          if (!close(share, 5.0 / 6, 0.005)) {
            throw hint(
                "On which of the six fruits is \"not apple\" the right answer? You say that it is"
                    + " right for %s of the pictures.",
                text(share));
          }
          return Verdict.right("a program that has learned nothing at all scores that much.");
        });
  }

  /** A softmax. */
  @FunctionalInterface
  public interface Softmax {
    /**
     * Makes probabilities of scores.
     *
     * @param scores one for each class
     * @return one probability for each class
     */
    double @Nullable [] of(double[] scores);
  }

  /** Whether this is a softmax that does not mind how large the scores are. */
  public static Verdict softmax(@Nullable Softmax softmax) {
    return Verdict.of(
        () -> {
          Softmax yours = given("steadySoftmax", softmax);
          check(yours, 0, 1);
          check(yours, 2, 0.5, -1);
          check(yours, -3, -2);
          check(yours, 1000, 1005);
          check(yours, 5000, 0, -5000);
          check(yours, -1000, -1001);
          return Verdict.right("only the distances of the scores count.");
        });
  }

  private static void check(Softmax yours, double... scores) {
    String list = Arrays.stream(scores).mapToObj(Answer::text).collect(Collectors.joining(", "));
    double[] got = given("What you make of the scores " + list, yours.of(scores.clone()));
    if (got.length != scores.length) {
      throw hint("For %d scores you give %d probabilities.", scores.length, got.length);
    }
    double sum = 0;
    for (double probability : got) {
      if (Double.isNaN(probability)) {
        throw hint(
            "For the scores %s you give NaN. How large is e to the power of %s, and what is"
                + " infinity divided by infinity, or 0 by 0?",
            list, text(scores[0]));
      }
      sum += number("A probability", probability);
    }
    if (!close(sum, 1, 1e-9)) {
      throw hint(
          "For the scores %s your probabilities sum to %s; they should sum to 1.", list, text(sum));
    }
    double highest = Arrays.stream(scores).max().orElseThrow();
    double all = 0;
    for (double score : scores) {
      all += StrictMath.exp(score - highest);
    }
    for (int i = 0; i < scores.length; i++) {
      double wanted = StrictMath.exp(scores[i] - highest) / all;
      if (!close(got[i], wanted, 1e-9)) {
        throw hint(
            "For the scores %s the probability of the score %s is %s, but you give %s. Whatever you"
                + " do to the scores, their distances have to stay.",
            list, text(scores[i]), text(wanted), text(got[i]));
      }
    }
  }

  /** Whether saying yes from here on costs least. */
  public static Verdict threshold(@Nullable DoubleBinaryOperator threshold) {
    return Verdict.of(
        () -> {
          DoubleBinaryOperator yours = given("cheapestThreshold", threshold);
          double[][] cases = {{1, 1}, {9, 1}, {1, 3}, {2.5, 7.5}, {40, 10}};
          for (double[] costs : cases) {
            double miss = costs[0];
            double falseAlarm = costs[1];
            String where =
                "When a miss costs " + text(miss) + " and a false alarm " + text(falseAlarm);
            double got = number("The threshold", yours.applyAsDouble(miss, falseAlarm));
            if (got < 0 || got > 1) {
              throw hint(
                  "%s you say yes from %s on, which is no probability: they go from 0 to 1.",
                  where, text(got));
            }
            double wanted = falseAlarm / (miss + falseAlarm);
            if (close(got, wanted, 1e-9)) {
              continue;
            }
            if (got == 0.5) {
              throw hint("%s you still begin to say yes at 0.5, as if both cost the same.", where);
            }
            if (close(got, 1 - wanted, 1e-9)) {
              throw hint(
                  "%s you say yes from %s on. Is the dearer mistake the one you make less often?",
                  where, text(got));
            }
            // At the threshold itself both answers should cost the same.
            throw hint(
                "%s you say yes from %s on. At that probability a yes costs %s on average, and a no"
                    + " %s.",
                where, text(got), text((1 - got) * falseAlarm), text(got * miss));
          }
          return Verdict.right("at the threshold a yes costs on average as much as a no.");
        });
  }

  /** A number to measure brightness from. */
  @FunctionalInterface
  public interface Reference {
    /**
     * Finds what is taken from each pixel.
     *
     * @param pixels of one picture
     * @return the reference
     */
    float of(float[] pixels);
  }

  /** Whether a reference goes up and down with the light. */
  public static Verdict reference(@Nullable Reference reference) {
    return Verdict.of(
        () -> {
          Reference yours = given("reference", reference);
          float[] pixels = new float[16];
          for (int k = 0; k < pixels.length; k++) {
            pixels[k] = 0.3f + 0.025f * ((7 * k) % 16);
          }
          for (float light : new float[] {0.1f, -0.2f, 0.05f}) {
            float[] lit = pixels.clone();
            for (int k = 0; k < lit.length; k++) {
              lit[k] += light;
            }
            double before = number("The reference", (double) yours.of(pixels.clone()));
            double after = number("The reference", (double) yours.of(lit.clone()));
            double change = after - before;
            if (!close(change, (double) light, 1e-3)) {
              throw hint(
                  "When all pixels change by %s, your reference changes by %s. It should change by"
                      + " as much as they do.",
                  text((double) light), text(change));
            }
          }
          return Verdict.right("run the next cell to see what it is good for.");
        });
  }
}
