package nn.autodiff.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Every method is that of the definition to the last bit, on all kernels and threads. */
class RowKernelsTest {
  private static final RowKernels REFERENCE = new ReferenceRows();

  /** One method of row kernels on the numbers of a case. */
  @FunctionalInterface
  private interface Method {
    void on(RowKernels rows, float[] out);
  }

  private static void agrees(String name, Method method, int size) {
    float[] expected = SpecialNumbers.of(size, 99);
    float[] before = expected.clone();
    method.on(REFERENCE, expected);
    for (Kernels kernels : AllKernels.all()) {
      float[] out = before.clone();
      method.on(kernels.rows(), out);
      assertThat(out).as("%s on %s", name, kernels.description()).isEqualTo(expected);
    }
  }

  private static void allAgree(float[] x, float[] dy, float[] labels, int from, int to, int n) {
    float[] gamma = SpecialNumbers.gaussian(n, 3);
    float[] beta = SpecialNumbers.gaussian(n, 4);
    int size = x.length;
    agrees("softmax", (rows, out) -> rows.softmax(x, out, from, to, n), size);
    agrees("its gradient", (rows, out) -> rows.softmaxGradient(x, dy, out, from, to, n), size);
    agrees("logSoftmax", (rows, out) -> rows.logSoftmax(x, out, from, to, n), size);
    agrees("its gradient", (rows, out) -> rows.logSoftmaxGradient(x, dy, out, from, to, n), size);
    agrees("crossEntropy", (rows, out) -> rows.crossEntropy(x, labels, out, from, to, n), size);
    agrees(
        "its gradient",
        (rows, out) -> rows.crossEntropyGradient(x, labels, -0.3f, out, from, to, n),
        size);
    agrees(
        "layerNorm", (rows, out) -> rows.layerNorm(x, gamma, beta, 1e-3f, out, from, to, n), size);
    agrees(
        "its gradient",
        (rows, out) -> rows.layerNormGradient(x, gamma, 1e-3f, dy, out, from, to, n),
        size);
  }

  private static float[] labels(int rows, int columns) {
    float[] labels = new float[rows];
    for (int row = 0; row < rows; row++) {
      labels[row] = (row * 7 + 3) % columns;
    }
    return labels;
  }

  @Property(tries = 150)
  void agreeOnAnyShape(
      @ForAll @IntRange(max = 40) int rows,
      @ForAll @IntRange(min = 1, max = 70) int columns,
      @ForAll @IntRange(max = 3) int from,
      @ForAll long seed) {
    int all = from + rows + 1;
    float[] x = SpecialNumbers.gaussian(all * columns, seed);
    float[] dy = SpecialNumbers.gaussian(all * columns, seed + 1);
    allAgree(x, dy, labels(all, columns), from, from + rows, columns);
  }

  @Property(tries = 100)
  void agreeOnInfinitiesNaNAndSubnormals(
      @ForAll @IntRange(min = 1, max = 20) int rows,
      @ForAll @IntRange(min = 1, max = 40) int columns,
      @ForAll long seed) {
    float[] x = SpecialNumbers.of(rows * columns, seed);
    float[] dy = SpecialNumbers.of(rows * columns, seed + 1);
    allAgree(x, dy, labels(rows, columns), 0, rows, columns);
  }

  @Test
  void agreeOnManyRowsOnSeveralThreads() {
    for (int columns : new int[] {10, 65}) {
      int rows = 40_000 / columns;
      float[] x = SpecialNumbers.gaussian(rows * columns, 1);
      float[] dy = SpecialNumbers.gaussian(rows * columns, 2);
      allAgree(x, dy, labels(rows, columns), 0, rows, columns);
    }
  }

  @Test
  void agreeOnRowsLongerThanAnyBuffer() {
    float[] x = SpecialNumbers.gaussian(2 * 1500, 1);
    float[] dy = SpecialNumbers.gaussian(2 * 1500, 2);
    allAgree(x, dy, labels(2, 1500), 0, 2, 1500);
  }
}
