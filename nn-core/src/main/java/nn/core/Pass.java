package nn.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Tensor;
import nn.autodiff.Workspace;

/**
 * One run of a batch through a model: what it is for, where its randomness comes from, who looks
 * on.
 *
 * <p>A pass is an argument, so layers keep no mode and no caches, and several threads may run one
 * model at once, each with its own pass.
 *
 * <pre>{@code
 * Pass pass = Pass.training(7, 1);
 * Tensor value = loss.of(model.forward(x, pass), targets);
 * pass.backward(value);
 * pass.gradient(model.parameters().get(0));
 * }</pre>
 */
public final class Pass {
  private final boolean training;
  private final boolean recording;
  private final long seed;
  private final long step;
  private final List<Observer> observers;
  private final Map<Parameter, Tensor> weights = new HashMap<>();
  private final Map<Parameter, NdArray> updates = new LinkedHashMap<>(0);
  private final List<String> layers = new ArrayList<>();
  private final List<Tensor> outputs = new ArrayList<>();

  private Pass(
      boolean training, boolean recording, long seed, long step, List<Observer> observers) {
    this.training = training;
    this.recording = recording;
    this.seed = seed;
    this.step = step;
    this.observers = observers;
  }

  /**
   * A pass that learns: it remembers its graph, and layers like dropout are at work.
   *
   * @param seed what its randomness follows from
   * @param step how many steps of training there were; the same seed and step draw the same numbers
   * @param observers who looks on
   */
  public static Pass training(long seed, long step, Observer... observers) {
    return new Pass(true, true, seed, step, List.of(observers));
  }

  /**
   * A pass that measures: as in use, but it remembers its graph, so a gradient can be asked for.
   *
   * @param observers who looks on
   */
  public static Pass measuring(Observer... observers) {
    return new Pass(false, true, 0, 0, List.of(observers));
  }

  /**
   * A pass that predicts: the weights are constants, so nothing is remembered. Only a tensor that
   * asks for its gradient, given to the model, gets one: how the output changes with the input.
   *
   * @param observers who looks on
   */
  public static Pass predicting(Observer... observers) {
    return new Pass(false, false, 0, 0, List.of(observers));
  }

  /** Whether layers behave as in training. */
  public boolean training() {
    return training;
  }

  /**
   * The randomness of this pass for one purpose; asked for once more, it begins anew.
   *
   * @param purpose what it is for, usually the layer's path, {@link Scope#path}
   */
  public RandomStream random(String purpose) {
    return RandomStream.of(seed, purpose, step);
  }

  /**
   * Weights as a tensor; the same one however often they are used, so that gradients add up. Frozen
   * weights and state get no gradient.
   */
  public Tensor use(Parameter parameter) {
    return weights.computeIfAbsent(
        parameter,
        p ->
            recording && p.isTrainable()
                ? Tensor.of(p.value()).named(p.name())
                : Tensor.constant(p.value()).named(p.name()));
  }

  /**
   * Leaves new numbers for a layer's state; they are written by {@link #writeUpdates}, after the
   * step, so that the pass itself changes nothing. Frozen state stays as it is.
   *
   * @param state made by {@link Scope#state}
   * @param value what it becomes, of the same shape; copied
   * @throws IllegalArgumentException if it is no state, or the shape is another one
   */
  public void update(Parameter state, NdArray value) {
    if (!state.isState() || !value.shape().equals(state.shape())) {
      throw new IllegalArgumentException(
          "Pass: expected new numbers for a state, of its own shape, but got "
              + value.shape()
              + " for "
              + state
              + (state.isState() ? "" : "; make it by Scope.state"));
    }
    if (!state.isFrozen()) {
      updates.put(state, value.copy());
    }
  }

  /** Writes what layers left by {@link #update} into the model; for whoever trains. */
  public void writeUpdates() {
    updates.forEach(
        (state, value) -> System.arraycopy(value.data(), 0, state.value().data(), 0, value.size()));
    updates.clear();
  }

  /**
   * Shows a layer's output to the observers, and returns it; for containers of layers. One that was
   * computed and has no name yet gets the layer's, so that a graph of it can tell layers apart.
   *
   * @param layer the layer's path
   * @param output what it gave
   */
  public Tensor observed(String layer, Tensor output) {
    if (output.op() != null && output.name() == null) {
      output.named(layer);
    }
    if (!observers.isEmpty()) {
      layers.add(layer);
      outputs.add(output);
      for (Observer observer : observers) {
        observer.output(layer, output);
      }
    }
    return output;
  }

  /**
   * Differentiates a loss computed in this pass, and shows the gradients to the observers.
   *
   * @param loss one number, computed from what the model gave in this pass
   * @throws IllegalStateException if nothing was remembered, as in a predicting pass of constants
   */
  public void backward(Tensor loss) {
    loss.backward();
    for (int i = layers.size() - 1; i >= 0; i--) {
      for (Observer observer : observers) {
        observer.gradient(layers.get(i), outputs.get(i).grad());
      }
    }
  }

  /**
   * The gradient of the loss by some weights, lent: for the optimizer's step and not to be kept.
   *
   * @return the same numbers as {@link #gradient}; in a {@link nn.autodiff.Workspace}, others after
   *     the step
   */
  public NdArray lentGradient(Parameter parameter) {
    Tensor used = weights.get(parameter);
    return used == null || !used.tracked()
        ? NdArray.zeros(parameter.shape())
        : Workspace.lentGradient(used);
  }

  /**
   * The gradient of the loss by some weights; zeros if this pass did not use them, or they are not
   * trained.
   */
  public NdArray gradient(Parameter parameter) {
    Tensor used = weights.get(parameter);
    return used == null || !used.tracked() ? NdArray.zeros(parameter.shape()) : used.grad();
  }
}
