package nn.core.activations;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nn.autodiff.Pointwise;

/** What activations with settings share: the check of a setting, and the formula made from it. */
final class Settings {
  private static final Map<Elementwise, Pointwise> FUNCTIONS = new ConcurrentHashMap<>();

  private Settings() {}

  /** The function of an activation, made once for equal settings, so that it is compiled once. */
  @SuppressWarnings("unchecked") // the key is the activation that is given
  static <A extends Elementwise> Pointwise function(A activation, Function<A, Pointwise> make) {
    return FUNCTIONS.computeIfAbsent(activation, key -> make.apply((A) key));
  }

  /** That a setting is a number above 0. */
  static void requirePositive(String activation, String setting, double number) {
    if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          activation + ": expected " + setting + " above 0 but got " + number);
    }
  }

  /** That a setting is a number of 0 or more. */
  static void requireNotNegative(String activation, String setting, double number) {
    if (!(number >= 0 && number < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          activation + ": expected " + setting + " of 0 or more but got " + number);
    }
  }
}
