package nn.core.optimizers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nn.autodiff.Shape;
import nn.core.schedules.Schedule;

/**
 * Different optimizers, or different rates, for different weights, told by their names.
 *
 * <p>A pattern is a weight's name or a layer's path; {@code *} stands for anything within one part
 * of a name, {@code **} for anything at all. Of several patterns that fit, the last one counts.
 *
 * <pre>{@code
 * Optimizer mixed =
 *     Groups.of(new Adam()).with("encoder/**", new Sgd(0.01)).with("dense1", new Lion());
 * }</pre>
 *
 * <p>The rate that training shows is that of the other weights. {@link Sam} goes around groups, not
 * into them.
 *
 * @param others what follows the gradients of weights in no group
 * @param groups what follows those of the weights that fit a pattern
 */
public record Groups(Optimizer others, Map<String, Optimizer> groups) implements Optimizer {
  /**
   * Checks the groups, and copies them.
   *
   * @throws IllegalArgumentException if one of them goes uphill
   */
  public Groups {
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    requireLevel(others);
    groups.values().forEach(Groups::requireLevel);
  }

  /** Adam for all weights, until there are groups. */
  public Groups() {
    this(new Adam(), Map.of());
  }

  /**
   * One optimizer for all weights, until there are groups.
   *
   * @param others what follows the gradients of weights in no group
   * @throws IllegalArgumentException if it goes uphill
   */
  public static Groups of(Optimizer others) {
    return new Groups(others, Map.of());
  }

  /**
   * These groups and one more, which goes before them.
   *
   * @param pattern which weights are in it, for example {@code encoder} or {@code **bias}
   * @param optimizer what follows their gradients
   * @throws IllegalArgumentException if it goes uphill
   */
  public Groups with(String pattern, Optimizer optimizer) {
    Map<String, Optimizer> more = new LinkedHashMap<>(groups);
    more.remove(pattern);
    more.put(pattern, optimizer);
    return new Groups(others, more);
  }

  private static void requireLevel(Optimizer optimizer) {
    if (optimizer.ascent() > 0) {
      throw new IllegalArgumentException(
          "Groups: expected optimizers that do not go uphill but got "
              + optimizer
              + "; go uphill with all weights, new Sam(Groups.of(...))");
    }
  }

  /** Whether a name, or a path above it, fits a pattern. */
  private static boolean fits(String pattern, String name) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else {
        char sign = pattern.charAt(i);
        regex.append(sign == '*' ? "[^/]*" : Pattern.quote(String.valueOf(sign)));
      }
    }
    return Pattern.matches(regex + "(/.*)?", name);
  }

  @Override
  public Optimizer of(String name, Shape shape) {
    Optimizer found = others;
    for (Map.Entry<String, Optimizer> group : groups.entrySet()) {
      if (fits(group.getKey(), name)) {
        found = group.getValue();
      }
    }
    return found.of(name, shape);
  }

  @Override
  public void requireFit(List<String> names) {
    for (String pattern : groups.keySet()) {
      if (names.stream().noneMatch(name -> fits(pattern, name))) {
        throw new IllegalArgumentException(
            "Groups: expected weights that fit \"" + pattern + "\" but there are " + names);
      }
    }
    others.requireFit(names);
  }

  @Override
  public Rule rule(long step) {
    return others.rule(step);
  }

  @Override
  public List<String> slots() {
    return others.slots();
  }

  @Override
  public Shape slotShape(String slot, Shape weights) {
    return others.slotShape(slot, weights);
  }

  @Override
  public boolean needsWholeArrays() {
    return others.needsWholeArrays();
  }

  @Override
  public Schedule learningRate() {
    return others.learningRate();
  }

  @Override
  public Groups withRate(UnaryOperator<Schedule> change) {
    Map<String, Optimizer> changed = new LinkedHashMap<>();
    groups.forEach((pattern, optimizer) -> changed.put(pattern, optimizer.withRate(change)));
    return new Groups(others.withRate(change), changed);
  }
}
