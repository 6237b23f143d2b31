package nn.course;

import static nn.course.Answer.close;
import static nn.course.Answer.given;
import static nn.course.Answer.hint;
import static nn.course.Answer.number;
import static nn.course.Answer.text;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.jspecify.annotations.Nullable;

/** The checks of the notebook about handwritten digits. */
public final class DigitReading {
  private DigitReading() {}

  /** Whether this is the loss of a network that gives all ten digits the same probability. */
  public static Verdict firstLoss(double firstLoss) {
    return Verdict.of(
        () -> {
          number("The loss", firstLoss);
          double wanted = -StrictMath.log(0.1);
          if (firstLoss == 0) {
            throw hint("A loss of 0 means being certain, and right, about every digit.");
          }
          if (firstLoss < 0) {
            throw hint(
                "The logarithm of a number below 1 is negative, and there is a minus sign before"
                    + " it.");
          }
          if (close(firstLoss, 1, 0.02)) {
            throw hint("Is that the logarithm to base 10? ln is the one to base e.");
          }
          if (close(firstLoss, StrictMath.log(2), 0.02)) {
            throw hint("That would be right for two classes. Here there are more.");
          }
          if (!close(firstLoss, wanted, 0.01)) {
            throw hint(
                "A loss of %s means p = %s for the right digit. How large is p when ten digits"
                    + " share it evenly?",
                text(firstLoss), text(StrictMath.exp(-firstLoss)));
          }
          return Verdict.right(
              "a first loss far above this means that something is wrong with the start or the"
                  + " data.");
        });
  }

  /** Whether the truth is among the answers that are most likely. */
  @FunctionalInterface
  public interface AmongTheFirst {
    /**
     * Looks for the truth among the most likely answers.
     *
     * @param probabilities one for each digit
     * @param truth the true digit
     * @param k how many answers count
     * @return whether fewer than k digits are more likely than the true one
     */
    boolean is(double[] probabilities, int truth, int k);
  }

  /** Whether the truth is found among the k most likely digits, and only there. */
  public static Verdict amongTheFirst(@Nullable AmongTheFirst amongTheFirst) {
    return Verdict.of(
        () -> {
          AmongTheFirst yours = given("amongTheFirst", amongTheFirst);
          double[] probabilities = {0.02, 0.3, 0.01, 0.07, 0.4, 0.005, 0.04, 0.1, 0.05, 0.006};
          int[] byRank = {4, 1, 7, 3, 8, 6, 0, 2, 9, 5};
          for (int k : new int[] {1, 3, 2, 10}) {
            for (int place = 1; place <= byRank.length; place++) {
              int truth = byRank[place - 1];
              boolean got = yours.is(probabilities.clone(), truth, k);
              if (got == (place <= k)) {
                continue;
              }
              if (place > 1 && place <= k) {
                throw hint(
                    "The digits from the most likely to the least are %s, and %d is among the first"
                        + " %d of them, but you say no. What is k good for?",
                    words(byRank), truth, k);
              }
              throw hint(
                  "The digits from the most likely to the least are %s. The truth is %d, k is %d,"
                      + " and you say %s.",
                  words(byRank), truth, k, got ? "yes" : "no");
            }
          }
          return Verdict.right("so a form with three suggestions is seldom without the right one.");
        });
  }

  private static String words(int... digits) {
    return String.join(", ", IntStream.of(digits).mapToObj(Integer::toString).toList());
  }

  /** Whether this is where the ink of a picture has its centre. */
  public static Verdict centreColumn(@Nullable ToDoubleFunction<NdArray> centreColumn) {
    return Verdict.of(
        () -> {
          ToDoubleFunction<NdArray> yours = given("centreColumn", centreColumn);
          NdArray image = NdArray.zeros(Shape.of(28, 28));
          image.data()[5 * 28 + 20] = 1;
          double one = at(yours, image);
          if (close(one, 5, 1e-3)) {
            throw hint(
                "The only ink is in row 5, column 20, and you say %s. That is the row.", text(one));
          }
          if (!close(one, 20, 1e-4)) {
            throw hint(
                "A picture whose only ink is in column 20 should have its centre there, you say"
                    + " %s.",
                text(one));
          }
          image.data()[9 * 28 + 10] = 1;
          double two = at(yours, image);
          if (!close(two, 15, 1e-4)) {
            throw hint(
                "With ink in columns 20 and 10, as much in both, the centre is 15, you say %s.",
                text(two));
          }
          image.data()[9 * 28 + 10] = 0.25f;
          double weighted = at(yours, image);
          if (!close(weighted, 18, 1e-4)) {
            throw hint(
                "Where there is less ink, it counts for less: 1 in column 20 and 0.25 in column 10"
                    + " make 18, you say %s.",
                text(weighted));
          }
          double empty = yours.applyAsDouble(NdArray.zeros(Shape.of(28, 28)));
          if (empty != 13.5) {
            throw hint(
                "A picture without any ink has its centre at 13.5, you say %s. Is something divided"
                    + " by 0?",
                Double.toString(empty));
          }
          return Verdict.right("run the next cell to see what it is good for.");
        });
  }

  private static double at(ToDoubleFunction<NdArray> yours, NdArray image) {
    return number("The centre", yours.applyAsDouble(image.copy()));
  }
}
