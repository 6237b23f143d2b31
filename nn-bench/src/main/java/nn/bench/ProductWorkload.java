package nn.bench;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.kernels.KernelChoice;
import nn.autodiff.kernels.Kernels;

/** One matrix product, over and over. */
final class ProductWorkload {
  private ProductWorkload() {}

  /** Squares, and the products of a step of W2 with their transposes. */
  static List<Workload> all() {
    List<Workload> all = new ArrayList<>();
    for (int n : new int[] {64, 128, 256, 512, 1024, 2048}) {
      all.add(product(n, n, n, false, false));
    }
    all.add(product(64, 128, 784, false, false));
    all.add(product(784, 128, 64, true, false));
    all.add(product(64, 64, 128, false, false));
    all.add(product(128, 64, 64, true, false));
    all.add(product(64, 128, 64, false, true));
    all.add(product(64, 10, 64, false, false));
    all.add(product(512, 512, 512, true, true));
    return all;
  }

  private static Workload product(int m, int n, int k, boolean ta, boolean tb) {
    double flops = 2.0 * m * n * k;
    int times = (int) Math.max(1, 2e7 / flops);
    return new Workload(
        "G",
        "(" + m + ", " + k + ")" + (ta ? "ᵀ" : "") + " x (" + k + ", " + n + ")" + (tb ? "ᵀ" : ""),
        flops,
        () -> {
          float[] a = DenseWorkload.data(m, k, 2).all().inputs().data();
          float[] b = DenseWorkload.data(k, n, 2).all().inputs().data();
          float[] c = new float[m * n];
          Kernels kernels = KernelChoice.KERNELS;
          return () -> {
            for (int i = 0; i < times; i++) {
              kernels.matmul(m, n, k, a, 0, ta, b, 0, tb, c, 0);
            }
            return times;
          };
        });
  }
}
