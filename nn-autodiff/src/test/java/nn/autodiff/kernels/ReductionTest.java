package nn.autodiff.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.autodiff.RandomStream;
import org.junit.jupiter.api.Test;

class ReductionTest {
  private static float[] numbers(int n, long seed) {
    var random = RandomStream.of(seed, "numbers");
    float[] numbers = new float[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = (float) random.nextGaussian() * 10;
    }
    return numbers;
  }

  @Property(tries = 300)
  void sumsRunInSixteenLanes(
      @ForAll @IntRange(max = 500) int n, @ForAll @IntRange(max = 3) int at, @ForAll long seed) {
    float[] a = numbers(n + at + 2, seed);
    float expected = ReferenceKernels.sum(a, at, n);
    for (Kernels kernels : AllKernels.all()) {
      assertThat(kernels.sum(a, at, n)).as(kernels.description()).isEqualTo(expected);
    }
  }

  @Test
  void theSumOfNothingIsZero() {
    for (Kernels kernels : AllKernels.all()) {
      assertThat(kernels.sum(new float[3], 2, 0)).isEqualTo(0f);
    }
  }

  @Property(tries = 200)
  void sumsOfColumnsRunDownTheRows(
      @ForAll @IntRange(max = 40) int rows,
      @ForAll @IntRange(min = 1, max = 80) int columns,
      @ForAll long seed) {
    float[] a = numbers(rows * columns + 1, seed);
    float[] expected = ReferenceKernels.sumColumns(a, 1, rows, columns);
    for (Kernels kernels : AllKernels.all()) {
      float[] out = new float[columns + 2];
      kernels.sumColumns(a, 1, rows, columns, out, 1);
      assertThat(out[0]).isEqualTo(0f);
      assertThat(out[columns + 1]).isEqualTo(0f);
      assertThat(Arrays.copyOfRange(out, 1, columns + 1))
          .as(kernels.description())
          .isEqualTo(expected);
    }
  }

  @Property(tries = 200)
  void findsTheLargest(
      @ForAll @IntRange(max = 100) int n, @ForAll @IntRange(max = 3) int at, @ForAll long seed) {
    float[] a = numbers(n + at, seed);
    float expected = ReferenceKernels.max(a, at, n);
    for (Kernels kernels : AllKernels.all()) {
      assertThat(kernels.max(a, at, n)).as(kernels.description()).isEqualTo(expected);
    }
  }

  @Test
  void theLargestIsNaNWhereverANaNIs() {
    for (int i = 0; i < 50; i++) {
      float[] a = numbers(50, 2);
      a[i] = Float.NaN;
      for (Kernels kernels : AllKernels.all()) {
        assertThat(kernels.max(a, 0, 50)).as(kernels.description()).isNaN();
      }
    }
  }

  @Property(tries = 200)
  void softmaxRowsAreThoseOfTheDefinition(
      @ForAll @IntRange(min = 1, max = 20) int rows,
      @ForAll @IntRange(min = 1, max = 60) int columns,
      @ForAll long seed) {
    float[] x = numbers(rows * columns, seed);
    float[] softmax = ReferenceKernels.softmax(x, rows, columns);
    float[] logSoftmax = ReferenceKernels.logSoftmax(x, rows, columns);
    for (Kernels kernels : AllKernels.all()) {
      float[] out = new float[rows * columns];
      kernels.softmax(x, out, rows, columns);
      assertThat(out).as(kernels.description()).isEqualTo(softmax);
      kernels.logSoftmax(x, out, rows, columns);
      assertThat(out).as(kernels.description()).isEqualTo(logSoftmax);
    }
  }

  @Test
  void softmaxOfManyRowsOnSeveralThreadsIsTheSame() {
    float[] x = numbers(3000 * 10, 4);
    float[] softmax = ReferenceKernels.softmax(x, 3000, 10);
    float[] logSoftmax = ReferenceKernels.logSoftmax(x, 3000, 10);
    for (Kernels kernels : AllKernels.all()) {
      float[] out = new float[x.length];
      kernels.softmax(x, out, 3000, 10);
      assertThat(out).as(kernels.description()).isEqualTo(softmax);
      kernels.logSoftmax(x, out, 3000, 10);
      assertThat(out).as(kernels.description()).isEqualTo(logSoftmax);
    }
  }

  @Test
  void softmaxOfHugeLogitsIsFinite() {
    for (Kernels kernels : AllKernels.all()) {
      float[] out = new float[3];
      kernels.softmax(new float[] {1e30f, 1e30f, -1e30f}, out, 1, 3);
      assertThat(out).containsExactly(0.5f, 0.5f, 0f);
    }
  }
}
