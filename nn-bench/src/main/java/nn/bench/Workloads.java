package nn.bench;

import java.util.ArrayList;
import java.util.List;

/** All workloads, in the order they are run. */
final class Workloads {
  private Workloads() {}

  static List<Workload> all() {
    List<Workload> all = new ArrayList<>();
    all.add(
        DenseWorkload.of("W1", "16-32-16-2, 20 examples, batch 20", 200, 20, 20, 16, 32, 16, 2));
    all.add(
        DenseWorkload.of(
            "W1N", "16-32-16-2, 2,000 examples, batch 32", 4, 2000, 32, 16, 32, 16, 2));
    all.add(DenseWorkload.of("W2", "784-128-64-10, batch 64", 1, 60_000, 64, 784, 128, 64, 10));
    all.add(DenseWorkload.of("W2b", "784-128-64-10, batch 512", 1, 60_000, 512, 784, 128, 64, 10));
    all.add(
        DenseWorkload.of("W3", "784-1024-1024-10, batch 256", 1, 10_240, 256, 784, 1024, 1024, 10));
    all.add(ConvWorkload.small());
    all.add(ConvWorkload.large());
    all.add(ScalarWorkload.workload());
    all.addAll(ProductWorkload.all());
    all.addAll(ColdStart.all());
    return all;
  }
}
