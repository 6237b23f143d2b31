package nn.course;

import static nn.course.Answer.array;
import static nn.course.Answer.close;
import static nn.course.Answer.given;
import static nn.course.Answer.hint;
import static nn.course.Answer.number;
import static nn.course.Answer.text;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import org.jspecify.annotations.Nullable;

/** The checks of the notebook that writes one network three ways. */
public final class ThreeWays {
  private ThreeWays() {}

  /** A neuron that looks at many examples. */
  @FunctionalInterface
  public interface Neuron {
    /**
     * What the neuron makes of each example.
     *
     * @param inputs {@code (n, 3)}
     * @param weights {@code (3,)}
     * @param bias {@code (1,)}
     * @return {@code (n,)}
     */
    Tensor outputs(Tensor inputs, Tensor weights, Tensor bias);
  }

  /** Whether arrays give what a loop gives. */
  public static Verdict neuron(@Nullable Neuron neuron) {
    return Verdict.of(
        () -> {
          NdArray inputs =
              NdArray.of(new float[][] {{1, 2, 3}, {-1, 0.5f, 0}, {0, 0, 0}, {2, -2, 0.25f}});
          float[] weights = {0.5f, -1, 0.25f};
          float bias = -0.5f;
          Tensor learned = Tensor.of(NdArray.of(weights));
          Tensor output =
              given(
                  "What neuron returns",
                  given("neuron", neuron)
                      .outputs(Tensor.constant(inputs), learned, Tensor.of(NdArray.of(bias))));
          if (output.shape().equals(Shape.of(4, 1))) {
            throw hint("The shape is (4, 1), a column. The numbers may be right; reshape them.");
          }
          NdArray got = array("The result for 4 examples", output.data(), Shape.of(4));
          for (int row = 0; row < 4; row++) {
            double sum = bias;
            for (int i = 0; i < 3; i++) {
              sum += inputs.get(row, i) * weights[i];
            }
            double wanted = 1 / (1 + StrictMath.exp(-sum));
            if (close(got.get(row), sum, 1e-5)) {
              throw hint("Example %d: the sum is right, %s. What bends it?", row, text(sum));
            }
            if (close(got.get(row), 1 / (1 + StrictMath.exp(bias - sum)), 1e-5)) {
              throw hint("Example %d: the bias is missing.", row);
            }
            if (!close(got.get(row), wanted, 1e-5)) {
              throw hint(
                  "Example %d: a loop gives %s, you have %s.",
                  row, text(wanted), text(got.get(row)));
            }
          }
          if (!output.tracked()) {
            throw hint("The numbers are right, but the graph was lost: use the tensors' methods.");
          }
          return Verdict.right("no loop, and backward() still knows the way.");
        });
  }

  /** A sum of a part of a list. */
  @FunctionalInterface
  public interface Sum {
    /**
     * Adds up.
     *
     * @param numbers the list
     * @param from the first that counts
     * @param to the first that does not count any more
     * @return their sum
     */
    float of(float[] numbers, int from, int to);
  }

  /** Whether numbers are added in pairs, in float. */
  public static Verdict pairwise(@Nullable Sum pairwise) {
    return Verdict.of(
        () -> {
          Sum yours = given("pairwise", pairwise);
          float[] few = {1, 2, 4, 8, 16};
          expect(yours.of(few.clone(), 0, 5), 31, "1, 2, 4, 8, 16, all of them");
          expect(yours.of(few.clone(), 1, 4), 14, "1, 2, 4, 8, 16, from 1 to 4");
          expect(yours.of(few.clone(), 2, 3), 4, "1, 2, 4, 8, 16, from 2 to 3");
          expect(yours.of(few.clone(), 3, 3), 0, "an empty part");
          float[] many = new float[1 << 20];
          RandomStream random = RandomStream.of(1, "pairwise");
          for (int i = 0; i < many.length; i++) {
            many[i] = random.nextFloat();
          }
          float got = yours.of(many.clone(), 0, many.length);
          if (got == forwards(many)) {
            throw hint(
                "A million numbers: that is the sum one after the other, with its lost digits.");
          }
          if (got != halves(many, 0, many.length)) {
            throw hint(
                "A million numbers: %s is not what halves of halves give, %s. Are both halves"
                    + " added by halves, in float?",
                got, halves(many, 0, many.length));
          }
          return Verdict.right("halves of halves, and the digits stay.");
        });
  }

  private static void expect(float got, float wanted, String where) {
    number("The sum", got);
    if (got != wanted) {
      throw hint("%s: %s, but you have %s.", where, text(wanted), text(got));
    }
  }

  private static float forwards(float[] numbers) {
    float sum = 0;
    for (float number : numbers) {
      sum += number;
    }
    return sum;
  }

  private static float halves(float[] numbers, int from, int to) {
    if (to - from == 1) {
      return numbers[from];
    }
    int middle = (from + to) / 2;
    return halves(numbers, from, middle) + halves(numbers, middle, to);
  }

  /** Whether all products of inputs and weights are counted, in both layers, for all examples. */
  public static Verdict multiplications(long multiplications) {
    return Verdict.of(
        () -> {
          long one = 784L * 128 + 128L * 10;
          if (multiplications <= 0) {
            throw hint("Count for one example first: each neuron multiplies each of its inputs.");
          }
          if (multiplications == one) {
            throw hint("That is one example. The batch has 64.");
          }
          if (multiplications == 64 * 784L * 128) {
            throw hint("That is the hidden layer. The outputs multiply, too.");
          }
          if (multiplications == 64 * (785L * 128 + 129L * 10)) {
            throw hint("The biases are added, not multiplied.");
          }
          if (multiplications != 64 * one) {
            throw hint(
                multiplications < 64 * one
                    ? "Too few. (64, 784) matmul (784, 128): how many numbers has the result, and"
                        + " how many products is each the sum of?"
                    : "Too many. (64, 784) matmul (784, 128) has 64 · 128 results, each the sum"
                        + " of 784 products.");
          }
          return Verdict.right("six and a half million, for one batch.");
        });
  }
}
