package nn.core.callbacks;

import java.util.LinkedHashMap;
import java.util.Map;
import nn.core.Parameter;
import nn.core.training.Callback;
import nn.core.training.Training;

/**
 * Writes the length of all weights into the history, as they are at the end of each epoch, as
 * {@code weight_norm}: the root of the sum of squares. A layer's state, such as running means, does
 * not count.
 *
 * <p>Layer by layer as {@code weight_norm/dense1}; a norm that keeps growing says that training
 * never comes to rest, one that falls to 0 that a penalty is too strong.
 *
 * <pre>{@code
 * trainer.with(new RecordWeightNorms().byLayer()).fit(train, Epochs.of(10));
 * }</pre>
 */
public final class RecordWeightNorms implements Callback {
  private static final String NAME = "weight_norm";

  private final boolean layers;

  private RecordWeightNorms(boolean layers) {
    this.layers = layers;
  }

  /** Records one number for all weights together. */
  public RecordWeightNorms() {
    this(false);
  }

  /** The same, and one number for each layer with weights. */
  public RecordWeightNorms byLayer() {
    return new RecordWeightNorms(true);
  }

  @Override
  public void epochEnds(Training training) {
    Map<String, Double> squares = new LinkedHashMap<>();
    squares.put(NAME, 0.0);
    for (Parameter parameter : training.model().parameters()) {
      if (!parameter.isState()) {
        double own = squares(parameter);
        squares.merge(NAME, own, Double::sum);
        if (layers) {
          squares.merge(NAME + "/" + LayerNames.of(parameter.name()), own, Double::sum);
        }
      }
    }
    squares.forEach((name, sum) -> training.results().put(name, Math.sqrt(sum)));
  }

  private static double squares(Parameter parameter) {
    double sum = 0;
    for (float weight : parameter.value().data()) {
      sum += (double) weight * weight;
    }
    return sum;
  }
}
