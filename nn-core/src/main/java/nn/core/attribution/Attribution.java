package nn.core.attribution;

import nn.autodiff.NdArray;
import nn.core.Model;

/**
 * How much each part of an input counts for one number of a model's output.
 *
 * <p>What is explained is the <em>score</em> of an output: the number behind the softmax or sigmoid
 * if the model ends in one, else the output itself. Probabilities near 1 hardly change whatever the
 * input does, and their gradients vanish; the numbers behind them do not.
 *
 * <p>An attribution says what the model looked at, not whether it was right to, and different ones
 * answer different questions: compare several before believing one.
 *
 * <pre>{@code
 * NdArray parts = new IntegratedGradients().of(model, image, 1);
 * }</pre>
 */
@FunctionalInterface
public interface Attribution {
  /**
   * The attributions of one example.
   *
   * @param model the model, as in use: dropout is off
   * @param example one example, {@link Model#inputShape}
   * @param output which number of the output is explained, from 0
   * @return a number for each of the example's, or for each place of an image {@code (height,
   *     width)}; see each attribution
   * @throws IllegalArgumentException if the example does not fit the model or there is no such
   *     output
   */
  NdArray of(Model model, NdArray example, int output);
}
