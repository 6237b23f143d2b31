package nn.bench;

import java.util.ArrayList;
import java.util.List;
import nn.bench.contest.Training;

/** All workloads, in the order they are run. */
final class Workloads {
  private Workloads() {}

  static List<Workload> all() {
    List<Workload> all = new ArrayList<>();
    Training.ALL.stream().map(TrainingWorkload::of).forEach(all::add);
    all.add(ScalarWorkload.workload());
    all.addAll(ProductWorkload.all());
    all.addAll(StepWorkload.all());
    all.addAll(ColdStart.all());
    return all;
  }
}
