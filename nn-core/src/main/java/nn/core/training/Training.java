package nn.core.training;

import java.util.Map;
import nn.autodiff.NdArray;
import nn.core.Model;
import nn.core.Parameter;

/** A training under way, as {@link Callback callbacks} see it. */
public interface Training {
  /** What is trained. */
  Model model();

  /** The number of this epoch, from 1, counted on over calls of {@code fit}. */
  long epoch();

  /** How many steps were done, over all calls of {@code fit}. */
  long step();

  /** The loss of the last step; NaN before the first. */
  double loss();

  /**
   * What was measured in this epoch, the loss first; empty until it ends. Whatever a callback puts
   * here is written into the history.
   */
  Map<String, Double> results();

  /**
   * The loss and the metrics of this epoch's batches up to now, the loss first; empty before its
   * first step is done.
   */
  Map<String, Double> soFar();

  /** The epochs before this one. */
  History history();

  /**
   * The gradient of the last step's loss by some weights.
   *
   * @param parameter weights that are trained
   * @return lent until the callback returns
   * @throws IllegalStateException if this is not the end of a step
   */
  NdArray gradient(Parameter parameter);

  /** How far the next step goes by the optimizer's schedule and {@link #rateFactor}; may be NaN. */
  double learningRate();

  /** What the optimizer's learning rate is multiplied by; 1 at first. */
  double rateFactor();

  /**
   * Multiplies the optimizer's learning rate from now on.
   *
   * @param factor the new factor, instead of the one before
   */
  void rateFactor(double factor);

  /**
   * Ends the training after this step or epoch.
   *
   * @param why what the history says of it
   */
  void stop(String why);

  /** All that is needed, besides the weights, to go on from here. */
  TrainerState state();
}
