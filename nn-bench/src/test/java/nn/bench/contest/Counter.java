package nn.bench.contest;

import java.util.Map;
import java.util.function.IntSupplier;

/** A contestant that adds numbers, for tests. */
public final class Counter implements Contestant {
  /** Has no state. */
  public Counter() {}

  @Override
  public String name() {
    return "counter";
  }

  @Override
  public String title() {
    return "A counter";
  }

  @Override
  public boolean does(Task task) {
    return task.name().equals("W1") || task.name().equals("W2");
  }

  @Override
  public boolean threaded() {
    return false;
  }

  @Override
  public Map<String, String> environment(int threads) {
    return Map.of("COUNTER", "environment of " + threads);
  }

  @Override
  public IntSupplier start(Task task, int threads) {
    if (task.name().equals("W2")) {
      throw new IllegalStateException("cannot count that far, in the " + System.getenv("COUNTER"));
    }
    System.out.println("a library that prints");
    return () -> {
      int sum = 0;
      for (int i = 0; i < 1_000_000; i++) {
        sum += i % 3;
      }
      return sum > 0 ? 100 : 0;
    };
  }
}
