package nn.core.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a model comes to on some examples: the loss and the metrics by name.
 *
 * <pre>{@code
 * Evaluation evaluation = trainer.evaluate(test);
 * evaluation.get("accuracy");
 * }</pre>
 *
 * @param values the numbers in the order they were asked for, the loss first
 */
public record Evaluation(Map<String, Double> values) {
  /** Keeps the order. */
  public Evaluation {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * One of the numbers.
   *
   * @param name what it is called, for example {@code accuracy}
   * @throws IllegalArgumentException if it was not measured
   */
  public double get(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "Evaluation: nothing called \"" + name + "\" was measured; there is " + values.keySet());
    }
    return value;
  }

  /** All numbers in one line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (name, value) ->
            text.append(text.isEmpty() ? "" : " · ")
                .append(String.format(Locale.ROOT, "%s %.4f", name, value)));
    return text.toString();
  }
}
