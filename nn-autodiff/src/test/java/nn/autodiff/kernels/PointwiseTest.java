package nn.autodiff.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PointwiseTest {
  /** Divides no power of two, so that all mantissas have their turn. */
  private static final long STEP = 1021;

  private static float[] numbers(int n, long seed, String purpose) {
    return SpecialNumbers.of(n, seed ^ purpose.hashCode());
  }

  private static float[] expected(
      Primitive f, float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    float[] expected = out.clone();
    for (int i = 0; i < n; i++) {
      expected[outAt + i] = FloatMath.apply(f, a[aAt + i], b[bAt + i]);
    }
    return expected;
  }

  private static void agrees(Primitive f, int n, int aAt, int bAt, int outAt, long seed) {
    float[] a = numbers(n + 8, seed, "a");
    float[] b = numbers(n + 8, seed, "b");
    float[] before = numbers(n + 8, seed, "out");
    float[] expected = expected(f, a, aAt, b, bAt, before, outAt, n);
    for (Kernels kernels : AllKernels.all()) {
      float[] out = before.clone();
      if (f.arity() == 1) {
        kernels.unary(f, a, aAt, out, outAt, n);
      } else {
        kernels.binary(f, a, aAt, b, bAt, out, outAt, n);
      }
      assertThat(out).as("%s on %s", f, kernels.description()).isEqualTo(expected);
    }
  }

  @Property(tries = 500)
  void everyPrimitiveIsThatOfOneNumberToTheLastBit(
      @ForAll Primitive f,
      @ForAll @IntRange(max = 100) int n,
      @ForAll @IntRange(max = 3) int aAt,
      @ForAll @IntRange(max = 3) int bAt,
      @ForAll @IntRange(max = 3) int outAt,
      @ForAll long seed) {
    agrees(f, n, aAt, bAt, outAt, seed);
  }

  @ParameterizedTest
  @EnumSource(Primitive.class)
  void everyPrimitiveIsThatOfOneNumberOverTheWholeRangeOfFloats(Primitive f) {
    int n = 1 << 16;
    float[] a = new float[n];
    float[] b = numbers(n, 5, "b");
    float[] out = new float[n];
    for (long from = 0; from < 1L << 32; from += n * STEP) {
      for (int i = 0; i < n; i++) {
        a[i] = Float.intBitsToFloat((int) (from + i * STEP));
      }
      float[] expected = expected(f, a, 0, b, 0, out, 0, n);
      for (Kernels kernels : AllKernels.onOneThread()) {
        if (f.arity() == 1) {
          kernels.unary(f, a, 0, out, 0, n);
        } else {
          kernels.binary(f, a, 0, b, 0, out, 0, n);
        }
        assertThat(Arrays.equals(out, expected)).as("%s on %s", f, kernels.description()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Primitive.class)
  void manyNumbersOnSeveralThreadsAreTheSame(Primitive f) {
    agrees(f, 3 * PointwiseCost.chunk(f) + 5, 0, 0, 0, 7);
  }

  @ParameterizedTest
  @EnumSource(Primitive.class)
  void theResultMayReplaceTheOperand(Primitive f) {
    float[] a = numbers(1500, 3, "a");
    float[] b = numbers(1500, 3, "b");
    float[] expected = expected(f, a, 2, b, 2, a, 2, 1490);
    for (Kernels kernels : AllKernels.all()) {
      float[] out = a.clone();
      if (f.arity() == 1) {
        kernels.unary(f, out, 2, out, 2, 1490);
      } else {
        kernels.binary(f, out, 2, b, 2, out, 2, 1490);
      }
      assertThat(out).as("%s on %s", f, kernels.description()).isEqualTo(expected);
    }
  }

  @Property(tries = 200)
  void aSingleNumberMeetsEveryNumber(
      @ForAll Primitive f, @ForAll @IntRange(max = 2500) int n, @ForAll long seed) {
    float[] a = numbers(n + 3, seed, "a");
    float single = numbers(1, seed, "single")[0];
    float[] expectedRight = new float[n + 3];
    float[] expectedLeft = new float[n + 3];
    for (int i = 0; i < n; i++) {
      expectedRight[2 + i] = FloatMath.apply(f, a[1 + i], single);
      expectedLeft[2 + i] = FloatMath.apply(f, single, a[1 + i]);
    }
    for (Kernels kernels : AllKernels.all()) {
      float[] right = new float[n + 3];
      float[] left = new float[n + 3];
      kernels.binary(f, a, 1, single, right, 2, n);
      kernels.binary(f, single, a, 1, left, 2, n);
      assertThat(right).as("%s on %s", f, kernels.description()).isEqualTo(expectedRight);
      assertThat(left).as("%s on %s", f, kernels.description()).isEqualTo(expectedLeft);
    }
  }

  @ParameterizedTest
  @CsvSource({"20000, 16", "20001, 8", "3000, 100", "600, 500"})
  void oneRowMeetsManyRowsOnSeveralThreads(int rows, int columns) {
    float[] a = SpecialNumbers.gaussian(rows * columns, 1);
    float[] row = SpecialNumbers.gaussian(columns, 2);
    float[] expected = new float[rows * columns];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = a[i] + row[i % columns];
    }
    for (Kernels kernels : AllKernels.all()) {
      float[] out = new float[rows * columns];
      kernels.binaryRow(Primitive.ADD, a, 0, row, 0, out, 0, rows, columns);
      assertThat(Arrays.equals(out, expected)).as(kernels.description()).isTrue();
    }
  }

  @Property(tries = 100)
  void oneRowMeetsEveryRow(
      @ForAll Primitive f,
      @ForAll @IntRange(max = 70) int rows,
      @ForAll @IntRange(max = 150) int columns,
      @ForAll long seed) {
    float[] a = numbers(rows * columns + 1, seed, "a");
    float[] row = numbers(columns + 2, seed, "row");
    float[] expected = new float[rows * columns + 3];
    for (int i = 0; i < rows * columns; i++) {
      expected[3 + i] = FloatMath.apply(f, a[1 + i], row[2 + i % columns]);
    }
    for (Kernels kernels : AllKernels.all()) {
      float[] out = new float[rows * columns + 3];
      kernels.binaryRow(f, a, 1, row, 2, out, 3, rows, columns);
      assertThat(out).as("%s on %s", f, kernels.description()).isEqualTo(expected);
    }
  }
}
