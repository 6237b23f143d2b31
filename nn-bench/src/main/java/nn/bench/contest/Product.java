package nn.bench.contest;

import java.util.ArrayList;
import java.util.List;

/**
 * A product of float32 matrices, (m, k) x (k, n).
 *
 * @param m rows of the result
 * @param n columns of the result
 * @param k length of the sums
 * @param ta whether the first matrix is stored transposed
 * @param tb whether the second matrix is stored transposed
 */
public record Product(int m, int n, int k, boolean ta, boolean tb) implements Task {
  /** Squares, and products of a step of W2 and of W3 with their transposes. */
  public static final List<Product> ALL = all();

  private static List<Product> all() {
    List<Product> all = new ArrayList<>();
    for (int n : new int[] {64, 128, 256, 512, 1024, 2048}) {
      all.add(new Product(n, n, n, false, false));
    }
    all.add(new Product(64, 128, 784, false, false));
    all.add(new Product(784, 128, 64, true, false));
    all.add(new Product(64, 64, 128, false, false));
    all.add(new Product(128, 64, 64, true, false));
    all.add(new Product(64, 128, 64, false, true));
    all.add(new Product(64, 10, 64, false, false));
    all.add(new Product(512, 512, 512, true, true));
    all.add(new Product(256, 1024, 1024, false, false));
    all.add(new Product(1024, 1024, 256, true, false));
    all.add(new Product(256, 1024, 1024, false, true));
    return List.copyOf(all);
  }

  @Override
  public String name() {
    return "G";
  }

  @Override
  public String what() {
    String a = ta ? "(" + k + ", " + m + ")ᵀ" : "(" + m + ", " + k + ")";
    String b = tb ? "(" + n + ", " + k + ")ᵀ" : "(" + k + ", " + n + ")";
    return a + " x " + b;
  }

  /** Floating-point operations. */
  public double flops() {
    return 2.0 * m * n * k;
  }

  /** How many of them make one portion, so that a portion is not too short to be timed. */
  public int times() {
    return (int) Math.max(1, 2e7 / flops());
  }
}
