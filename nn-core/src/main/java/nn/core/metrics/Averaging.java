package nn.core.metrics;

import java.util.Locale;
import nn.autodiff.Shape;

/** How a measure of one class becomes one number for all. */
public enum Averaging {
  /** Class 1 of two alone, the positive one. */
  BINARY,
  /** The mean over the classes: rare ones weigh as much as frequent ones. */
  MACRO,
  /** All decisions, of whatever class, in one pot: frequent classes weigh more. */
  MICRO,
  /** The mean over the classes, each weighed by how many examples it has. */
  WEIGHTED;

  /** A metric's name with this average: {@code precision}, {@code macro_precision}. */
  String named(String metric) {
    return this == BINARY ? metric : name().toLowerCase(Locale.ROOT) + "_" + metric;
  }

  /** That there are two classes where only one of them is asked for. */
  void check(String metric, int classes, Shape predictions) {
    if (this == BINARY && classes > 2) {
      throw new IllegalArgumentException(
          metric
              + ": expected predictions for two classes but got shape "
              + predictions
              + "; choose Averaging.MACRO, MICRO or WEIGHTED for more");
    }
  }
}
