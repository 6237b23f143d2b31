package nn.core.callbacks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.training.Callback;
import nn.core.training.CallbackState;
import nn.core.training.Training;

/**
 * Ends training once a quantity has not got better for some epochs, and gives the model the weights
 * of its best epoch.
 *
 * <p>The best weights are put back whenever training ends: by this callback, after the last epoch,
 * by an interrupt or by an error. (In Keras they are put back only if that was asked for.) To keep
 * the last weights instead, say {@link #keepingLastWeights}.
 *
 * <pre>{@code
 * trainer.with(new EarlyStopping("val_loss", 5)).fit(train, validation, Epochs.of(100));
 * }</pre>
 *
 * <p>It belongs to one trainer; another call of {@code fit} goes on with what it knows.
 */
public final class EarlyStopping implements Callback {
  private final Monitor monitor;
  private final int patience;
  private final double least;
  private final boolean restoring;
  private final Map<String, NdArray> weights = new LinkedHashMap<>();
  private double best;
  private long bestEpoch;
  private int waited;

  private EarlyStopping(Monitor monitor, int patience, double least, boolean restoring) {
    if (patience < 0 || !(least >= 0)) {
      throw new IllegalArgumentException(
          "EarlyStopping: expected a patience and a least difference of 0 or more but got "
              + patience
              + " and "
              + least);
    }
    this.monitor = monitor;
    this.patience = patience;
    this.least = least;
    this.restoring = restoring;
    this.best = monitor.worst();
  }

  /**
   * Goes by a quantity; losses and errors are better when smaller, everything else when larger.
   *
   * @param quantity what is measured, for example {@code val_loss}
   * @param patience after how many epochs without progress training ends, 0 or more
   * @throws IllegalArgumentException if the patience is negative
   */
  public EarlyStopping(String quantity, int patience) {
    this(quantity, patience, 0, Monitor.higherIsBetter(quantity));
  }

  /** Goes by {@code val_loss}, with a patience of 5 epochs. */
  public EarlyStopping() {
    this("val_loss", 5);
  }

  /**
   * Goes by a quantity.
   *
   * @param quantity what is measured, for example {@code val_loss}
   * @param patience after how many epochs without progress training ends, 0 or more
   * @param leastDifference what counts as progress, 0 or more
   * @param higherIsBetter whether the quantity is better when larger
   * @throws IllegalArgumentException if the patience or the difference is negative
   */
  public EarlyStopping(
      String quantity, int patience, double leastDifference, boolean higherIsBetter) {
    this(new Monitor("EarlyStopping", quantity, higherIsBetter), patience, leastDifference, true);
  }

  /** The same, but the model keeps the weights of its last epoch. */
  public EarlyStopping keepingLastWeights() {
    return new EarlyStopping(monitor, patience, least, false);
  }

  @Override
  public void epochEnds(Training training) {
    double value = monitor.of(training.results());
    if (monitor.better(value, best, least)) {
      best = value;
      bestEpoch = training.epoch();
      waited = 0;
      if (restoring) {
        copy(training.model());
      }
    } else if (++waited >= patience) {
      training.stop(
          String.format(Locale.ROOT, "%s was best in epoch %d, %.4f", monitor, bestEpoch, best));
    }
  }

  private void copy(Model model) {
    for (Parameter parameter : model.parameters()) {
      weights.put(parameter.name(), parameter.value().copy());
    }
  }

  @Override
  public void fitEnds(Training training) {
    for (Parameter parameter : training.model().parameters()) {
      NdArray kept = weights.get(parameter.name());
      if (kept != null) {
        System.arraycopy(kept.data(), 0, parameter.value().data(), 0, kept.size());
      }
    }
  }

  /** The number of the best epoch, from 1; 0 before there was one. */
  public long bestEpoch() {
    return bestEpoch;
  }

  @Override
  public CallbackState state() {
    return new CallbackState(
        Map.of("best", best, "bestEpoch", (double) bestEpoch, "waited", (double) waited), weights);
  }

  @Override
  public void restore(CallbackState state) {
    best = state.numbers().getOrDefault("best", monitor.worst());
    bestEpoch = state.numbers().getOrDefault("bestEpoch", 0.0).longValue();
    waited = state.numbers().getOrDefault("waited", 0.0).intValue();
    weights.clear();
    state.arrays().forEach((name, array) -> weights.put(name, array.copy()));
  }
}
