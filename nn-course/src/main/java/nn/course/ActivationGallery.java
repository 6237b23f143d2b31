package nn.course;

import static nn.course.Answer.close;
import static nn.course.Answer.given;
import static nn.course.Answer.hint;
import static nn.course.Answer.number;
import static nn.course.Answer.text;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import nn.autodiff.NdArray;
import nn.autodiff.Pointwise;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.activations.Activation;
import org.jspecify.annotations.Nullable;

/** The checks of the notebook about activations. */
public final class ActivationGallery {
  private ActivationGallery() {}

  /** Whether each of three networks ends so that it can say all that may be right, no more. */
  public static Verdict ends(
      @Nullable Activation forTemperature,
      @Nullable Activation forSpam,
      @Nullable Activation forDigit) {
    return Verdict.of(
        () -> {
          float[] degrees = of("forTemperature", forTemperature, -20, 0, 35);
          double lowest = Math.min(degrees[0], degrees[1]);
          if (lowest > -15) {
            throw hint(
                "For the sums -20, 0, 35 the lowest temperature that comes out is %s. It can be"
                    + " colder outside.",
                text(lowest));
          }
          if (degrees[2] < 30) {
            throw hint(
                "For the sums -20, 0, 35 the highest temperature that comes out is %s.",
                text(degrees[2]));
          }
          for (float sum : new float[] {-50, -3, 0.2f, 50}) {
            double spam = of("forSpam", forSpam, sum)[0];
            if (spam < 0 || spam > 1) {
              throw hint(
                  "For the sum %s the message is spam with probability %s. Probabilities are from 0"
                      + " to 1.",
                  text(sum), text(spam));
            }
          }
          if (of("forSpam", forSpam, -3)[0] >= of("forSpam", forSpam, 3)[0]) {
            throw hint(
                "For spam, a larger sum must give a larger probability, also where there is only a"
                    + " single number.");
          }
          float[] digits = of("forDigit", forDigit, 0, 1, 2, 0, 0, -1, 3, 0, 0, 0);
          double whole = 0;
          for (float part : digits) {
            whole += part;
          }
          if (!close(whole, 1, 1e-4)) {
            throw hint(
                "The picture shows one digit, but your ten probabilities sum to %s.", text(whole));
          }
          if (digits[6] <= digits[2] || digits[5] >= digits[0]) {
            throw hint("The digit with the largest sum should be the most likely.");
          }
          return Verdict.right("every end can say what may be true, and nothing else.");
        });
  }

  private static float[] of(String name, @Nullable Activation activation, float... sums) {
    Tensor row = Tensor.constant(NdArray.of(Shape.of(1, sums.length), sums));
    Tensor result = given("What " + name + " returns", given(name, activation).apply(row));
    return Answer.array("What " + name + " returns", result.data(), Shape.of(1, sums.length))
        .data();
  }

  /** Whether it takes so many sigmoids until the influence is below a millionth. */
  public static Verdict sigmoids(int sigmoids) {
    return Verdict.of(
        () -> {
          if (sigmoids < 1) {
            throw hint("Without any sigmoid the influence is whole, 1.");
          }
          double left = StrictMath.pow(0.25, sigmoids);
          if (left >= 1e-6) {
            throw hint("After %d the influence can still be %.7f.", sigmoids, left);
          }
          if (left * 4 < 1e-6) {
            throw hint(
                "After %d it is below one millionth, but with one less it was so already.",
                sigmoids);
          }
          return Verdict.right("and that is the best case, with every sum exactly 0.");
        });
  }

  /** Whether softsign has its own slope, on both sides of zero. */
  public static Verdict softsign(@Nullable Pointwise softsign) {
    return Verdict.of(
        () -> {
          Pointwise yours = given("softsign", softsign);
          for (double x : new double[] {0.5, 2, -2, -7, 0}) {
            double value = number("softsign(" + text(x) + ")", yours.at(x));
            if (!close(value, x / (1 + Math.abs(x)), 1e-9)) {
              throw hint("The function itself has changed: at %s it is %s.", text(x), text(value));
            }
            double measured = (yours.at(x + 1e-5) - yours.at(x - 1e-5)) / 2e-5;
            double slope = number("Your slope at " + text(x), yours.derivativeAt(x));
            if (close(slope, -measured, 1e-4)) {
              throw hint("At %s your slope has the wrong sign.", text(x));
            }
            if (!close(slope, measured, 1e-4)) {
              throw hint(
                  "At %s your slope is %s, but measured with a nudge it is %s.",
                  text(x), text(slope), text(measured));
            }
          }
          return Verdict.right("on both sides of zero.");
        });
  }

  /** Whether softmax is right, also where the sums are large. */
  public static Verdict softmax(@Nullable UnaryOperator<double[]> softmax) {
    return Verdict.of(
        () -> {
          UnaryOperator<double[]> yours = given("softmax", softmax);
          double[] small = ask(yours, 1, 2, 3);
          double sum = Arrays.stream(small).sum();
          if (Arrays.stream(small).anyMatch(x -> !(x > 0 && x < 1))) {
            throw hint(
                "Of the sums 1, 2, 3 you make %s. All should lie between 0 and 1.",
                Arrays.toString(small));
          }
          if (!close(sum, 1, 1e-9)) {
            throw hint("What you make of the sums 1, 2, 3 sums to %s.", text(sum));
          }
          double e = StrictMath.exp(1);
          double[] wanted = {1 / (1 + e + e * e), e / (1 + e + e * e), e * e / (1 + e + e * e)};
          same(small, wanted, "1, 2, 3");
          double[] five = ask(yours, 0, 0, 0, 0, 0);
          same(five, new double[] {0.2, 0.2, 0.2, 0.2, 0.2}, "0, 0, 0, 0, 0");
          double[] large = ask(yours, 1001, 1002, 1003);
          if (!Double.isFinite(large[0] + large[1] + large[2])) {
            throw hint(
                "1, 2, 3 is right, but of 1001, 1002, 1003 you make %s. The differences are the"
                    + " same: what may be taken away from all three beforehand?",
                Arrays.toString(large));
          }
          same(large, wanted, "1001, 1002, 1003");
          double[] negative = ask(yours, -1003, -1002, -1001);
          if (!Double.isFinite(negative[0] + negative[1] + negative[2])) {
            throw hint(
                "Large sums are right, but of -1003, -1002, -1001 you make %s: all three powers are"
                    + " 0, and so is their total.",
                Arrays.toString(negative));
          }
          same(negative, wanted, "-1003, -1002, -1001");
          return Verdict.right("for small sums, large ones, and far below zero.");
        });
  }

  private static double[] ask(UnaryOperator<double[]> softmax, double... sums) {
    double[] got = given("What softmax returns", softmax.apply(sums.clone()));
    if (got.length != sums.length) {
      throw hint(
          "Of %d sums softmax should make %d numbers, but made %d.",
          sums.length, sums.length, got.length);
    }
    return got;
  }

  private static void same(double[] got, double[] wanted, String sums) {
    for (int i = 0; i < wanted.length; i++) {
      if (!close(got[i], wanted[i], 1e-6)) {
        throw hint(
            "Of the sums %s, number %d should become %s, but is %s.",
            sums, i + 1, text(wanted[i]), text(got[i]));
      }
    }
  }
}
