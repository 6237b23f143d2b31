package nn.core.search;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import nn.autodiff.RandomStream;

/**
 * The settings that come into question, as a record with a range for each of its components.
 *
 * <pre>{@code
 * record Settings(double rate, int units, Activation activation) {}
 *
 * Space<Settings> space = Space.of(Settings.class)
 *     .logUniform("rate", 1e-4, 1e-1)
 *     .choice("units", 16, 32, 64)
 *     .choice("activation", Activation.RELU, Activation.TANH);
 * List<Settings> twenty = space.draw(20, 42);
 * }</pre>
 *
 * <p>The same seed draws the same settings. If all ranges are choices, {@link #grid} gives every
 * combination.
 *
 * @param <T> the record of settings
 */
public final class Space<T extends Record> {
  /** Where one component's values come from. */
  private interface Range {
    Object draw(RandomStream random);

    /** All values; empty if there is no end of them. */
    List<Object> values();
  }

  private final Class<T> type;
  private final Map<String, Range> ranges;

  private Space(Class<T> type, Map<String, Range> ranges) {
    this.type = type;
    this.ranges = ranges;
  }

  /**
   * A space without ranges yet.
   *
   * @param type the record of settings
   */
  public static <T extends Record> Space<T> of(Class<T> type) {
    return new Space<>(type, Map.of());
  }

  /**
   * One of several values.
   *
   * @param component the record's component
   * @param values what it may be
   * @throws IllegalArgumentException if there is no such component, or it cannot be such a value
   */
  public Space<T> choice(String component, Object... values) {
    List<Object> all = List.of(values);
    Class<?> wanted = component(component).getType();
    for (Object value : all) {
      boolean fits =
          wanted == int.class
              ? value instanceof Integer
              : wanted == double.class
                  ? value instanceof Double
                  : wanted == long.class
                      ? value instanceof Long
                      : wanted == boolean.class
                          ? value instanceof Boolean
                          : wanted.isInstance(value);
      if (!fits) {
        throw new IllegalArgumentException(
            "Space: expected values of type "
                + wanted.getSimpleName()
                + " for \""
                + component
                + "\" but got "
                + value
                + ", "
                + value.getClass().getSimpleName());
      }
    }
    if (all.isEmpty()) {
      throw new IllegalArgumentException("Space: expected a value for \"" + component + "\"");
    }
    return with(
        component,
        new Range() {
          @Override
          public Object draw(RandomStream random) {
            return all.get(random.nextInt(all.size()));
          }

          @Override
          public List<Object> values() {
            return all;
          }
        });
  }

  /**
   * Any whole number from one to another, both included.
   *
   * @param component a component of type int
   * @throws IllegalArgumentException if there is no such component, or the range is empty
   */
  public Space<T> range(String component, int from, int to) {
    Object[] values = new Object[Math.max(0, to - from + 1)];
    Arrays.setAll(values, i -> from + i);
    return choice(component, values);
  }

  /**
   * Any number between two, each as likely as another.
   *
   * @param component a component of type double
   * @throws IllegalArgumentException if there is no such component, or the range is empty
   */
  public Space<T> uniform(String component, double from, double to) {
    return continuous(component, from, to, u -> from + u * (to - from));
  }

  /**
   * Any number between two, each order of magnitude as likely as another; for learning rates and
   * strengths.
   *
   * @param component a component of type double
   * @throws IllegalArgumentException if there is no such component, or the range is empty or not
   *     above 0
   */
  public Space<T> logUniform(String component, double from, double to) {
    if (!(from > 0)) {
      throw new IllegalArgumentException(
          "Space: expected a range above 0 for \"" + component + "\" but got one from " + from);
    }
    double low = StrictMath.log(from);
    double high = StrictMath.log(to);
    return continuous(component, from, to, u -> StrictMath.exp(low + u * (high - low)));
  }

  private Space<T> continuous(String component, double from, double to, DoubleUnaryOperator place) {
    if (component(component).getType() != double.class || !(from < to)) {
      throw new IllegalArgumentException(
          "Space: expected a range of numbers for a component of type double but got "
              + from
              + " to "
              + to
              + " for "
              + component(component));
    }
    return with(
        component,
        new Range() {
          @Override
          public Object draw(RandomStream random) {
            return place.applyAsDouble(random.nextDouble());
          }

          @Override
          public List<Object> values() {
            return List.of();
          }
        });
  }

  private Space<T> with(String component, Range range) {
    Map<String, Range> more = new LinkedHashMap<>(ranges);
    more.put(component, range);
    return new Space<>(type, more);
  }

  private RecordComponent component(String name) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Space: "
                        + type.getSimpleName()
                        + " has no component \""
                        + name
                        + "\"; it has "
                        + names()));
  }

  private List<String> names() {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  /**
   * Settings drawn at random.
   *
   * @param count how many
   * @param seed what they follow from; the first of many are those of few
   * @throws IllegalArgumentException if a component has no range
   */
  public List<T> draw(int count, long seed) {
    List<T> drawn = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      Object[] values = new Object[names().size()];
      for (int i = 0; i < values.length; i++) {
        String name = names().get(i);
        values[i] = range(name).draw(RandomStream.of(seed, "space/" + name, number));
      }
      drawn.add(make(values));
    }
    return drawn;
  }

  /**
   * Every combination of the values that come into question.
   *
   * @throws IllegalArgumentException if a component has no range, or one without end
   */
  public List<T> grid() {
    List<List<Object>> combinations = List.of(List.of());
    for (String name : names()) {
      List<Object> values = range(name).values();
      if (values.isEmpty()) {
        throw new IllegalArgumentException(
            "Space: expected choices only for a grid but \""
                + name
                + "\" may be any number; draw at random, or give it choices");
      }
      List<List<Object>> longer = new ArrayList<>();
      for (List<Object> known : combinations) {
        for (Object value : values) {
          List<Object> more = new ArrayList<>(known);
          more.add(value);
          longer.add(more);
        }
      }
      combinations = longer;
    }
    return combinations.stream().map(values -> make(values.toArray())).toList();
  }

  private Range range(String name) {
    Range range = ranges.get(name);
    if (range == null) {
      throw new IllegalArgumentException(
          "Space: \"" + name + "\" has no range; give it one, for example by choice");
    }
    return range;
  }

  private T make(Object... values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.trySetAccessible();
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          "Space: "
              + type.getSimpleName()
              + Arrays.toString(values)
              + " cannot be made: "
              + Objects.requireNonNull(e.getCause()).getMessage(),
          e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "Space: " + type.getSimpleName() + " cannot be made; its package has to be open", e);
    }
  }
}
