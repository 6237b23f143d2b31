package nn.viz;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.training.History;
import nn.viz.paint.Numbers;

/**
 * What a history chart shows of a training: the numbers of each completed epoch and, if one is
 * under way, those of this epoch so far, and the words for them.
 *
 * @param history the completed epochs
 * @param soFar the numbers of the epoch that is under way; empty if there is none
 */
record HistoryNumbers(History history, Map<String, Double> soFar) {
  static final String VALIDATION = "val_";

  /** The names of what gets a panel: that of the validation data shares one with training. */
  List<String> quantities() {
    return Stream.concat(history.metrics().stream(), soFar.keySet().stream())
        .distinct()
        .filter(name -> !isOfALayer(name))
        .filter(
            name ->
                !name.startsWith(VALIDATION) || !history.has(name.substring(VALIDATION.length())))
        .toList();
  }

  /** Norms of single layers have a chart of their own. */
  private static boolean isOfALayer(String name) {
    return name.contains("/");
  }

  /** Refuses a name for which no completed epoch has a number. */
  void requireMeasured(String name) {
    if (!history.has(name)) {
      throw new IllegalArgumentException(
          "history chart: nothing called \""
              + name
              + "\" was measured; there is "
              + history.metrics());
    }
  }

  /** How many epochs are shown, with the one that is under way. */
  int epochs() {
    return history.epochs() + (soFar.isEmpty() ? 0 : 1);
  }

  /** One number for each completed epoch, and that of the epoch under way, if there is one. */
  double[] values(String name) {
    Double now = soFar.get(name);
    double[] values = new double[history.epochs() + (now == null ? 0 : 1)];
    Arrays.fill(values, Double.NaN);
    if (history.has(name)) {
      System.arraycopy(history.values(name), 0, values, 0, history.epochs());
    }
    if (now != null) {
      values[history.epochs()] = now;
    }
    return values;
  }

  /**
   * Exponential means of numbers, each divided by the weights it is made of, so that the first is
   * itself. What is not finite is a gap, and forgotten.
   *
   * @param factor how much each number counts of what the one after it does
   */
  static double[] smoothed(double factor, double... values) {
    double[] means = new double[values.length];
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i])) {
        sum = factor * sum + (1 - factor) * values[i];
        weights = factor * weights + (1 - factor);
        means[i] = sum / weights;
      } else {
        means[i] = Double.NaN;
      }
    }
    return means;
  }

  /** The index of the epoch with the lowest validation loss, or -1 if there is none. */
  int best() {
    int best = -1;
    if (history.has(VALIDATION + "loss")) {
      double[] losses = history.values(VALIDATION + "loss");
      for (int i = 0; i < losses.length; i++) {
        if (Double.isFinite(losses[i]) && (best < 0 || losses[i] < losses[best])) {
          best = i;
        }
      }
    }
    return best;
  }

  String title() {
    if (!soFar.isEmpty()) {
      int epoch = history.epochs() + 1;
      return "Training history: "
          + (history.interrupted() ? "interrupted in epoch " + epoch : "in epoch " + epoch);
    }
    return "Training history: "
        + history.epochs()
        + (history.epochs() == 1 ? " epoch" : " epochs")
        + (history.interrupted() ? ", interrupted" : "");
  }

  /** The newest numbers in words. */
  String newest() {
    return soFar.isEmpty()
        ? "last epoch: " + listed(history.metrics(), history::last)
        : "this epoch so far: " + listed(soFar.keySet(), name -> soFar.getOrDefault(name, 0.0));
  }

  private static String listed(Collection<String> names, ToDoubleFunction<String> number) {
    return names.stream()
        .filter(name -> !isOfALayer(name))
        .map(name -> words(name) + " " + Numbers.compact(number.applyAsDouble(name)))
        .collect(Collectors.joining(", "));
  }

  /** What a quantity is called, as in {@code validation loss}. */
  static String words(String name) {
    String words =
        name.startsWith(VALIDATION) ? "validation " + name.substring(VALIDATION.length()) : name;
    return words.replace('_', ' ');
  }
}
