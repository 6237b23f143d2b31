package nn.core.training;

import java.util.Map;
import nn.autodiff.NdArray;

/**
 * What a callback remembers between epochs.
 *
 * @param numbers single numbers by name
 * @param arrays arrays by name
 */
public record CallbackState(Map<String, Double> numbers, Map<String, NdArray> arrays) {
  /** Nothing to remember. */
  public static final CallbackState NONE = new CallbackState(Map.of(), Map.of());

  /** Keeps the maps as they are; the arrays are not copied. */
  public CallbackState {
    numbers = Map.copyOf(numbers);
    arrays = Map.copyOf(arrays);
  }
}
