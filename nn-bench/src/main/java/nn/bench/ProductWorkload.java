package nn.bench;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.RandomStream;
import nn.autodiff.kernels.KernelChoice;
import nn.autodiff.kernels.Kernels;
import nn.bench.contest.Product;

/** Matrix products alone, over and over: squares, and those of a step of W2, W2b and W3. */
final class ProductWorkload {
  /** Operations of one portion: long enough to be timed, short enough to take a median of many. */
  private static final double PORTION = 2e7;

  /** Which operands are stored transposed. */
  private record Transposes(boolean a, boolean b) {
    static final Transposes NONE = new Transposes(false, false);
    static final Transposes A = new Transposes(true, false);
    static final Transposes B = new Transposes(false, true);
    static final Transposes BOTH = new Transposes(true, true);
  }

  private ProductWorkload() {}

  static List<Workload> all() {
    List<Workload> all = new ArrayList<>();
    for (int n : new int[] {64, 128, 256, 512, 1024, 2048}) {
      all.add(product(n, n, n, Transposes.NONE));
      all.add(
          products(
              "the same, A, B or both transposed",
              n,
              n,
              n, //
              Transposes.A,
              Transposes.B,
              Transposes.BOTH));
    }
    all.add(fourWays("W2", 64, 128, 784));
    all.add(fourWays("W2", 784, 128, 64));
    all.add(fourWays("W2", 64, 64, 128));
    all.add(fourWays("W2", 128, 64, 64));
    all.add(fourWays("W2", 64, 10, 64));
    all.add(product(512, 128, 784, Transposes.NONE));
    all.add(product(784, 128, 512, Transposes.A));
    all.add(product(256, 1024, 784, Transposes.NONE));
    all.add(product(784, 1024, 256, Transposes.A));
    all.add(product(256, 1024, 1024, Transposes.NONE));
    all.add(product(1024, 1024, 256, Transposes.A));
    all.add(product(256, 1024, 1024, Transposes.B));
    return all;
  }

  /** One that peers do too. */
  static Workload of(Product product) {
    return product(
        product.m(), product.n(), product.k(), new Transposes(product.ta(), product.tb()));
  }

  private static Workload fourWays(String from, int m, int n, int k) {
    return products(
        from + ": (" + m + ", " + k + ") x (" + k + ", " + n + "), all four transposes",
        m,
        n,
        k,
        Transposes.NONE,
        Transposes.A,
        Transposes.B,
        Transposes.BOTH);
  }

  private static Workload product(int m, int n, int k, Transposes stored) {
    String a = stored.a() ? "(" + k + ", " + m + ")ᵀ" : "(" + m + ", " + k + ")";
    String b = stored.b() ? "(" + n + ", " + k + ")ᵀ" : "(" + k + ", " + n + ")";
    return products(a + " x " + b, m, n, k, stored);
  }

  /** Each way in turn; a step is one product, so the figure is their mean. */
  private static Workload products(String what, int m, int n, int k, Transposes... ways) {
    double flops = 2.0 * m * n * k;
    int times = (int) Math.max(1, PORTION / flops / ways.length);
    return new Workload(
        "G",
        what,
        flops,
        () -> {
          float[] a = numbers(m * k);
          float[] b = numbers(k * n);
          float[] c = new float[m * n];
          return () -> {
            Kernels kernels = KernelChoice.kernels();
            for (Transposes stored : ways) {
              for (int i = 0; i < times; i++) {
                kernels.matmul(m, n, k, a, 0, stored.a(), b, 0, stored.b(), c, 0);
              }
            }
            return times * ways.length;
          };
        });
  }

  private static float[] numbers(int size) {
    RandomStream random = RandomStream.of(0, "bench");
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = random.nextFloat();
    }
    return numbers;
  }
}
