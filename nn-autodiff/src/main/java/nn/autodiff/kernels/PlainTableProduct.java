package nn.autodiff.kernels;

import java.util.Arrays;

/**
 * A product through tables in plain Java, by the same loops as {@link PlainProduct}: a block of B
 * is copied into arrays of a row each, along which HotSpot vectorizes.
 */
final class PlainTableProduct implements TableProduct {
  private static final int COLUMNS = 256;
  private static final ThreadLocal<float[]> CHAIN =
      ThreadLocal.withInitial(() -> new float[COLUMNS]);
  private static final ThreadLocal<float[][]> PANEL =
      ThreadLocal.withInitial(() -> new float[Kernels.K_BLOCK][COLUMNS]);

  @Override
  public void run(
      int m,
      int n,
      int k,
      float[] a,
      int[] aRows,
      int aRowsAt,
      int[] aSteps,
      float[] b,
      int bAt,
      int[] bSteps,
      float[] c,
      int cAt,
      int[] cRows,
      int cRowsAt,
      int cRow,
      boolean add) {
    float[] chain = CHAIN.get();
    float[][] panel = PANEL.get();
    for (int j = 0; j < n; j += COLUMNS) {
      int columns = Math.min(COLUMNS, n - j);
      for (int block = 0; block == 0 || block < k; block += Kernels.K_BLOCK) {
        int steps = Math.min(Kernels.K_BLOCK, k - block);
        for (int p = 0; p < steps; p++) {
          System.arraycopy(b, bAt + bSteps[block + p] + j, panel[p], 0, columns);
        }
        for (int i = 0; i < m; i++) {
          chain(a, aRows[aRowsAt + i], aSteps, block, steps, panel, chain, columns);
          store(chain, columns, c, cAt + cRows[cRowsAt + i] + j, block == 0 && !add);
        }
      }
    }
  }

  private static void chain(
      float[] a,
      int row,
      int[] aSteps,
      int block,
      int steps,
      float[][] panel,
      float[] chain,
      int columns) {
    Arrays.fill(chain, 0, columns, 0f);
    int p = 0;
    for (; p + 4 <= steps; p += 4) {
      float a0 = a[row + aSteps[block + p]];
      float a1 = a[row + aSteps[block + p + 1]];
      float a2 = a[row + aSteps[block + p + 2]];
      float a3 = a[row + aSteps[block + p + 3]];
      fourSteps(a0, panel[p], a1, panel[p + 1], a2, panel[p + 2], a3, panel[p + 3], chain, columns);
    }
    for (; p < steps; p++) {
      oneStep(a[row + aSteps[block + p]], panel[p], chain, columns);
    }
  }

  private static void fourSteps(
      float a0,
      float[] b0,
      float a1,
      float[] b1,
      float a2,
      float[] b2,
      float a3,
      float[] b3,
      float[] chain,
      int columns) {
    for (int j = 0; j < columns; j++) {
      float sum = Math.fma(a0, b0[j], chain[j]);
      sum = Math.fma(a1, b1[j], sum);
      sum = Math.fma(a2, b2[j], sum);
      chain[j] = Math.fma(a3, b3[j], sum);
    }
  }

  private static void oneStep(float a0, float[] b0, float[] chain, int columns) {
    for (int j = 0; j < columns; j++) {
      chain[j] = Math.fma(a0, b0[j], chain[j]);
    }
  }

  private static void store(float[] chain, int columns, float[] c, int at, boolean first) {
    if (first) {
      System.arraycopy(chain, 0, c, at, columns);
      return;
    }
    for (int j = 0; j < columns; j++) {
      c[at + j] += chain[j];
    }
  }
}
