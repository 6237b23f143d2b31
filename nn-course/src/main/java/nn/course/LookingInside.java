package nn.course;

import static nn.course.Answer.close;
import static nn.course.Answer.given;
import static nn.course.Answer.hint;
import static nn.course.Answer.number;
import static nn.course.Answer.text;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.jspecify.annotations.Nullable;

/** The checks of the notebook about what a network looks at. */
public final class LookingInside {
  private LookingInside() {}

  /** How far a score falls when a part of an image is covered. */
  @FunctionalInterface
  public interface Fall {
    /**
     * Covers one window.
     *
     * @param score a model: an image's score
     * @param image {@code (height, width)}
     * @param row the window's first
     * @param column the window's first
     * @param size its side in pixels
     * @param cover what it is filled with
     * @return the score before minus the score after
     */
    double of(
        ToDoubleFunction<NdArray> score, NdArray image, int row, int column, int size, float cover);
  }

  /** Whether the window is covered, all of it and nothing else, and the image left alone. */
  public static Verdict fall(@Nullable Fall fall) {
    return Verdict.of(
        () -> {
          Fall yours = given("fall", fall);
          NdArray image = NdArray.zeros(Shape.of(4, 5));
          for (int i = 0; i < image.size(); i++) {
            image.data()[i] = i + 1;
          }
          // Each pixel counts differently, so that no two windows are taken for each other.
          ToDoubleFunction<NdArray> score =
              x -> {
                double sum = 0;
                for (int i = 0; i < 20; i++) {
                  sum += (double) x.data()[i] * (i * i + 1);
                }
                return sum;
              };
          int[][] windows = {{0, 0, 1}, {1, 2, 2}, {0, 1, 3}, {3, 4, 2}, {2, 3, 3}};
          for (int[] window : windows) {
            int row = window[0];
            int column = window[1];
            int size = window[2];
            NdArray yoursToUse = image.copy();
            double got = number("The fall", yours.of(score, yoursToUse, row, column, size, 0.5f));
            double wanted = 0;
            for (int r = row; r < Math.min(4, row + size); r++) {
              for (int c = column; c < Math.min(5, column + size); c++) {
                int i = r * 5 + c;
                wanted += (image.data()[i] - 0.5) * (i * i + 1);
              }
            }
            String where =
                "A window of " + size + " at row " + row + ", column " + column + " of 4 x 5";
            if (close(got, -wanted, 1e-9)) {
              throw hint(
                  "%s: %s. The size is right, the sign is not: a score that gets smaller has"
                      + " fallen by a positive number.",
                  where, text(got));
            }
            if (got == 0) {
              throw hint(
                  "%s: no change at all. Is the score asked twice, before and after?", where);
            }
            if (!close(got, wanted, 1e-9)) {
              throw hint("%s: expected %s, but you have %s.", where, text(wanted), text(got));
            }
            if (!Arrays.equals(yoursToUse.data(), image.data())) {
              throw hint(
                  "The fall is right, but the image has been changed for good. Cover a copy.");
            }
          }
          return Verdict.right("one window; an attribution asks for all of them.");
        });
  }

  /** What one input adds to a score. */
  @FunctionalInterface
  public interface Integrated {
    /**
     * Follows the slope on the way.
     *
     * @param slope of the score, at any place
     * @param baseline where the way begins
     * @param x where it ends
     * @param steps how many pieces it is cut into
     * @return what the input has added to the score
     */
    double of(DoubleUnaryOperator slope, double baseline, double x, int steps);
  }

  /** Whether what is added up on the way is the difference of the scores. */
  public static Verdict integrated(@Nullable Integrated integrated) {
    return Verdict.of(
        () -> {
          Integrated yours = given("integrated", integrated);
          DoubleUnaryOperator square = x -> 2 * x;
          double three = number("For x² from 0 to 3", yours.of(square, 0, 3, 3));
          if (three == 6) {
            throw hint("For x² from 0 to 3: 6 is the slope at the end, not what was added.");
          }
          if (three == 18) {
            throw hint(
                "For x² from 0 to 3: 18 is the slope at the end times the way. On the way there"
                    + " the slope was smaller.");
          }
          if (three == 3) {
            throw hint("For x² from 0 to 3: 3 is the mean slope on the way. How long is the way?");
          }
          if (three == 12) {
            throw hint(
                "For x² from 0 to 3 in 3 steps: 12. That takes each piece at its end, where the"
                    + " slope is the largest.");
          }
          expect(three, 9, "x² from 0 to 3 in 3 steps");
          expect(yours.of(square, 1, 3, 2), 8, "x² from 1 to 3 in 2 steps");
          expect(yours.of(square, 0, -2, 4), 4, "x² from 0 to -2 in 4 steps");
          expect(yours.of(x -> 3, 5, 5, 4), 0, "3x from 5 to 5, no way at all");
          double bent =
              number(
                  "For tanh from 0 to 6",
                  yours.of(x -> 1 - StrictMath.tanh(x) * StrictMath.tanh(x), 0, 6, 1000));
          if (!close(bent, StrictMath.tanh(6), 1e-4)) {
            throw hint(
                "tanh from 0 to 6 in 1000 steps: the scores differ by %s, you have %s.",
                text(StrictMath.tanh(6)), text(bent));
          }
          return Verdict.right(
              "complete, even for tanh at 6, where the slope itself is almost zero.");
        });
  }

  private static void expect(double got, double wanted, String where) {
    if (!close(number("What you return", got), wanted, 1e-9)) {
      throw hint("%s: the scores differ by %s, you have %s.", where, text(wanted), text(got));
    }
  }

  /** What share of an attribution lies where it should. */
  @FunctionalInterface
  public interface Share {
    /**
     * Compares an attribution with a mask.
     *
     * @param parts {@code (height, width)}
     * @param mask {@code (height, width)}, 0 to 1
     * @return 0 to 1
     */
    double of(NdArray parts, NdArray mask);
  }

  /** Whether sizes are added, weighed with the mask, and divided by all of them. */
  public static Verdict share(@Nullable Share share) {
    return Verdict.of(
        () -> {
          Share yours = given("share", share);
          NdArray mask = NdArray.of(new float[][] {{1, 0.5f, 0}, {1, 0, 0}});
          NdArray plain = NdArray.of(new float[][] {{2, 2, 1}, {1, 3, 1}});
          double got = number("The share", yours.of(plain.copy(), mask.copy()));
          if (got == 1) {
            throw hint(
                "Parts 2, 2, 1 over 1, 3, 1 and a mask of 1, 0.5, 0 over 1, 0, 0: a share of 1"
                    + " would mean that nothing lies beside the fruit.");
          }
          if (close(got, 0.5, 1e-6)) {
            throw hint(
                "A place that is half fruit counts half: its part times what the mask says.");
          }
          if (!close(got, 0.4, 1e-6)) {
            throw hint(
                "Parts 2, 2, 1 over 1, 3, 1 and a mask of 1, 0.5, 0 over 1, 0, 0: 4 of 10 lie on"
                    + " the fruit, but you have %s.",
                text(got));
          }
          NdArray against = NdArray.of(new float[][] {{2, -2, 1}, {-1, 3, -1}});
          double size = number("With negative parts, the share", yours.of(against, mask.copy()));
          if (!close(size, 0.4, 1e-6)) {
            throw hint(
                "With the signs of three parts turned round the share should stay the same,"
                    + " 0.4, but it is %s.",
                text(size));
          }
          double none = yours.of(NdArray.zeros(Shape.of(2, 3)), mask.copy());
          if (none != 0) {
            throw hint("If all parts are zero the share should be 0, but it is %s.", none);
          }
          return Verdict.right("a judge, where masks are to be had.");
        });
  }

  /** Whether the model that looks at one pixel is found, and the pixel. */
  public static Verdict cheater(int cheater, int row, int column) {
    return Verdict.of(
        () -> {
          if (cheater < 0 || cheater > 2) {
            throw hint("There are three suspects, 0, 1 and 2. Which of them is it?");
          }
          if (cheater != Suspects.CHEATER) {
            throw hint(
                "Suspect %d falls when a part of the blob is covered. That is no cheat.", cheater);
          }
          if (row < 0 || row > 7 || column < 0 || column > 7) {
            throw hint("That one it is. Now the pixel: rows and columns go from 0 to 7.");
          }
          if (row == Suspects.COLUMN && column == Suspects.ROW) {
            throw hint("That is the pixel, but the row comes first: rows are counted downwards.");
          }
          if (row != Suspects.ROW || column != Suspects.COLUMN) {
            throw hint(
                "Covering the pixel at row %d, column %d with 0 does not change this suspect's"
                    + " answer at all.",
                row, column);
          }
          return Verdict.right("caught, by covering one pixel after the other.");
        });
  }
}
