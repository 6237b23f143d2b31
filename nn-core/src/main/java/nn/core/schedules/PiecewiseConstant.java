package nn.core.schedules;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Numbers that change at certain steps and stay between them.
 *
 * <p>Keras' {@code PiecewiseConstantDecay} and PyTorch's {@code MultiStepLR}; Keras changes one
 * step after its boundary, this at the step that is named.
 *
 * <pre>{@code
 * Schedule rate = new PiecewiseConstant(0.1).from(1000, 0.01).from(5000, 0.001);
 * }</pre>
 *
 * @param start the number at first, 0 or more
 * @param changes the numbers by the step from which on they hold, counted from 0
 */
public record PiecewiseConstant(double start, SortedMap<Long, Double> changes) implements Schedule {
  /**
   * Checks the numbers, and copies the changes.
   *
   * @throws IllegalArgumentException if a number is negative or not finite, or a step not above 0
   */
  public PiecewiseConstant {
    Settings.atLeastZero("PiecewiseConstant", "a start", start);
    changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    changes.forEach(
        (step, value) -> {
          Settings.steps("PiecewiseConstant", step);
          Settings.atLeastZero("PiecewiseConstant", "a number", value);
        });
  }

  /**
   * One number at every step, until changes are added.
   *
   * @param start the number, 0 or more
   */
  public PiecewiseConstant(double start) {
    this(start, new TreeMap<>(Map.of()));
  }

  /**
   * This schedule with one more change.
   *
   * @param step from which step on the number holds, 1 or more
   * @param value the number, 0 or more
   */
  public PiecewiseConstant from(long step, double value) {
    SortedMap<Long, Double> more = new TreeMap<>(changes);
    more.put(step, value);
    return new PiecewiseConstant(start, more);
  }

  @Override
  public double at(long step) {
    SortedMap<Long, Double> passed = changes.headMap(step + 1);
    return passed.isEmpty() ? start : changes.getOrDefault(passed.lastKey(), start);
  }
}
