package nn.course;

import static nn.course.Answer.close;
import static nn.course.Answer.given;
import static nn.course.Answer.hint;
import static nn.course.Answer.number;
import static nn.course.Answer.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The checks of the notebook about convolutions. */
public final class Convolution {
  private Convolution() {}

  /** How many places a window has. */
  @FunctionalInterface
  public interface Places {
    /**
     * Counts places along one side.
     *
     * @param pixels the side of the image
     * @param window the side of the window
     * @param padding how many zeros stand at each end
     * @param stride by how much the window moves
     * @return how many places it has
     */
    int count(int pixels, int window, int padding, int stride);
  }

  /** Whether padding counts at both ends and what is left over by the stride does not. */
  public static Verdict places(@Nullable Places places) {
    return Verdict.of(
        () -> {
          Places yours = given("places", places);
          int[][] cases = {
            {28, 5, 0, 1, 24},
            {5, 3, 0, 1, 3},
            {28, 5, 2, 1, 28},
            {28, 3, 1, 2, 14},
            {7, 7, 0, 1, 1},
            {224, 11, 2, 4, 55},
            {10, 2, 0, 2, 5}
          };
          for (int[] each : cases) {
            int got = yours.count(each[0], each[1], each[2], each[3]);
            String what =
                Answer.say(
                    "%d pixels, window %d, padding %d, stride %d",
                    each[0], each[1], each[2], each[3]);
            if (got == each[4]) {
              continue;
            }
            if (got == each[0]) {
              throw hint(
                  "%s: as many places as pixels? The window must not stick out at the end.", what);
            }
            if (got == each[4] - 1) {
              throw hint(
                  "%s: one place is missing. A window as large as the image still has one.", what);
            }
            if (each[2] > 0 && got == (each[0] + each[2] - each[1]) / each[3] + 1) {
              throw hint("%s: the zeros stand at both ends.", what);
            }
            if (got == each[4] + 1) {
              throw hint(
                  "%s: one place too many. A last step that does not fit is left out.", what);
            }
            throw hint("%s: expected %d, but you have %d.", what, each[4], got);
          }
          return Verdict.right("with that formula every architecture can be checked on paper.");
        });
  }

  /** How many parameters a convolution has. */
  @FunctionalInterface
  public interface Parameters {
    /**
     * Counts weights and biases.
     *
     * @param window the side of the windows
     * @param channels of the image
     * @param filters how many there are
     * @return the number of parameters
     */
    long count(int window, int channels, int filters);
  }

  /** Whether windows go through all channels, and each filter has one bias. */
  public static Verdict parameters(@Nullable Parameters parameters) {
    return Verdict.of(
        () -> {
          Parameters yours = given("parameters", parameters);
          int[][] cases = {{5, 1, 6}, {5, 6, 16}, {3, 3, 64}, {1, 256, 64}, {3, 512, 512}};
          for (int[] each : cases) {
            long window = (long) each[0] * each[0];
            long channels = each[1];
            long filters = each[2];
            long got = yours.count(each[0], each[1], each[2]);
            String what =
                Answer.say("window %d, %d channels, %d filters", each[0], each[1], each[2]);
            if (got == (window * channels + 1) * filters) {
              continue;
            }
            if (got == window * channels * filters) {
              throw hint("%s: these are the weights. Each filter has a bias, too.", what);
            }
            if (got == (window + 1) * filters) {
              throw hint("%s: a window goes through all channels of the image.", what);
            }
            throw hint(
                "%s: expected %d, but you have %d. How many weights has a single filter?",
                what, (window * channels + 1) * filters, got);
          }
          return Verdict.right("and the size of the image does not appear in it.");
        });
  }

  /** One place of a convolution. */
  @FunctionalInterface
  public interface Place {
    /**
     * The sum under a window.
     *
     * @param image rows of pixels
     * @param window rows of weights, odd sides
     * @param row of the window's middle
     * @param column of the window's middle
     * @return the sum of the products
     */
    double sum(float[][] image, float[][] window, int row, int column);
  }

  /** Whether products are added, around the middle, with zeros around the image. */
  public static Verdict atPlace(@Nullable Place atPlace) {
    return Verdict.of(
        () -> {
          Place yours = given("atPlace", atPlace);
          float[][] image = {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}};
          float[][] window = {{1, 20, 3}, {0.5f, -1, 4}, {10, 2, -7}};
          int[][] cases = {{1, 1}, {1, 2}, {0, 0}, {2, 3}, {0, 2}, {2, 0}};
          for (int[] each : cases) {
            double got = yours.sum(copy(image), copy(window), each[0], each[1]);
            number("The sum", got);
            double wanted = around(image, window, each[0], each[1], 1);
            String what =
                "A 3 x 3 window with its middle at row " + each[0] + ", column " + each[1];
            if (close(got, wanted, 1e-5)) {
              continue;
            }
            if (close(got, around(image, window, each[0], each[1], -1), 1e-5)) {
              throw hint(
                  "%s: that is the sum for a window that is turned round. Its first row belongs to"
                      + " the row above the middle.",
                  what);
            }
            if (close(got, around(image, window, each[0] + 1, each[1] + 1, 1), 1e-5)) {
              throw hint(
                  "%s: that is the sum for a window whose upper left corner is there.", what);
            }
            throw hint("%s: expected %s, but you have %s.", what, text(wanted), text(got));
          }
          float[][] wide = {{1, 2, 3, 4, 5}};
          double got = yours.sum(copy(image), wide, 1, 1);
          if (!close(got, 2 * 5 + 3 * 6 + 4 * 7 + 5 * 8, 1e-5)) {
            throw hint(
                "A window of 1 row and 5 columns: expected %s, but you have %s. Is the middle found"
                    + " from the window's own sides?",
                text(96), text(got));
          }
          return Verdict.right("one place; a layer does that for all places and all filters.");
        });
  }

  private static double around(
      float[][] image, float[][] window, int row, int column, int direction) {
    double sum = 0;
    for (int i = -1; i <= 1; i++) {
      for (int j = -1; j <= 1; j++) {
        int y = row + i;
        int x = column + j;
        if (y >= 0 && y < image.length && x >= 0 && x < image[0].length) {
          sum += (double) window[1 + direction * i][1 + direction * j] * image[y][x];
        }
      }
    }
    return sum;
  }

  private static float[][] copy(float[][] rows) {
    return Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
  }

  /** The largest of each window. */
  @FunctionalInterface
  public interface Pool {
    /**
     * Pools an image.
     *
     * @param image rows of pixels
     * @param size the side of the windows, which lie side by side
     * @return the largest number of each window
     */
    float[] @Nullable [] of(float[][] image, int size);
  }

  /** Whether each window gives its largest number, also where all are negative. */
  public static Verdict maxPool(@Nullable Pool maxPool) {
    return Verdict.of(
        () -> {
          Pool yours = given("maxPool", maxPool);
          float[][] small = {{1, 2, 5, 3, 9}, {4, 3, 1, 1, 9}, {0, 7, 2, 8, 9}, {6, 5, 1, 0, 9}};
          expect(yours.of(copy(small), 2), new float[][] {{4, 5}, {7, 8}}, "4 x 5, size 2");
          float[][] dark = {{-1, -2, -5}, {-4, -3, -1}, {-7, -2, -8}};
          expect(yours.of(copy(dark), 3), new float[][] {{-1}}, "negative numbers, size 3");
          expect(yours.of(copy(small), 3), new float[][] {{7}}, "4 x 5, size 3");
          return Verdict.right("the strongest answers stay.");
        });
  }

  private static void expect(float[] @Nullable [] got, float[][] wanted, String what) {
    float[][] yours = given("What maxPool returns", got);
    if (yours.length != wanted.length || given("A row", yours[0]).length != wanted[0].length) {
      throw hint(
          "%s: the result should have %d rows of %d, but has %d rows of %d.",
          what,
          wanted.length,
          wanted[0].length,
          yours.length,
          yours.length == 0 ? 0 : yours[0].length);
    }
    for (int row = 0; row < wanted.length; row++) {
      for (int column = 0; column < wanted[0].length; column++) {
        double number = number("A number", given("A row", yours[row])[column]);
        if (number == 0 && wanted[row][column] < 0) {
          throw hint(
              "%s: a 0, but all numbers of that window are below 0. What does the search for the"
                  + " largest start with?",
              what);
        }
        if (number != wanted[row][column]) {
          throw hint(
              "%s: row %d, column %d should be %s, but is %s.",
              what, row, column, text(wanted[row][column]), text(number));
        }
      }
    }
  }
}
