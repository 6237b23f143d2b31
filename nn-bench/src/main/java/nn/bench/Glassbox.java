package nn.bench;

import java.util.function.IntSupplier;
import nn.bench.contest.Contestant;
import nn.bench.contest.Product;
import nn.bench.contest.Task;
import nn.bench.contest.Training;

/** This engine, as one contestant among others. */
public final class Glassbox implements Contestant {
  /** Has no state. */
  public Glassbox() {}

  @Override
  public String name() {
    return "glassbox";
  }

  @Override
  public String title() {
    return "Glassbox";
  }

  @Override
  public boolean does(Task task) {
    return true;
  }

  @Override
  public IntSupplier start(Task task, int threads) {
    // The threads were said on the command line of this JVM.
    Workload workload =
        task instanceof Product product
            ? ProductWorkload.of(product)
            : TrainingWorkload.of((Training) task);
    return workload.start().start()::run;
  }
}
