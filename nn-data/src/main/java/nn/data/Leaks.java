package nn.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nn.core.training.Dataset;

/**
 * Examples that are in two parts at once: what a network has learned by heart proves nothing when
 * it is asked for.
 *
 * <pre>{@code
 * Leaks leaks = Leaks.between(split.train(), split.test());
 * if (!leaks.same().isEmpty()) {
 *   System.out.println(leaks);  // which examples are which
 * }
 * }</pre>
 *
 * @param train how many examples are learned from
 * @param test how many are held back
 * @param same the examples held back whose input is also among those that are learned from
 */
public record Leaks(int train, int test, List<Same> same) {
  private static final int MOST_NAMED = 10;

  /**
   * Two examples of one input, to the last bit.
   *
   * @param train the number of the first such example that is learned from
   * @param test the number of the one that is held back
   */
  public record Same(int train, int test) {}

  /** Keeps the list as it is. */
  public Leaks {
    same = List.copyOf(same);
  }

  /**
   * Looks for inputs that are in both parts. Takes about 100 bytes of memory for each example.
   *
   * @throws IllegalArgumentException if their inputs have different shapes
   */
  public static Leaks between(Dataset train, Dataset test) {
    if (!train.inputShape().equals(test.inputShape())) {
      throw new IllegalArgumentException(
          "Leaks: expected inputs of one shape but got "
              + train.inputShape()
              + " and "
              + test.inputShape());
    }
    RowKeys.Key[] learned = RowKeys.inputs(train);
    Map<RowKeys.Key, Integer> first = new HashMap<>();
    for (int i = 0; i < learned.length; i++) {
      first.putIfAbsent(learned[i], i);
    }
    RowKeys.Key[] held = RowKeys.inputs(test);
    List<Same> same = new ArrayList<>();
    for (int i = 0; i < held.length; i++) {
      Integer twin = first.get(held[i]);
      if (twin != null) {
        same.add(new Same(twin, i));
      }
    }
    return new Leaks(train.size(), test.size(), same);
  }

  /** How many there are, and the first ten of them. */
  @Override
  public String toString() {
    if (same.isEmpty()) {
      return "none of " + test + " examples held back is among the " + train + " to learn from";
    }
    StringBuilder text = new StringBuilder();
    text.append(same.size() + " of " + test + " examples held back")
        .append(same.size() == 1 ? " is" : " are")
        .append(" also among the " + train + " to learn from:");
    same.stream()
        .limit(MOST_NAMED)
        .forEach(one -> text.append(" test " + one.test + " = train " + one.train + ","));
    text.setLength(text.length() - 1);
    return same.size() > MOST_NAMED ? text + ", ..." : text.toString();
  }
}
