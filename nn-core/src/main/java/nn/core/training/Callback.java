package nn.core.training;

import java.util.List;
import nn.core.Observer;

/**
 * Looks on while a model trains, and may write down, slow down or stop.
 *
 * <pre>{@code
 * Callback printing = new Callback() {
 *   public void epochEnds(Training training) {
 *     lines.add(training.epoch() + ": " + training.results().get("loss"));
 *   }
 * };
 * trainer.with(printing).fit(train, Epochs.of(3));
 * }</pre>
 *
 * <p>Callbacks are called in the order they were given, by the thread that trains. What one of them
 * throws ends the training; the weights are whole.
 */
public interface Callback {
  /** Before the first epoch of a call of {@code fit}. */
  default void fitBegins(Training training) {}

  /** Before each epoch. */
  default void epochBegins(Training training) {}

  /** After each step, when the weights were changed. */
  default void stepEnds(Training training) {}

  /** After each epoch, when the loss and the metrics are known. */
  default void epochEnds(Training training) {}

  /** At the end, be it after the last epoch, by an interrupt or by an error. */
  default void fitEnds(Training training) {}

  /**
   * Who looks at the layers' outputs and gradients in one step; nobody unless asked for, since
   * looking takes time.
   *
   * @param step the number of the step, from 1
   */
  default List<Observer> observers(long step) {
    return List.of();
  }

  /** What has to be saved for this callback to go on as if training had never stopped. */
  default CallbackState state() {
    return CallbackState.NONE;
  }

  /**
   * Goes on from a saved state.
   *
   * @param state what {@link #state} gave
   */
  default void restore(CallbackState state) {}
}
