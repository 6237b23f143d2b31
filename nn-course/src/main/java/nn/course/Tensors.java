package nn.course;

import static nn.course.Answer.array;
import static nn.course.Answer.close;
import static nn.course.Answer.given;
import static nn.course.Answer.hint;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import nn.autodiff.NdArray;
import nn.autodiff.Tensor;
import org.jspecify.annotations.Nullable;

/** The checks of the notebook about tensors. */
public final class Tensors {
  private Tensors() {}

  /** Where a number stands. */
  @FunctionalInterface
  public interface Place {
    /**
     * Finds a number in the flat list.
     *
     * @param shape of the array
     * @param index one for each axis
     * @return its place, counted from 0
     */
    int of(int[] shape, int[] index);
  }

  /** Whether strides are used rightly, for any number of axes. */
  public static Verdict place(@Nullable Place place) {
    return Verdict.of(
        () -> {
          Place yours = given("place", place);
          int[][][] cases = {
            {{2, 3, 4}, {1, 0, 2}, {14}},
            {{2, 3}, {0, 2}, {2}},
            {{5}, {3}, {3}},
            {{2, 3, 4}, {1, 2, 3}, {23}},
            {{2, 3, 4, 5}, {1, 2, 0, 4}, {104}},
          };
          for (int[][] each : cases) {
            int got = yours.of(each[0].clone(), each[1].clone());
            String where =
                "Shape " + Arrays.toString(each[0]) + ", index " + Arrays.toString(each[1]);
            if (got == columnsFirst(each[0], each[1]) && got != each[2][0]) {
              throw hint(
                  "%s: you gave %d, as if the first axis lay closest together. Here the last one"
                      + " does.",
                  where, got);
            }
            if (got != each[2][0]) {
              throw hint(
                  "%s: expected %d, but you gave %d. How many numbers does one step along each"
                      + " axis skip?",
                  where, each[2][0], got);
            }
          }
          return Verdict.right("any shape, any number of axes.");
        });
  }

  private static int columnsFirst(int[] shape, int[] index) {
    int place = 0;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      place = place * shape[axis] + index[axis];
    }
    return place;
  }

  /** Whether shapes are compared from the right, with 1 fitting everything. */
  public static Verdict broadcast(@Nullable BinaryOperator<int @Nullable []> broadcast) {
    return Verdict.of(
        () -> {
          BinaryOperator<int @Nullable []> yours = given("broadcast", broadcast);
          int[] none = {};
          int[][][] cases = {
            {{2, 3}, {2, 3}, {2, 3}},
            {{100, 8}, {8}, {100, 8}},
            {{8}, {100, 8}, {100, 8}},
            {{9, 1}, {1, 9}, {9, 9}},
            {{5, 1, 4}, {3, 1}, {5, 3, 4}},
            {{100, 8}, {100}, none},
            {{2, 3}, {3, 2}, none},
          };
          for (int[][] each : cases) {
            int[] got = yours.apply(each[0].clone(), each[1].clone());
            String pair = Arrays.toString(each[0]) + " and " + Arrays.toString(each[1]);
            String wanted = each[2] == none ? "null" : Arrays.toString(each[2]);
            if (Arrays.equals(got, each[2] == none ? null : each[2])) {
              continue;
            }
            if (each[2] == none) {
              throw hint("%s do not fit, so null, but you gave %s.", pair, Arrays.toString(got));
            }
            if (got == null) {
              throw hint(
                  "%s fit, and give %s, but you gave null. Do you compare from the right?",
                  pair, wanted);
            }
            throw hint("%s give %s, but you gave %s.", pair, wanted, Arrays.toString(got));
          }
          return Verdict.right("as all such libraries do it.");
        });
  }

  /** Whether each column has mean 0 afterwards, and nothing else has changed. */
  public static Verdict centred(@Nullable UnaryOperator<Tensor> centred) {
    return Verdict.of(
        () -> {
          NdArray numbers = NdArray.of(new float[][] {{1, 10, -4}, {3, 30, 2}, {5, 80, -4}});
          float[][] wanted = {{-2, -30, -2}, {0, -10, 4}, {2, 40, -2}};
          Tensor input = Tensor.of(numbers);
          Tensor output = given("What centred returns", given("centred", centred).apply(input));
          NdArray got = array("The result", output.data(), numbers.shape());
          if (got.equals(numbers)) {
            throw hint("Nothing has changed. The first column is 1, 3, 5, whose mean is 3.");
          }
          for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
              if (!close(got.get(row, column), wanted[row][column], 1e-4)) {
                boolean ofRows = close(got.get(0, 0), 1 - 7 / 3.0, 1e-4);
                boolean ofAll = close(got.get(0, 0), 1 - 123 / 9.0, 1e-4);
                throw hint(
                    "Row %d, column %d should be %s, but is %s.%s",
                    row,
                    column,
                    Answer.text(wanted[row][column]),
                    Answer.text(got.get(row, column)),
                    ofRows
                        ? " You took the mean of each row; which axis do the rows lie along?"
                        : ofAll ? " You took the mean of the whole table." : "");
              }
            }
          }
          if (!output.tracked()) {
            throw hint("The numbers are right, but the graph was lost: use the tensor's methods.");
          }
          return Verdict.right("one mean for each column, repeated for every row.");
        });
  }
}
