package nn.core.training;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nn.autodiff.Tensor;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.losses.Loss;

/**
 * L-BFGS: goes where a quadratic function with the slopes seen lately has its bottom; for small
 * models and data that fit into one batch.
 *
 * <p>The direction is {@code -H g}, where {@code H} estimates the inverse of the matrix of second
 * derivatives from the last steps {@code s} and the gradient's changes {@code y}, without being
 * written out. Along it the step is halved from 1 until the loss has fallen by a ten-thousandth of
 * what the slope promises (Armijo's rule). This is no {@link nn.core.optimizers.Optimizer}: it
 * looks at all weights at once, and at the loss several times a step. Layers behave as in use:
 * nothing is dropped. Penalties and constraints do not count.
 *
 * <pre>{@code
 * History history = new Lbfgs(100).minimize(model, loss, train);
 * }</pre>
 *
 * @param iterations how many steps there are at most, 0 or more
 * @param memory from how many steps the estimate is made, 1 or more
 * @param tolerance training ends where no slope is steeper, 0 or more
 * @see <a href="https://doi.org/10.1007/BF01589116">Liu, Nocedal: On the limited memory BFGS method
 *     for large scale optimization, 1989</a>
 */
public record Lbfgs(int iterations, int memory, double tolerance) {
  private static final double ARMIJO = 1e-4;
  private static final int HALVINGS = 30;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Lbfgs {
    if (iterations < 0 || memory < 1 || !(tolerance >= 0)) {
      throw new IllegalArgumentException(
          "Lbfgs: expected 0 iterations or more, a memory of 1 or more and a tolerance of 0 or more"
              + " but got "
              + iterations
              + ", "
              + memory
              + " and "
              + tolerance);
    }
  }

  /**
   * With a memory of 10 steps and a tolerance of 1e-6.
   *
   * @param iterations how many steps there are at most, 0 or more
   */
  public Lbfgs(int iterations) {
    this(iterations, 10, 1e-6);
  }

  /**
   * Trains a model on all examples at once.
   *
   * @param model what is trained; frozen weights stay as they are
   * @param loss what is made small
   * @param data the examples
   * @return the loss after each step, as if it were an epoch
   * @throws IllegalArgumentException if the data do not fit the model, or there are none
   * @throws TrainingException if the loss is NaN or infinite at the start
   */
  public History minimize(Model model, Loss loss, Dataset data) {
    Checks.data("training", data, model);
    Valley valley = new Valley(model, loss, data.all());
    Deque<Change> changes = new ArrayDeque<>();
    double[] x = valley.weights();
    Slope here = valley.at(x);
    if (!Double.isFinite(here.loss())) {
      throw new TrainingException(
          "Lbfgs: the loss is " + here.loss() + " at the start; are the inputs scaled?");
    }
    History history = History.empty();
    for (int i = 0; i < iterations; i++) {
      if (steepest(here.gradient()) <= tolerance) {
        return history.asStopped("no slope is steeper than " + tolerance);
      }
      double[] direction = direction(here.gradient(), changes);
      double promise = dot(direction, here.gradient());
      double step = 1;
      double[] there = along(x, step, direction);
      Slope next = valley.at(there);
      for (int n = 0;
          n < HALVINGS && !(next.loss() <= here.loss() + ARMIJO * step * promise);
          n++) {
        step /= 2;
        there = along(x, step, direction);
        next = valley.at(there);
      }
      if (!(next.loss() < here.loss())) {
        valley.at(x);
        return history.asStopped("no step makes the loss smaller");
      }
      remember(changes, minus(there, x), minus(next.gradient(), here.gradient()));
      x = there;
      here = next;
      history = history.with(Map.of("loss", here.loss()));
    }
    return history;
  }

  private void remember(Deque<Change> changes, double[] s, double[] y) {
    double curvature = dot(s, y);
    // Where the slope does not rise there is no bottom to estimate.
    if (curvature > 1e-10 * dot(y, y)) {
      changes.addLast(new Change(s, y, curvature));
      if (changes.size() > memory) {
        changes.removeFirst();
      }
    }
  }

  /** {@code -H g} by the two loops of Nocedal: back through the changes, and forth again. */
  private static double[] direction(double[] gradient, Deque<Change> changes) {
    double[] q = gradient.clone();
    double[] parts = new double[changes.size()];
    int i = parts.length;
    for (Iterator<Change> back = changes.descendingIterator(); back.hasNext(); ) {
      Change change = back.next();
      parts[--i] = dot(change.s(), q) / change.curvature();
      add(q, -parts[i], change.y());
    }
    double scale =
        changes.isEmpty()
            ? Math.min(1, 1 / StrictMath.sqrt(dot(gradient, gradient)))
            : changes.getLast().curvature() / dot(changes.getLast().y(), changes.getLast().y());
    double[] direction = new double[q.length];
    add(direction, -scale, q);
    for (Change change : changes) {
      double part = dot(change.y(), direction) / change.curvature();
      add(direction, -parts[i++] - part, change.s());
    }
    return direction;
  }

  private static double[] along(double[] x, double step, double[] direction) {
    double[] there = x.clone();
    add(there, step, direction);
    for (int i = 0; i < there.length; i++) {
      there[i] = (float) there[i]; // Weights are floats: this is where the step really ends.
    }
    return there;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = a.clone();
    add(difference, -1, b);
    return difference;
  }

  private static void add(double[] to, double factor, double[] what) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * what[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double steepest(double[] gradient) {
    double most = 0;
    for (double g : gradient) {
      most = Math.max(most, Math.abs(g));
    }
    return most;
  }

  /** A step, the gradient's change by it, and their product: how much the valley bends there. */
  @SuppressWarnings("ArrayRecordComponent") // Handed on within this file only.
  private record Change(double[] s, double[] y, double curvature) {}

  /** The loss at a place, and its gradient. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Slope(double loss, double[] gradient) {}

  /** The loss of all examples as a function of all weights in a row. */
  private record Valley(Model model, List<Parameter> parameters, Loss loss, Batch batch) {
    Valley(Model model, Loss loss, Batch batch) {
      this(model, model.parameters().stream().filter(Parameter::isTrainable).toList(), loss, batch);
    }

    double[] weights() {
      return row(parameters.stream().map(parameter -> parameter.value().data()).toList());
    }

    private static double[] row(List<float[]> arrays) {
      double[] row = new double[arrays.stream().mapToInt(array -> array.length).sum()];
      int place = 0;
      for (float[] array : arrays) {
        for (float number : array) {
          row[place++] = number;
        }
      }
      return row;
    }

    /** Goes to a place and looks around; the model has those weights afterwards. */
    Slope at(double[] x) {
      int place = 0;
      for (Parameter parameter : parameters) {
        float[] values = parameter.value().data();
        for (int i = 0; i < values.length; i++) {
          values[i] = (float) x[place++];
        }
      }
      Pass pass = Pass.measuring();
      Tensor predictions = model.forward(Tensor.constant(batch.inputs()), pass);
      Tensor value = loss.of(predictions, batch.targets());
      pass.backward(value);
      return new Slope(
          value.item(),
          row(parameters.stream().map(parameter -> pass.gradient(parameter).data()).toList()));
    }
  }
}
