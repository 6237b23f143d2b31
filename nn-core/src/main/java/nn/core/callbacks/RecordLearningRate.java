package nn.core.callbacks;

import nn.core.training.Callback;
import nn.core.training.Training;

/**
 * Writes the learning rate of each epoch's first step into the history, as {@code learning_rate};
 * NaN for optimizers that have none.
 *
 * <pre>{@code
 * trainer.with(new RecordLearningRate()).fit(train, Epochs.of(10)).values("learning_rate");
 * }</pre>
 */
public final class RecordLearningRate implements Callback {
  private double rate;

  /** Records from the next epoch on. */
  public RecordLearningRate() {}

  @Override
  public void epochBegins(Training training) {
    rate = training.learningRate();
  }

  @Override
  public void epochEnds(Training training) {
    training.results().put("learning_rate", rate);
  }
}
