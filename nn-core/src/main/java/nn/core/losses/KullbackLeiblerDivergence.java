package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/**
 * How much more surprised one is by what is drawn from the targets if one believes the predictions:
 * {@code mean over rows of sum_c t_c log(t_c / p_c)}, 0 or more; for targets that are probabilities
 * themselves, such as those of a larger model.
 *
 * <p><b>Shapes</b>: predictions and targets {@code (batch, ..., classes)}. Targets are in [0, 1].
 * It is the {@link CategoricalCrossEntropy} less the entropy of the targets, so it has the same
 * gradient, and is as stable behind a softmax and on logits. Keras and PyTorch, "batchmean", divide
 * by the rows too; PyTorch's predictions are logarithms.
 *
 * <pre>{@code
 * Loss distillation = new KullbackLeiblerDivergence();
 * }</pre>
 *
 * @param fromLogits whether predictions are logits, not probabilities
 * @see <a href="https://doi.org/10.1214/aoms/1177729694">Kullback, Leibler: On information and
 *     sufficiency, 1951</a>
 */
public record KullbackLeiblerDivergence(boolean fromLogits) implements MeanLoss {
  /** For probabilities. */
  public KullbackLeiblerDivergence() {
    this(false);
  }

  @Override
  public Tensor parts(Tensor predictions, NdArray targets) {
    Tensor wanted = Targets.likePredictions("KullbackLeiblerDivergence", predictions, targets);
    Targets.checkFractions(
        "KullbackLeiblerDivergence", targets, "each row holds probabilities and sums to 1");
    Tensor surprise = Logits.crossEntropy(predictions, wanted, fromLogits);
    return surprise.add(Tensor.constant(minusEntropies(targets, surprise.shape())));
  }

  /** {@code sum_c t_c log t_c} of each row; an impossible class counts for nothing. */
  private static NdArray minusEntropies(NdArray targets, Shape rows) {
    NdArray sums = NdArray.zeros(rows);
    int classes = targets.size() / Math.max(1, sums.size());
    for (int row = 0; row < sums.size(); row++) {
      double sum = 0;
      for (int i = row * classes; i < (row + 1) * classes; i++) {
        double t = targets.data()[i];
        sum += t == 0 ? 0 : t * StrictMath.log(t);
      }
      sums.data()[row] = (float) sum;
    }
    return sums;
  }
}
