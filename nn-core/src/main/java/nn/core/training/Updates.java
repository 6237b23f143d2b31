package nn.core.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.Engine;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.optimizers.Clip;
import nn.core.optimizers.Optimizer;
import org.jspecify.annotations.Nullable;

/** Changes a model's weights along their gradients, and keeps what the optimizer remembers. */
final class Updates {
  /** Fewer weights are updated sooner than another thread is told of them. */
  private static final int WEIGHTS_PER_THREAD = 16 * 1024;

  /** One array of weights, its optimizer, and what that remembers of them. */
  private static final class Weights {
    private final Parameter parameter;
    private final float[] values;
    private final float[][] state;
    private Optimizer optimizer;

    /** The gradient of this update, where it is changed or added up before it is used. */
    private float[] gathered = new float[0];

    /** The weights before a step uphill. */
    private float[] before = new float[0];

    Weights(Parameter parameter, Optimizer optimizer) {
      this.parameter = parameter;
      this.values = parameter.value().data();
      this.optimizer = optimizer;
      this.state =
          optimizer.slots().stream()
              .map(slot -> new float[slotShape(slot).size()])
              .toArray(float[][]::new);
    }

    Shape slotShape(String slot) {
      return optimizer.slotShape(slot, parameter.shape());
    }
  }

  private final Optimizer optimizer;
  private final List<Weights> all = new ArrayList<>();
  private final boolean regularized;
  private @Nullable Clip clip;
  private int every = 1;
  private double rateFactor = 1;
  private long done;
  private int waiting;
  private long examples;

  Updates(Model model, Optimizer optimizer) {
    this.optimizer = optimizer;
    for (Parameter parameter : model.parameters()) {
      if (!parameter.isState()) {
        all.add(new Weights(parameter, optimizer.of(parameter.name(), parameter.shape())));
      }
    }
    optimizer.requireFit(all.stream().map(weights -> weights.parameter.name()).toList());
    regularized = all.stream().anyMatch(weights -> !weights.parameter.regularizers().isEmpty());
  }

  void clip(Clip by) {
    clip = by;
  }

  void every(int steps) {
    every = steps;
  }

  double rateFactor() {
    return rateFactor;
  }

  void rateFactor(double factor) {
    if (factor != rateFactor) {
      rateFactor = factor;
      Optimizer changed = factor == 1 ? optimizer : optimizer.withRate(r -> r.times(factor));
      for (Weights weights : all) {
        weights.optimizer = changed.of(weights.parameter.name(), weights.parameter.shape());
      }
    }
  }

  double learningRate() {
    return rateFactor * optimizer.learningRate().at(done);
  }

  /** What the weights cost beside the loss. */
  double penalty() {
    double sum = 0;
    for (Weights weights : all) {
      for (var regularizer : weights.parameter.regularizers()) {
        sum += regularizer.penalty(weights.values);
      }
    }
    return sum;
  }

  boolean isRegularized() {
    return regularized;
  }

  /** Takes the gradients of one step; changes the weights unless more of them are waited for. */
  void add(Pass pass, int batch) {
    if (!regularized && clip == null && every == 1) {
      update(pass);
      return;
    }
    for (Weights weights : all) {
      if (weights.parameter.isTrainable()) {
        gather(weights, pass.lentGradient(weights.parameter).data(), batch);
      }
    }
    examples += batch;
    if (++waiting == every) {
      flush();
    }
  }

  private void gather(Weights weights, float[] gradient, int batch) {
    if (weights.gathered.length != gradient.length) {
      weights.gathered = new float[gradient.length];
    }
    float[] sum = weights.gathered;
    if (every == 1) {
      System.arraycopy(gradient, 0, sum, 0, sum.length);
      return;
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] += batch * gradient[i];
    }
  }

  /** Changes the weights along the gradients that were added up, if there are any. */
  void flush() {
    if (waiting == 0) {
      return;
    }
    List<float[]> gradients = new ArrayList<>();
    for (Weights weights : all) {
      if (weights.parameter.isTrainable() && weights.gathered.length > 0) {
        if (every > 1) {
          float share = 1f / examples;
          for (int i = 0; i < weights.gathered.length; i++) {
            weights.gathered[i] *= share;
          }
        }
        weights
            .parameter
            .regularizers()
            .forEach(regularizer -> regularizer.addGradient(weights.values, weights.gathered));
        gradients.add(weights.gathered);
      }
    }
    if (clip != null) {
      clip.apply(gradients);
    }
    update(null);
    gradients.forEach(gradient -> Arrays.fill(gradient, 0));
    waiting = 0;
    examples = 0;
  }

  /** One step of the optimizer, with the gradients of a pass or those that were added up. */
  private void update(@Nullable Pass pass) {
    long now = ++done;
    Optimizer last = null;
    Optimizer.Rule rule = null;
    for (Weights weights : all) {
      boolean missed = pass == null && weights.gathered.length == 0;
      if (missed || !weights.parameter.isTrainable()) {
        continue;
      }
      if (rule == null || weights.optimizer != last) {
        last = weights.optimizer;
        rule = last.rule(now);
      }
      float[] gradient =
          pass == null ? weights.gathered : pass.lentGradient(weights.parameter).data();
      apply(rule, weights, gradient);
    }
  }

  private void apply(Optimizer.Rule rule, Weights weights, float[] gradient) {
    float[] values = weights.values;
    if (weights.optimizer.needsWholeArrays()) {
      rule.apply(values, gradient, weights.state, 0, values.length);
    } else {
      Engine.share(
          values.length,
          WEIGHTS_PER_THREAD,
          (from, to) -> rule.apply(values, gradient, weights.state, from, to));
    }
    Parameter parameter = weights.parameter;
    if (!parameter.regularizers().isEmpty()) {
      double rate = weights.optimizer.learningRate().at(done - 1);
      parameter.regularizers().forEach(regularizer -> regularizer.shrink(values, rate));
    }
    if (!parameter.constraints().isEmpty()) {
      parameter.constraints().forEach(constraint -> constraint.apply(parameter.value()));
    }
  }

  /** Whether the gradient is taken uphill from the weights. */
  boolean climbs() {
    return optimizer.ascent() > 0;
  }

  /** Goes uphill along the gradients of a pass, until {@link #comeBack}. */
  void climb(Pass pass) {
    double squares = 0;
    for (Weights weights : all) {
      if (weights.parameter.isTrainable()) {
        for (float g : pass.lentGradient(weights.parameter).data()) {
          squares += (double) g * g;
        }
      }
    }
    float way = (float) (optimizer.ascent() / (StrictMath.sqrt(squares) + 1e-12));
    for (Weights weights : all) {
      if (weights.parameter.isTrainable()) {
        weights.before = weights.values.clone();
        float[] g = pass.lentGradient(weights.parameter).data();
        for (int i = 0; i < g.length; i++) {
          weights.values[i] += way * g[i];
        }
      }
    }
  }

  /** Puts the weights back where they were before {@link #climb}. */
  void comeBack() {
    for (Weights weights : all) {
      if (weights.before.length > 0) {
        System.arraycopy(weights.before, 0, weights.values, 0, weights.values.length);
        weights.before = new float[0];
      }
    }
  }

  long done() {
    return done;
  }

  /** What the optimizer remembers, copied, by {@code slot/parameter}. */
  Map<String, NdArray> slots() {
    Map<String, NdArray> slots = new LinkedHashMap<>();
    for (Weights weights : all) {
      List<String> names = weights.optimizer.slots();
      for (int slot = 0; slot < names.size(); slot++) {
        slots.put(
            names.get(slot) + "/" + weights.parameter.name(),
            NdArray.of(weights.slotShape(names.get(slot)), weights.state[slot].clone()));
      }
    }
    return slots;
  }

  /** Goes on with what an optimizer remembered; changes nothing unless all of it fits. */
  void restore(long updates, double factor, Map<String, NdArray> slots) {
    Map<String, NdArray> own = slots();
    own.forEach(
        (name, array) -> {
          NdArray saved = slots.get(name);
          if (saved == null || !saved.shape().equals(array.shape())) {
            throw new IllegalArgumentException(
                "Trainer: expected the saved state to hold "
                    + name
                    + " "
                    + array.shape()
                    + " but it "
                    + (saved == null ? "holds " + slots.keySet() : "has shape " + saved.shape())
                    + "; restore it with the same model and optimizer");
          }
        });
    for (Weights weights : all) {
      List<String> names = weights.optimizer.slots();
      for (int slot = 0; slot < names.size(); slot++) {
        NdArray saved = slots.get(names.get(slot) + "/" + weights.parameter.name());
        if (saved != null) {
          System.arraycopy(saved.data(), 0, weights.state[slot], 0, saved.size());
        }
      }
    }
    done = updates;
    rateFactor(factor);
  }
}
