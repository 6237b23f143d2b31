package nn.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The steps in plain Java from three loops to a fast product, as docs/performance.md tells them;
 * what is shown there is this code.
 *
 * <p>The number of rows is a multiple of 64, so that no step needs to take care of a rest.
 */
final class PlainSteps implements Product.Steps {
  PlainSteps() {}

  @Override
  public Map<String, Product> inOrder() {
    Map<String, Product> steps = new LinkedHashMap<>();
    steps.put("1 three loops", PlainSteps::threeLoops);
    steps.put("2 along rows", PlainSteps::alongRows);
    steps.put("3 one index", PlainSteps::oneIndex);
    steps.put("4 four at once", PlainSteps::fourAtOnce);
    steps.put("5 blocks", PlainSteps::blocks);
    return steps;
  }

  static void threeLoops(int n, float[] a, float[] b, float[] c) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        float sum = 0;
        for (int k = 0; k < n; k++) {
          sum += a[i * n + k] * b[k * n + j];
        }
        c[i * n + j] = sum;
      }
    }
  }

  static void alongRows(int n, float[] a, float[] b, float[] c) {
    Arrays.fill(c, 0);
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        for (int j = 0; j < n; j++) {
          c[i * n + j] += a[i * n + k] * b[k * n + j];
        }
      }
    }
  }

  static void add(float x, float[] row, float[] sums) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += x * row[j];
    }
  }

  static void oneIndex(int n, float[] a, float[] b, float[] c) {
    float[][] rows = new float[n][n];
    for (int k = 0; k < n; k++) {
      System.arraycopy(b, k * n, rows[k], 0, n);
    }
    float[] sums = new float[n];
    for (int i = 0; i < n; i++) {
      Arrays.fill(sums, 0);
      for (int k = 0; k < n; k++) {
        add(a[i * n + k], rows[k], sums);
      }
      System.arraycopy(sums, 0, c, i * n, n);
    }
  }

  static void addFour(float[] a, int at, float[][] rows, int k, float[] sums) {
    float a0 = a[at], a1 = a[at + 1], a2 = a[at + 2], a3 = a[at + 3];
    float[] b0 = rows[k], b1 = rows[k + 1], b2 = rows[k + 2], b3 = rows[k + 3];
    for (int j = 0; j < sums.length; j++) {
      float sum = Math.fma(a0, b0[j], sums[j]);
      sum = Math.fma(a1, b1[j], sum);
      sum = Math.fma(a2, b2[j], sum);
      sums[j] = Math.fma(a3, b3[j], sum);
    }
  }

  static void fourAtOnce(int n, float[] a, float[] b, float[] c) {
    float[][] rows = new float[n][n];
    for (int k = 0; k < n; k++) {
      System.arraycopy(b, k * n, rows[k], 0, n);
    }
    float[] sums = new float[n];
    for (int i = 0; i < n; i++) {
      Arrays.fill(sums, 0);
      for (int k = 0; k < n; k += 4) {
        addFour(a, i * n + k, rows, k, sums);
      }
      System.arraycopy(sums, 0, c, i * n, n);
    }
  }

  static void blocks(int n, float[] a, float[] b, float[] c) {
    Arrays.fill(c, 0);
    float[][] rows = new float[64][n];
    float[] sums = new float[n];
    for (int block = 0; block < n; block += 64) {
      for (int k = 0; k < 64; k++) {
        System.arraycopy(b, (block + k) * n, rows[k], 0, n);
      }
      for (int i = 0; i < n; i++) {
        System.arraycopy(c, i * n, sums, 0, n);
        for (int k = 0; k < 64; k += 4) {
          addFour(a, i * n + block + k, rows, k, sums);
        }
        System.arraycopy(sums, 0, c, i * n, n);
      }
    }
  }
}
