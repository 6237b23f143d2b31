package nn.core.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nn.autodiff.NdArray;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.Pass;
import org.jspecify.annotations.Nullable;

/** One call of {@code fit}, as its callbacks see it. */
final class Run implements Training {
  private final Trainer trainer;
  final Map<String, Double> results = new LinkedHashMap<>();
  History history = History.empty();
  private double loss = Double.NaN;
  private @Nullable Pass pass;
  private boolean stopped;
  private long epoch;
  private Supplier<Map<String, Double>> soFar = Map::of;

  Run(Trainer trainer) {
    this.trainer = trainer;
  }

  void epochBegins(long number) {
    epoch = number;
    results.clear();
    soFar = Map::of;
  }

  /** Says where the numbers of this epoch up to now are had, from its first step on. */
  void measures(Supplier<Map<String, Double>> numbers) {
    soFar = numbers;
  }

  void stepEnds(double value, Pass slope, List<Callback> callbacks) {
    loss = value;
    pass = slope;
    try {
      callbacks.forEach(callback -> callback.stepEnds(this));
    } finally {
      pass = null;
    }
  }

  boolean stopped() {
    return stopped;
  }

  @Override
  public Model model() {
    return trainer.model();
  }

  @Override
  public long epoch() {
    return epoch;
  }

  @Override
  public long step() {
    return trainer.stepsDone();
  }

  @Override
  public double loss() {
    return loss;
  }

  @Override
  public Map<String, Double> results() {
    return results;
  }

  @Override
  public Map<String, Double> soFar() {
    return soFar.get();
  }

  @Override
  public History history() {
    return history;
  }

  @Override
  public NdArray gradient(Parameter parameter) {
    Pass now = pass;
    if (now == null) {
      throw new IllegalStateException(
          "Training: gradients are there at the end of a step only; ask for them in stepEnds");
    }
    return now.lentGradient(parameter);
  }

  @Override
  public double learningRate() {
    return trainer.updates().learningRate();
  }

  @Override
  public double rateFactor() {
    return trainer.updates().rateFactor();
  }

  @Override
  public void rateFactor(double factor) {
    trainer.updates().rateFactor(factor);
  }

  @Override
  public void stop(String why) {
    stopped = true;
    history = history.asStopped(why);
  }

  @Override
  public TrainerState state() {
    return trainer.state();
  }
}
