package nn.core.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What training went through: each measured quantity, once per epoch. Immutable.
 *
 * <p>Quantities are named as in Keras: {@code loss}, the metrics by name, and {@code val_} before
 * those of the validation data. The loss and the metrics of the training data are means over the
 * epoch's batches while the weights were changing, those of the validation data are measured at the
 * epoch's end.
 *
 * <pre>{@code
 * History history = trainer.fit(train, validation, Epochs.of(50));
 * history.last("val_accuracy");
 * history.values("loss");  // one number per epoch
 * }</pre>
 */
public final class History {
  private static final History EMPTY = new History(Map.of(), 0, false, "");

  private final Map<String, double[]> values;
  private final int epochs;
  private final boolean interrupted;
  private final String stopped;

  private History(Map<String, double[]> values, int epochs, boolean interrupted, String stopped) {
    this.values = values;
    this.epochs = epochs;
    this.interrupted = interrupted;
    this.stopped = stopped;
  }

  /** The history before the first epoch. */
  public static History empty() {
    return EMPTY;
  }

  /**
   * This history with one more epoch; the same quantities are measured in every epoch.
   *
   * @param epoch the numbers of that epoch by name, the loss first
   * @throws IllegalArgumentException if other quantities were measured in the epochs before
   */
  public History with(Map<String, Double> epoch) {
    if (epochs > 0 && !epoch.keySet().equals(values.keySet())) {
      throw new IllegalArgumentException(
          "History: expected the quantities " + values.keySet() + " but got " + epoch.keySet());
    }
    Map<String, double[]> longer = new LinkedHashMap<>();
    epoch.forEach(
        (name, value) -> {
          double[] numbers = Arrays.copyOf(values.getOrDefault(name, new double[0]), epochs + 1);
          numbers[epochs] = value;
          longer.put(name, numbers);
        });
    return new History(longer, epochs + 1, interrupted, stopped);
  }

  /** This history, marked as ended by an interrupt. */
  public History asInterrupted() {
    return new History(values, epochs, true, stopped);
  }

  /**
   * This history, marked as ended early.
   *
   * @param why who ended it, for people
   */
  public History asStopped(String why) {
    return new History(values, epochs, interrupted, why);
  }

  /** Who ended training before its last epoch and why; empty if it went to its end. */
  public Optional<String> stopped() {
    return stopped.isEmpty() ? Optional.empty() : Optional.of(stopped);
  }

  /** How many epochs were completed. */
  public int epochs() {
    return epochs;
  }

  /** Whether training was interrupted before its last epoch ended. */
  public boolean interrupted() {
    return interrupted;
  }

  /** The names of all measured quantities, the loss first. */
  public List<String> metrics() {
    return List.copyOf(values.keySet());
  }

  /** Whether a quantity was measured. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * One number per epoch.
   *
   * @throws IllegalArgumentException if the quantity was not measured
   */
  public double[] values(String name) {
    return measured(name).clone();
  }

  /**
   * The number of the last epoch.
   *
   * @throws IllegalArgumentException if the quantity was not measured
   */
  public double last(String name) {
    double[] numbers = measured(name);
    return numbers[numbers.length - 1];
  }

  private double[] measured(String name) {
    double[] numbers = values.get(name);
    if (numbers == null) {
      throw new IllegalArgumentException(
          "History: nothing called \""
              + name
              + "\" was measured"
              + (epochs == 0 ? ", for no epoch was completed" : "; there is " + metrics()));
    }
    return numbers;
  }

  /** The last epoch in one line. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("History of " + epochs + (epochs == 1 ? " epoch" : " epochs"));
    values.forEach(
        (name, numbers) ->
            text.append(String.format(Locale.ROOT, ", %s %.4f", name, numbers[epochs - 1])));
    return text.append(interrupted ? " (interrupted)" : "")
        .append(stopped.isEmpty() ? "" : " (stopped: " + stopped + ")")
        .toString();
  }
}
