package nn.bench.vector;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import nn.bench.Product;

/**
 * The steps from the register tile to all cores, as docs/performance.md tells them; what is shown
 * there is this code.
 *
 * <p>The number of rows is a multiple of 64, so that no step needs to take care of a rest.
 */
public final class VectorSteps implements Product.Steps {
  /** Loaded by name: its code needs the Vector API. */
  public VectorSteps() {}

  @Override
  public Map<String, Product> inOrder() {
    Map<String, Product> steps = new LinkedHashMap<>();
    steps.put("6 tiles", VectorSteps::tiles);
    steps.put("7 panels", VectorSteps::panels);
    steps.put("8 all cores", VectorSteps::allCores);
    steps.put("vectors in an array", VectorSteps::vectorsInAnArray);
    return steps;
  }

  static void tiles(int n, float[] a, float[] b, float[] c) {
    for (int j = 0; j < n; j += 2 * Tile.LENGTH) {
      for (int i = 0; i < n; i += 8) {
        Tile.compute(n, a, i * n, n, b, j, n, c, i * n + j, n);
      }
    }
  }

  static void panels(int n, float[] a, float[] b, float[] c) {
    Arrays.fill(c, 0);
    rows(0, n, n, a, b, c);
  }

  static void rows(int from, int to, int n, float[] a, float[] b, float[] c) {
    int width = 2 * Tile.LENGTH;
    float[] panel = new float[256 * width];
    float[] tile = new float[8 * width];
    for (int block = 0; block < n; block += 256) {
      int steps = Math.min(256, n - block);
      for (int j = 0; j < n; j += width) {
        for (int k = 0; k < steps; k++) {
          System.arraycopy(b, (block + k) * n + j, panel, k * width, width);
        }
        for (int i = from; i < to; i += 8) {
          Tile.compute(steps, a, i * n + block, n, panel, 0, width, tile, 0, width);
          Tile.add(tile, c, i * n + j, n);
        }
      }
    }
  }

  static void allCores(int n, float[] a, float[] b, float[] c) {
    Arrays.fill(c, 0);
    int share = Math.min(256, n / 2);
    IntStream.range(0, n / share)
        .parallel()
        .forEach(s -> rows(s * share, (s + 1) * share, n, a, b, c));
  }

  static void vectorsInAnArray(int n, float[] a, float[] b, float[] c) {
    for (int j = 0; j < n; j += 2 * Tile.LENGTH) {
      for (int i = 0; i < n; i += 8) {
        BoxedTile.compute(n, a, i * n, n, b, j, n, c, i * n + j, n);
      }
    }
  }
}
