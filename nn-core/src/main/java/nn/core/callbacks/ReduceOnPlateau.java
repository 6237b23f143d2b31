package nn.core.callbacks;

import java.util.Map;
import nn.core.training.Callback;
import nn.core.training.CallbackState;
import nn.core.training.Training;

/**
 * Makes the learning rate smaller once a quantity has not got better for some epochs; as in Keras.
 *
 * <p>What it changes is {@link Training#rateFactor}, which multiplies the optimizer's own rate or
 * schedule.
 *
 * <pre>{@code
 * trainer.with(new ReduceOnPlateau("val_loss", 0.5, 3)).fit(train, validation, Epochs.of(100));
 * }</pre>
 *
 * <p>It belongs to one trainer; another call of {@code fit} goes on with what it knows.
 */
public final class ReduceOnPlateau implements Callback {
  private final Monitor monitor;
  private final double factor;
  private final int patience;
  private final double leastDifference;
  private final int cooldown;
  private final double leastFactor;
  private double best;
  private int waited;
  private int cooling;

  private ReduceOnPlateau(
      Monitor monitor,
      double factor,
      int patience,
      double leastDifference,
      int cooldown,
      double leastFactor) {
    if (!(factor > 0 && factor < 1) || patience < 0) {
      throw new IllegalArgumentException(
          "ReduceOnPlateau: expected a factor between 0 and 1 and a patience of 0 or more but got "
              + factor
              + " and "
              + patience);
    }
    if (!(leastDifference >= 0) || cooldown < 0 || !(leastFactor >= 0)) {
      throw new IllegalArgumentException(
          "ReduceOnPlateau: expected a least difference, a cooldown and a least factor of 0 or more"
              + " but got "
              + leastDifference
              + ", "
              + cooldown
              + " and "
              + leastFactor);
    }
    this.monitor = monitor;
    this.factor = factor;
    this.patience = patience;
    this.leastDifference = leastDifference;
    this.cooldown = cooldown;
    this.leastFactor = leastFactor;
    this.best = monitor.worst();
  }

  /**
   * Goes by a quantity; losses and errors are better when smaller, everything else when larger.
   *
   * @param quantity what is measured, for example {@code val_loss}
   * @param factor what the rate is multiplied by, between 0 and 1
   * @param patience after how many epochs without progress that is done, 0 or more
   * @throws IllegalArgumentException if the factor or the patience is out of its range
   */
  public ReduceOnPlateau(String quantity, double factor, int patience) {
    this(
        new Monitor("ReduceOnPlateau", quantity, Monitor.higherIsBetter(quantity)),
        factor,
        patience,
        1e-4,
        0,
        0);
  }

  /** Goes by {@code val_loss}: a tenth of the rate after 10 epochs without progress. */
  public ReduceOnPlateau() {
    this("val_loss", 0.1, 10);
  }

  /**
   * The same, with another least difference that counts as progress than 0.0001.
   *
   * @param difference the least difference, 0 or more
   */
  public ReduceOnPlateau leastDifference(double difference) {
    return new ReduceOnPlateau(monitor, factor, patience, difference, cooldown, leastFactor);
  }

  /**
   * The same, but it does not count epochs for some time after each reduction.
   *
   * @param epochs how many epochs, 0 or more
   */
  public ReduceOnPlateau cooldown(int epochs) {
    return new ReduceOnPlateau(monitor, factor, patience, leastDifference, epochs, leastFactor);
  }

  /**
   * The same, with an end to reductions.
   *
   * @param least the smallest part of the optimizer's own rate, 0 or more
   */
  public ReduceOnPlateau leastFactor(double least) {
    return new ReduceOnPlateau(monitor, factor, patience, leastDifference, cooldown, least);
  }

  @Override
  public void epochEnds(Training training) {
    double value = monitor.of(training.results());
    if (cooling > 0) {
      cooling--;
      waited = 0;
    }
    if (monitor.better(value, best, leastDifference)) {
      best = value;
      waited = 0;
    } else if (cooling == 0 && ++waited >= patience) {
      double now = training.rateFactor();
      if (now > leastFactor) {
        training.rateFactor(Math.max(leastFactor, now * factor));
      }
      cooling = cooldown;
      waited = 0;
    }
  }

  @Override
  public CallbackState state() {
    return new CallbackState(
        Map.of("best", best, "waited", (double) waited, "cooling", (double) cooling), Map.of());
  }

  @Override
  public void restore(CallbackState state) {
    best = state.numbers().getOrDefault("best", monitor.worst());
    waited = state.numbers().getOrDefault("waited", 0.0).intValue();
    cooling = state.numbers().getOrDefault("cooling", 0.0).intValue();
  }
}
