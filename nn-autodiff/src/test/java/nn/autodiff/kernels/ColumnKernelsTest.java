package nn.autodiff.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every method is that of the definition to the last bit, on all kernels and threads. */
class ColumnKernelsTest {
  /** Chains of 1,024 rows, added in order. */
  private static float[] sumProducts(
      float[] a, float[] center, float @Nullable [] b, int rows, int columns) {
    float[] sums = new float[columns];
    for (int j = 0; j < columns; j++) {
      for (int block = 0; block < rows; block += 1024) {
        float chain = 0f;
        for (int row = block; row < Math.min(rows, block + 1024); row++) {
          int i = row * columns + j;
          float d = a[i] - center[j];
          chain = Math.fma(b == null ? d : b[i], d, chain);
        }
        sums[j] = block == 0 ? chain : sums[j] + chain;
      }
    }
    return sums;
  }

  private static void allAgree(int rows, int columns, float[] a, float[] b, long seed) {
    float[] center = SpecialNumbers.gaussian(columns, seed + 2);
    float[] scale = SpecialNumbers.gaussian(columns, seed + 3);
    float[] shift = SpecialNumbers.gaussian(columns, seed + 4);
    float[] weight = SpecialNumbers.gaussian(columns, seed + 5);
    float[] sums = ReferenceKernels.sumColumns(a, 0, rows, columns);
    float[] products = sumProducts(a, center, b, rows, columns);
    float[] squares = sumProducts(a, center, null, rows, columns);
    float[] scaled = new float[rows * columns];
    float[] added = new float[rows * columns];
    for (int i = 0; i < rows * columns; i++) {
      int j = i % columns;
      scaled[i] = Math.fma(a[i] - center[j], scale[j], shift[j]);
      added[i] = Math.fma(a[i] - center[j], scale[j], (b[i] - shift[j]) * weight[j]);
    }
    for (Kernels kernels : AllKernels.all()) {
      ColumnKernels on = kernels.columns();
      String name = kernels.description();
      float[] out = new float[columns];
      on.sum(a, 0, rows, columns, out, 0);
      assertThat(out).as(name).isEqualTo(sums);
      on.sumProducts(a, center, b, rows, columns, out);
      assertThat(out).as(name).isEqualTo(products);
      on.sumSquares(a, center, rows, columns, out);
      assertThat(out).as(name).isEqualTo(squares);
      float[] all = new float[rows * columns];
      on.scale(a, center, scale, shift, all, rows, columns);
      assertThat(all).as(name).isEqualTo(scaled);
      on.scaleAndAdd(a, center, scale, b, shift, weight, all, rows, columns);
      assertThat(all).as(name).isEqualTo(added);
    }
  }

  @Property(tries = 150)
  void agreeOnAnyShape(
      @ForAll @IntRange(max = 40) int rows,
      @ForAll @IntRange(min = 1, max = 70) int columns,
      @ForAll long seed) {
    float[] a = SpecialNumbers.gaussian(rows * columns, seed);
    allAgree(rows, columns, a, SpecialNumbers.gaussian(rows * columns, seed + 1), seed);
  }

  @Property(tries = 100)
  void agreeOnInfinitiesNaNAndSubnormals(
      @ForAll @IntRange(min = 1, max = 20) int rows,
      @ForAll @IntRange(min = 1, max = 40) int columns,
      @ForAll long seed) {
    float[] a = SpecialNumbers.of(rows * columns, seed);
    allAgree(rows, columns, a, SpecialNumbers.of(rows * columns, seed + 1), seed);
  }

  @ParameterizedTest
  @CsvSource({"5000, 3", "20000, 16", "2500, 100", "1024, 300", "1025, 700", "3, 100000"})
  void agreeOnManyRowsOnSeveralThreads(int rows, int columns) {
    float[] a = SpecialNumbers.gaussian(rows * columns, 1);
    allAgree(rows, columns, a, SpecialNumbers.gaussian(rows * columns, 2), 3);
  }
}
