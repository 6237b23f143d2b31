package nn.autodiff.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductTest {
  private static void agreesWithTheDefinition(ProductCase product) {
    float[] expected = ReferenceKernels.product(product);
    for (Kernels kernels : AllKernels.all()) {
      assertThat(product.on(kernels))
          .as("%s: %s", kernels.description(), product)
          .isEqualTo(expected);
    }
  }

  @Property(tries = 300)
  void smallProductsAreThoseOfTheDefinitionToTheLastBit(
      @ForAll @IntRange(min = 1, max = 40) int m,
      @ForAll @IntRange(min = 1, max = 70) int n,
      @ForAll @IntRange(min = 0, max = 40) int k,
      @ForAll @IntRange(max = 7) int cases,
      @ForAll long seed) {
    agreesWithTheDefinition(ProductCase.random(m, n, k, cases, seed));
  }

  @Property(tries = 60)
  void productsOfSeveralBlocksAreThoseOfTheDefinitionToTheLastBit(
      @ForAll @IntRange(min = 1, max = 100) int m,
      @ForAll @IntRange(min = 1, max = 100) int n,
      @ForAll @IntRange(min = 250, max = 800) int k,
      @ForAll @IntRange(max = 7) int cases,
      @ForAll long seed) {
    agreesWithTheDefinition(ProductCase.random(m, n, k, cases, seed));
  }

  /** Big enough for several threads, with rests in every direction. */
  @ParameterizedTest
  @CsvSource({
    "64, 128, 784",
    "784, 128, 64",
    "64, 10, 64",
    "1, 128, 784",
    "1030, 33, 70",
    "530, 300, 20",
    "7, 1000, 300",
    "300, 300, 300",
    "1500, 10, 257",
    "512, 130, 512",
    "20, 1100, 300",
    "1024, 260, 5",
    "300, 260, 1024",
    "520, 40, 300",
    "700, 1, 300",
    "1, 1, 1000"
  })
  void largeProductsAreThoseOfTheDefinitionToTheLastBit(int m, int n, int k) {
    for (int cases = 0; cases < 8; cases++) {
      agreesWithTheDefinition(ProductCase.random(m, n, k, cases, m));
    }
  }

  @Test
  void aProductWithoutStepsIsZeroAndAddsNothing() {
    for (Kernels kernels : AllKernels.all()) {
      float[] c = {1, 2, 3, 4, 5, 6};
      float[] none = {};
      kernels.matmul(2, 2, 0, none, 0, false, none, 0, false, c, 1, true);
      assertThat(c).containsExactly(1, 2, 3, 4, 5, 6);
      kernels.matmul(2, 2, 0, none, 0, false, none, 0, false, c, 1);
      assertThat(c).containsExactly(1, 0, 0, 0, 0, 6);
    }
  }

  @Test
  void aProductWithoutRowsOrColumnsTouchesNothing() {
    for (Kernels kernels : AllKernels.all()) {
      float[] c = {1, 2};
      float[] numbers = {1, 2, 3, 4, 5, 6};
      kernels.matmul(0, 2, 3, numbers, 0, false, numbers, 0, false, c, 0);
      kernels.matmul(2, 0, 3, numbers, 0, true, numbers, 0, true, c, 0);
      assertThat(c).containsExactly(1, 2);
    }
  }

  @Test
  void infinitiesAndNaNStayInTheirRowsAndColumns() {
    int size = 37;
    for (Kernels kernels : AllKernels.all()) {
      float[] a = new float[size * size];
      float[] b = new float[size * size];
      float[] c = new float[size * size];
      Arrays.fill(a, 1f);
      Arrays.fill(b, 1f);
      a[3 * size + 5] = Float.NaN;
      b[7 * size + size - 1] = Float.POSITIVE_INFINITY;
      kernels.matmul(size, size, size, a, 0, false, b, 0, false, c, 0);
      float[] expected = new float[size * size];
      for (int i = 0; i < c.length; i++) {
        float sum = i % size == size - 1 ? Float.POSITIVE_INFINITY : size;
        expected[i] = i / size == 3 ? Float.NaN : sum;
      }
      assertThat(c).as(kernels.description()).isEqualTo(expected);
    }
  }
}
