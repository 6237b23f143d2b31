package nn.core.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.losses.Loss;
import nn.core.optimizers.Sgd;
import nn.core.training.Dataset;
import nn.core.training.Trainer;
import nn.core.training.TrainingException;

/** A model whose weights are moved and measured; closed, it has its own again, to the bit. */
final class MovedModel implements AutoCloseable {
  private final Dataset data;
  private final Trainer trainer;
  private final List<Parameter> all;
  private final List<float[]> before = new ArrayList<>();
  private final List<Parameter> moved;
  private final List<float[]> origin;

  MovedModel(Model model, Loss loss, Dataset data) {
    this.data = data;
    // Evaluating is what a trainer does to validation data; the optimizer has nothing to do.
    this.trainer = new Trainer(model, new Sgd(), loss).quiet();
    this.all = model.parameters();
    for (Parameter parameter : all) {
      before.add(parameter.value().data().clone());
    }
    this.moved = all.stream().filter(Parameter::isTrainable).toList();
    this.origin = moved.stream().map(parameter -> parameter.value().data().clone()).toList();
    if (moved.isEmpty()) {
      throw new IllegalArgumentException(
          "LossLandscape: \""
              + model.name()
              + "\" has no weights that can be changed; unfreeze some");
    }
  }

  /** The weights that are moved, in this order in each direction. */
  List<Parameter> weights() {
    return moved;
  }

  /** A direction of these numbers, each filter as long as the model's own. */
  Direction filterNormalized(DoubleSupplier numbers) {
    List<float[]> steps = new ArrayList<>();
    for (int i = 0; i < moved.size(); i++) {
      float[] weights = origin.get(i);
      boolean kernel = moved.get(i).shape().rank() > 1;
      steps.add(
          kernel
              ? filterNormalized(numbers, moved.get(i).shape().last(), weights)
              : new float[weights.length]);
    }
    return new Direction(steps);
  }

  private static float[] filterNormalized(DoubleSupplier numbers, int filters, float... weights) {
    double[] drawn = new double[weights.length];
    double[] own = new double[filters];
    double[] theirs = new double[filters];
    for (int i = 0; i < weights.length; i++) {
      drawn[i] = numbers.getAsDouble();
      own[i % filters] += (double) weights[i] * weights[i];
      theirs[i % filters] += drawn[i] * drawn[i];
    }
    float[] steps = new float[weights.length];
    for (int i = 0; i < steps.length; i++) {
      double length = theirs[i % filters];
      steps[i] = length == 0 ? 0 : (float) (drawn[i] * Math.sqrt(own[i % filters] / length));
    }
    return steps;
  }

  /** A direction of numbers that stand one after the other for all weights that are moved. */
  Direction direction(float... numbers) {
    List<float[]> steps = new ArrayList<>();
    int at = 0;
    for (float[] weights : origin) {
      float[] own = new float[weights.length];
      System.arraycopy(numbers, at, own, 0, own.length);
      at += own.length;
      steps.add(own);
    }
    return new Direction(steps);
  }

  /** The loss where the model is. */
  double loss() {
    return loss(List.of());
  }

  /** The loss so far along a direction. */
  double loss(Direction direction, double far) {
    return loss(List.of(direction), far);
  }

  /** The loss so far along each direction; NaN if it is not finite there. */
  double loss(List<Direction> directions, double... far) {
    for (int i = 0; i < moved.size(); i++) {
      float[] from = origin.get(i);
      float[] to = moved.get(i).value().data();
      for (int j = 0; j < to.length; j++) {
        double weight = from[j];
        for (int d = 0; d < far.length; d++) {
          weight += far[d] * directions.get(d).steps().get(i)[j];
        }
        to[j] = (float) weight;
      }
    }
    try {
      return trainer.evaluate(data).get("loss");
    } catch (TrainingException e) {
      return Double.NaN; // far away a loss may overflow; that is no reason to stop
    }
  }

  @Override
  public void close() {
    for (int i = 0; i < before.size(); i++) {
      float[] own = before.get(i);
      System.arraycopy(own, 0, all.get(i).value().data(), 0, own.length);
    }
  }
}
