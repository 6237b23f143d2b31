package nn.core.callbacks;

import java.util.LinkedHashMap;
import java.util.Map;
import nn.core.Parameter;
import nn.core.training.Callback;
import nn.core.training.Training;

/**
 * Writes the mean length of each epoch's gradients into the history, as {@code gradient_norm}: the
 * root of the sum of squares over all weights, before clipping and penalties.
 *
 * <p>Layer by layer as {@code gradient_norm/dense1}; there vanishing and exploding gradients show.
 *
 * <pre>{@code
 * trainer.with(new RecordGradientNorms().byLayer()).fit(train, Epochs.of(10));
 * }</pre>
 */
public final class RecordGradientNorms implements Callback {
  private static final String NAME = "gradient_norm";

  private final boolean layers;
  private final Map<String, Double> sums = new LinkedHashMap<>();
  private long steps;

  private RecordGradientNorms(boolean layers) {
    this.layers = layers;
  }

  /** Records one number for all weights together. */
  public RecordGradientNorms() {
    this(false);
  }

  /** The same, and one number for each layer with weights. */
  public RecordGradientNorms byLayer() {
    return new RecordGradientNorms(true);
  }

  @Override
  public void epochBegins(Training training) {
    sums.clear();
    steps = 0;
  }

  @Override
  public void stepEnds(Training training) {
    Map<String, Double> squares = new LinkedHashMap<>();
    squares.put(NAME, 0.0);
    for (Parameter parameter : training.model().parameters()) {
      if (!parameter.isState()) {
        double own = parameter.isTrainable() ? squares(training, parameter) : 0;
        squares.merge(NAME, own, Double::sum);
        if (layers) {
          squares.merge(NAME + "/" + LayerNames.of(parameter.name()), own, Double::sum);
        }
      }
    }
    squares.forEach((name, sum) -> sums.merge(name, StrictMath.sqrt(sum), Double::sum));
    steps++;
  }

  private static double squares(Training training, Parameter parameter) {
    double sum = 0;
    for (float g : training.gradient(parameter).data()) {
      sum += (double) g * g;
    }
    return sum;
  }

  @Override
  public void epochEnds(Training training) {
    sums.forEach((name, sum) -> training.results().put(name, sum / steps));
  }
}
