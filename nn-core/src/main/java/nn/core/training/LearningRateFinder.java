package nn.core.training;

import java.util.List;
import java.util.concurrent.CancellationException;
import nn.autodiff.NdArray;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.losses.Loss;
import nn.core.optimizers.Optimizer;

/**
 * Finds a learning rate: trains for some steps while the rate rises, and looks where the loss falls
 * fastest.
 *
 * <p>The rate is {@code least * (most / least) ^ (step / (steps - 1))}, steps counted from 0. It
 * ends early where the loss explodes. Afterwards the model has the weights it had before.
 *
 * <pre>{@code
 * LearningRateCurve curve = new LearningRateFinder().find(model, new Adam(), loss, train);
 * Trainer trainer = new Trainer(model, new Adam(curve.suggestion()), loss);
 * }</pre>
 *
 * @param least the rate of the first step, above 0
 * @param most the rate of the last step, above the least
 * @param steps how many steps there are, 2 or more
 * @param batchSize how many examples make a step, 1 or more
 * @param seed what the order of the examples, and all other randomness, follow from
 * @see <a href="https://arxiv.org/abs/1506.01186">Smith: Cyclical learning rates for training
 *     neural networks, 2017, section 3.3</a>
 */
public record LearningRateFinder(double least, double most, int steps, int batchSize, long seed) {
  /** How many times its best the loss is when it has exploded. */
  private static final double EXPLODED = 4;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public LearningRateFinder {
    if (!(least > 0 && least < most && most < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "LearningRateFinder: expected rates above 0, the least first, but got "
              + least
              + " and "
              + most);
    }
    if (steps < 2 || batchSize < 1) {
      throw new IllegalArgumentException(
          "LearningRateFinder: expected 2 steps or more and batches of 1 or more but got "
              + steps
              + " and "
              + batchSize);
    }
  }

  /** From 1e-6 to 10 in 100 batches of 32, seed 0. */
  public LearningRateFinder() {
    this(1e-6, 10, 100, 32, 0);
  }

  /**
   * Tries rates.
   *
   * @param model what is to be trained; its weights are put back afterwards
   * @param optimizer how its weights follow their gradients; its own rate does not count
   * @param loss what is made small
   * @param train the examples
   * @return how the loss went with the rate
   * @throws IllegalArgumentException if the data do not fit the model, or there are none
   * @throws UnsupportedOperationException if the optimizer has no learning rate
   * @throws CancellationException if the thread is interrupted
   */
  public LearningRateCurve find(Model model, Optimizer optimizer, Loss loss, Dataset train) {
    List<NdArray> before =
        model.parameters().stream().map(parameter -> parameter.value().copy()).toList();
    Rising rising = new Rising();
    Trainer trainer =
        new Trainer(model, optimizer.withRate(rate -> this::rate), loss).quiet().with(rising);
    try {
      Epochs epochs = new Epochs(steps, batchSize, true, seed);
      if (trainer.fit(train, epochs).interrupted()) {
        throw new CancellationException("LearningRateFinder: interrupted, nothing was found");
      }
    } catch (TrainingException e) {
      // The loss or the weights are no longer numbers: the rate is far too high.
    } finally {
      for (int i = 0; i < before.size(); i++) {
        Parameter parameter = model.parameters().get(i);
        NdArray own = before.get(i);
        System.arraycopy(own.data(), 0, parameter.value().data(), 0, own.size());
      }
    }
    return rising.curve;
  }

  private double rate(long step) {
    return least * StrictMath.pow(most / least, (double) step / (steps - 1));
  }

  /** Writes the curve down, and stops where there is no more to see. */
  private final class Rising implements Callback {
    private LearningRateCurve curve = LearningRateCurve.EMPTY;

    @Override
    public void stepEnds(Training training) {
      curve = curve.with(rate(training.step() - 1), training.loss());
      if (training.step() == steps || curve.last() > EXPLODED * curve.best()) {
        training.stop("the last rate was tried");
      }
    }
  }
}
