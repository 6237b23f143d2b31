package nn.core.callbacks;

import java.util.LinkedHashMap;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.training.Callback;
import nn.core.training.CallbackState;
import nn.core.training.Training;

/**
 * An exponential moving average of the weights, {@code a = d a + (1 - d) w} after each step, which
 * usually generalizes better than the last weights.
 *
 * <p>{@code d} is the decay, but at most {@code (1 + n) / (10 + n)} after {@code n} steps, so that
 * the first weights do not count for long. Layers' state, such as running means, is not averaged.
 *
 * <p>When {@code fit} ends, the model gets the average; when it is called again, training goes on
 * from the weights it had. To leave the model alone, say {@link #onRequest}, and put the average
 * into a model by {@link #applyTo}.
 *
 * <pre>{@code
 * trainer.with(new WeightAverage(0.999)).fit(train, validation, Epochs.of(20));
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1137/0330046">Polyak, Juditsky: Acceleration of stochastic
 *     approximation by averaging, 1992</a>
 */
public final class WeightAverage implements Callback {
  private final double decay;
  private final boolean atEnd;
  private final Map<String, NdArray> average = new LinkedHashMap<>();

  /** The weights that training goes on from, while the model has the average. */
  private final Map<String, NdArray> trained = new LinkedHashMap<>();

  private long steps;

  private WeightAverage(double decay, boolean atEnd) {
    if (!(decay >= 0 && decay < 1)) {
      throw new IllegalArgumentException(
          "WeightAverage: expected a decay in [0, 1) but got " + decay);
    }
    this.decay = decay;
    this.atEnd = atEnd;
  }

  /**
   * Averages from the next step on.
   *
   * @param decay how slowly it forgets, in [0, 1): about {@code 1 / (1 - decay)} steps count
   * @throws IllegalArgumentException if the decay is out of its range
   */
  public WeightAverage(double decay) {
    this(decay, true);
  }

  /** With a decay of 0.999. */
  public WeightAverage() {
    this(0.999);
  }

  /** The same, but the model keeps its own weights. */
  public WeightAverage onRequest() {
    return new WeightAverage(decay, false);
  }

  @Override
  public void fitBegins(Training training) {
    for (Parameter parameter : training.model().parameters()) {
      NdArray own = trained.get(parameter.name());
      NdArray mean = average.get(parameter.name());
      // Whoever changed the weights meanwhile wants to go on from those.
      if (own != null && mean != null && parameter.value().equals(mean)) {
        write(own, parameter);
      }
    }
    trained.clear();
  }

  @Override
  public void stepEnds(Training training) {
    float share = (float) (1 - Math.min(decay, (1.0 + steps) / (10.0 + steps)));
    for (Parameter parameter : training.model().parameters()) {
      if (!parameter.isState()) {
        NdArray mean = average.computeIfAbsent(parameter.name(), name -> parameter.value().copy());
        float[] a = mean.data();
        float[] w = parameter.value().data();
        for (int i = 0; i < a.length; i++) {
          a[i] += share * (w[i] - a[i]);
        }
      }
    }
    steps++;
  }

  @Override
  public void fitEnds(Training training) {
    if (atEnd && steps > 0) {
      for (Parameter parameter : training.model().parameters()) {
        if (average.containsKey(parameter.name())) {
          trained.put(parameter.name(), parameter.value().copy());
        }
      }
      applyTo(training.model());
    }
  }

  /**
   * Gives a model the average.
   *
   * @param model the model that was trained, or one built alike
   * @throws IllegalStateException if nothing was averaged yet
   * @throws IllegalArgumentException if the model has other weights
   */
  public void applyTo(Model model) {
    if (steps == 0) {
      throw new IllegalStateException(
          "WeightAverage: nothing was averaged yet; train with it first");
    }
    for (Parameter parameter : model.parameters()) {
      NdArray mean = average.get(parameter.name());
      if (!parameter.isState() && (mean == null || !mean.shape().equals(parameter.shape()))) {
        throw new IllegalArgumentException(
            "WeightAverage: expected a model built like the one that was trained but it has "
                + parameter
                + " where there is an average of "
                + (mean == null ? average.keySet() : mean.shape()));
      }
    }
    for (Parameter parameter : model.parameters()) {
      NdArray mean = average.get(parameter.name());
      if (mean != null) {
        write(mean, parameter);
      }
    }
  }

  private static void write(NdArray from, Parameter to) {
    System.arraycopy(from.data(), 0, to.value().data(), 0, from.size());
  }

  @Override
  public CallbackState state() {
    Map<String, NdArray> arrays = new LinkedHashMap<>();
    average.forEach((name, array) -> arrays.put("average/" + name, array.copy()));
    trained.forEach((name, array) -> arrays.put("trained/" + name, array.copy()));
    return new CallbackState(Map.of("steps", (double) steps), arrays);
  }

  @Override
  public void restore(CallbackState state) {
    steps = state.numbers().getOrDefault("steps", 0.0).longValue();
    restore(state, "average/", average);
    restore(state, "trained/", trained);
  }

  private static void restore(CallbackState state, String kind, Map<String, NdArray> to) {
    to.clear();
    state
        .arrays()
        .forEach(
            (name, array) -> {
              if (name.startsWith(kind)) {
                to.put(name.substring(kind.length()), array.copy());
              }
            });
  }
}
