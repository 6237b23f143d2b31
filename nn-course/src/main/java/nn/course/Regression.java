package nn.course;

import static nn.course.Answer.close;
import static nn.course.Answer.given;
import static nn.course.Answer.hint;
import static nn.course.Answer.number;
import static nn.course.Answer.text;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/** The checks of the notebook about regression. */
public final class Regression {
  private Regression() {}

  /** Whether this is Huber's loss, for small errors and large ones of both signs. */
  public static Verdict huber(@Nullable DoubleBinaryOperator huber) {
    return Verdict.of(
        () -> {
          DoubleBinaryOperator yours = given("huber", huber);
          double[][] cases = {{0.5, 1}, {-0.5, 1}, {3, 1}, {-3, 1}, {3, 2}, {0, 1}};
          for (double[] each : cases) {
            double size = Math.abs(each[0]);
            double delta = each[1];
            double wanted = size <= delta ? size * size / 2 : delta * (size - delta / 2);
            String where = "Error " + text(each[0]) + ", delta " + text(delta);
            double got = number(where, yours.applyAsDouble(each[0], delta));
            if (got < 0) {
              throw hint(
                  "%s: a loss of %s. Is a negative error better than none?", where, text(got));
            }
            if (size > delta && close(got, size * size / 2, 1e-9)) {
              throw hint("%s: the square goes on; from delta on it should be a line.", where);
            }
            if (size <= delta && close(got, size * size, 1e-9) && size > 0) {
              throw hint("%s: half of the square, not all of it.", where);
            }
            if (!close(got, wanted, 1e-9)) {
              throw hint("%s: expected %s, but you have %s.", where, text(wanted), text(got));
            }
          }
          return Verdict.right("gentle near zero, and not impressed by typing errors.");
        });
  }

  /** Whether this is the share of the differences that is explained. */
  public static Verdict rSquared(@Nullable ToDoubleBiFunction<double[], double[]> rSquared) {
    return Verdict.of(
        () -> {
          ToDoubleBiFunction<double[], double[]> yours = given("rSquared", rSquared);
          double[] truth = {1, 2, 3, 6};
          double[] average = {3, 3, 3, 3};
          double[] near = {1, 2, 4, 5};
          double[] far = {6, 3, 2, 1};
          double[] same = {5, 5, 5};
          double perfect = number("R²", yours.applyAsDouble(truth.clone(), truth.clone()));
          double ofAverage = number("R²", yours.applyAsDouble(truth.clone(), average));
          if (perfect == 1 && ofAverage == 1) {
            throw hint("Always naming the average, 3, explains nothing, but you give 1.");
          }
          expect(perfect, 1, "A perfect prediction");
          expect(ofAverage, 0, "Always naming the average");
          double got = number("R²", yours.applyAsDouble(truth.clone(), near));
          if (close(got, 2.0 / 14, 1e-9)) {
            throw hint("That is the share which is left. How much is explained?");
          }
          expect(got, 1 - 2.0 / 14, "Truths 1, 2, 3, 6, predictions 1, 2, 4, 5");
          expect(
              number("R²", yours.applyAsDouble(truth.clone(), far)),
              1 - (25 + 1 + 1 + 25) / 14.0,
              "Predictions worse than the average");
          double constant = yours.applyAsDouble(same, new double[] {5, 5, 4});
          if (constant != 0) {
            throw hint(
                "If all truths are the same there is nothing to explain, so 0, but you give %s.",
                constant);
          }
          return Verdict.right("1 for perfect, 0 for the average, and below for worse.");
        });
  }

  private static void expect(double got, double wanted, String where) {
    if (!close(got, wanted, 1e-9)) {
      throw hint("%s: expected %s, but you give %s.", where, text(wanted), text(got));
    }
  }

  /** Whether these are median and mean of 2, 3, 5, 8, 13, 21, 88. */
  public static Verdict constants(double forAbsolute, double forSquared) {
    return Verdict.of(
        () -> {
          double[] numbers = {2, 3, 5, 8, 13, 21, 88};
          number("The answer for the absolute error", forAbsolute);
          number("The answer for the squared error", forSquared);
          if (forAbsolute == forSquared) {
            throw hint("The two losses want different answers: one is moved by the 88.");
          }
          if (forAbsolute == 20 && forSquared == 8) {
            throw hint("The two are exchanged. Which loss is impressed by a single 88?");
          }
          if (absolute(numbers, forAbsolute) > absolute(numbers, 8)) {
            throw hint(
                "For the absolute error, %s costs %s on average, and there is something better."
                    + " Stand them in a row.",
                text(forAbsolute), text(absolute(numbers, forAbsolute)));
          }
          if (!close(forSquared, 20, 1e-3)) {
            throw hint(
                "For the squared error, %s is not the best: what happens when you move towards the"
                    + " 88?",
                text(forSquared));
          }
          return Verdict.right("the median and the mean.");
        });
  }

  private static double absolute(double[] numbers, double answer) {
    return Arrays.stream(numbers).map(x -> Math.abs(x - answer)).average().orElseThrow();
  }
}
