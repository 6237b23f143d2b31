package nn.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.RandomStream;
import nn.autodiff.kernels.KernelChoice;

/** One product, in the steps of docs/performance.md from three loops to the library's own. */
final class StepWorkload {
  private static final int N = 1024;

  private StepWorkload() {}

  static List<Workload> all() {
    List<Workload> all = new ArrayList<>();
    products().forEach((what, product) -> all.add(workload(what, product)));
    return all;
  }

  /** All steps that run here, in their order: those on the Vector API only where it is there. */
  static Map<String, Product> products() {
    Map<String, Product> products = new LinkedHashMap<>(new PlainSteps().inOrder());
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
      products.putAll(vectorSteps());
    }
    products.put(
        "9 the library",
        (n, a, b, c) -> KernelChoice.kernels().matmul(n, n, n, a, 0, false, b, 0, false, c, 0));
    return products;
  }

  private static Map<String, Product> vectorSteps() {
    try {
      return Class.forName("nn.bench.vector.VectorSteps")
          .asSubclass(Product.Steps.class)
          .getDeclaredConstructor()
          .newInstance()
          .inOrder();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the steps on the Vector API could not be loaded: " + e, e);
    }
  }

  private static Workload workload(String what, Product product) {
    return new Workload(
        "S",
        "1024 x 1024, step " + what,
        2.0 * N * N * N,
        () -> {
          float[] a = numbers("a", N);
          float[] b = numbers("b", N);
          float[] c = new float[N * N];
          return () -> {
            product.compute(N, a, b, c);
            return 1;
          };
        });
  }

  /** A matrix of numbers from 0 to 1. */
  static float[] numbers(String name, int n) {
    RandomStream random = RandomStream.of(1, name);
    float[] numbers = new float[n * n];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.nextFloat();
    }
    return numbers;
  }
}
