package nn.course;

import static nn.course.Answer.given;
import static nn.course.Answer.hint;
import static nn.course.Answer.number;
import static nn.course.Answer.text;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Tensor;
import org.jspecify.annotations.Nullable;

/** The checks of the notebook about fast products. */
public final class FastProducts {
  private static final float[] ONES = {1, 1, 1, 1, 1, 1, 1, 1};

  private FastProducts() {}

  /** A sum of products. */
  @FunctionalInterface
  public interface Dot {
    /**
     * Multiplies number by number and adds up.
     *
     * @param x the one list
     * @param y the other, of the same length
     * @return the sum of the products
     */
    float of(float[] x, float[] y);
  }

  /** How fast a core with two units for 16 numbers each can be at 4 GHz. */
  public static Verdict gflops(double gflops) {
    return Verdict.of(
        () -> {
          number("gflops", gflops);
          if (gflops == 2 * 16 * 2 * 4) {
            return Verdict.right("compare with the dashed line of your own machine.");
          }
          if (gflops == 0) {
            throw hint("Multiply what happens in one cycle with the cycles in a second.");
          }
          if (gflops == 2 * 16 * 4) {
            throw hint("A multiply-add is two operations, a multiplication and an addition.");
          }
          if (gflops == 16 * 4) {
            throw hint("There are two units, and each multiply-add is two operations.");
          }
          if (gflops == 2 * 2 * 4) {
            throw hint("That is the speed with one number at a time; a vector has 16.");
          }
          throw hint(
              "Units, times numbers in a vector, times operations in a multiply-add, times billions"
                  + " of cycles a second; you have %s.",
              text(gflops));
        });
  }

  /** Whether four running sums take the products in turn, each by one rounding. */
  public static Verdict fourSums(@Nullable Dot dot) {
    return Verdict.of(
        () -> {
          Dot yours = given("dot", dot);
          float[] x = {1e8f, 1, 2, 3, -1e8f, 5, 6, 7}; // sums 0, 6, 8 and 10
          double got = number("dot", yours.of(x.clone(), ONES.clone()));
          if (got == oneSum(x)) {
            throw hint(
                "Still one sum. 100,000,000 swallows the small numbers that come after it, so you"
                    + " get %s; four sums give 24.",
                text(got));
          }
          if (got != 24) {
            throw hint(
                "Expected 24, but you have %s. Are there four sums, is number k in the sum k %% 4,"
                    + " and are all four added in the end?",
                text(got));
          }
          float tenth = 0.1f;
          float[] y = {tenth, 0, 0, 0, tenth, 0, 0, 0};
          float[] z = {tenth, 0, 0, 0, -tenth, 0, 0, 0};
          if (yours.of(y, z) != Math.fma(tenth, -tenth, tenth * tenth)) {
            throw hint(
                "The sums are right, but a product is rounded before it is added. Use Math.fma.");
          }
          float[] ends = {1e8f, 1, -1e8f, 1, 0, 0, 0, 0}; // (s0 + s1) + (s2 + s3)
          if (yours.of(ends, ONES.clone()) != (1e8f + 1) + (-1e8f + 1)) {
            throw hint("The four sums are right. Add them in pairs: (s0 + s1) + (s2 + s3).");
          }
          return Verdict.right("the order is yours, and so the result is the same everywhere.");
        });
  }

  private static float oneSum(float[] numbers) {
    float sum = 0;
    for (float number : numbers) {
      sum += number;
    }
    return sum;
  }

  /** Whether a sum of products is the library's to the last bit, at any length. */
  public static Verdict likeTheLibrary(@Nullable Dot number) {
    return Verdict.of(
        () -> {
          Dot yours = given("number", number);
          for (int length : new int[] {3, 256, 257, 640, 1000}) {
            // Rounding often comes out the same by chance; not twenty times.
            for (int round = 0; round < 20; round++) {
              compare(yours, numbers("row" + round, length), numbers("column" + round, length));
            }
          }
          return Verdict.right("to the last bit, whatever kernel, thread or machine it ran on.");
        });
  }

  private static void compare(Dot yours, float[] x, float[] y) {
    double got = number("number", yours.of(x.clone(), y.clone()));
    float library = product(x, y);
    if (got == library) {
      return;
    }
    if (StrictMath.abs(got - library) > 0.01) {
      throw hint(
          "%d products: the library has %s, but you have %s. That is more than rounding.",
          x.length, text(library), text(got));
    }
    if (x.length <= 256) {
      throw hint(
          "%d products, which is one block: you are off by rounding. A product is rounded before it"
              + " is added; Math.fma rounds once.",
          x.length);
    }
    if (got == oneChain(x, y)) {
      throw hint(
          "%d products: right for one block, but you went on with the same sum. After 256 products"
              + " a new block begins, from zero.",
          x.length);
    }
    throw hint(
        "%d products: you are off by rounding. Each block is added up from zero, then added to the"
            + " blocks before it; the last one may be shorter.",
        x.length);
  }

  private static float[] numbers(String name, int length) {
    RandomStream random = RandomStream.of(90, name);
    float[] numbers = new float[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = random.nextFloat();
    }
    return numbers;
  }

  /** The library's own answer: a row times a column. */
  private static float product(float[] x, float[] y) {
    NdArray row = NdArray.of(new float[][] {x});
    Tensor column = Tensor.constant(NdArray.of(new float[][] {y})).transpose();
    return Tensor.constant(row).matmul(column).data().data()[0];
  }

  private static float oneChain(float[] x, float[] y) {
    float sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum = Math.fma(x[k], y[k], sum);
    }
    return sum;
  }
}
