package nn.viz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nn.autodiff.Shape;
import nn.autodiff.Value;
import nn.core.optimizers.Optimizer;
import nn.core.optimizers.Sgd;
import nn.viz.paint.Numbers;

/**
 * Where an optimizer comes through on its way downhill: the very steps that it makes with weights,
 * in the floats that weights are, along the gradient that the engine finds.
 */
final class Way {
  private static final String NAME = "place";

  private final List<double[]> places = new ArrayList<>();
  private final List<Double> heights = new ArrayList<>();

  private Way() {}

  /**
   * The way from a place; it ends early where the function or its slope is not finite.
   *
   * @param f the function of as many numbers as the start has
   */
  static Way of(Optimizer optimizer, int steps, Function<List<Value>, Value> f, double... start) {
    Shape shape = Shape.of(start.length);
    Optimizer own = optimizer.of(NAME, shape);
    float[] weights = new float[start.length];
    for (int i = 0; i < start.length; i++) {
      weights[i] = (float) start[i];
    }
    float[][] state =
        own.slots().stream()
            .map(slot -> new float[own.slotShape(slot, shape).size()])
            .toArray(float[][]::new);
    Way way = new Way();
    for (int step = 1; way.add(weights, f) && step <= steps; step++) {
      float[] slope = slope(f, uphill(optimizer.ascent(), f, weights));
      own.rule(step).apply(weights, slope, state, 0, weights.length);
    }
    return way;
  }

  /** Adds a place, unless it or its height is not finite. */
  private boolean add(float[] weights, Function<List<Value>, Value> f) {
    double height = f.apply(values(weights)).data();
    double[] place = new double[weights.length];
    boolean finite = Double.isFinite(height);
    for (int i = 0; i < place.length; i++) {
      place[i] = weights[i];
      finite &= Double.isFinite(place[i]);
    }
    if (finite) {
      places.add(place);
      heights.add(height);
    }
    return finite;
  }

  private static List<Value> values(float... weights) {
    List<Value> values = new ArrayList<>();
    for (float weight : weights) {
      values.add(Value.of(weight));
    }
    return values;
  }

  private static float[] slope(Function<List<Value>, Value> f, float... weights) {
    List<Value> values = values(weights);
    f.apply(values).backward();
    float[] slope = new float[weights.length];
    for (int i = 0; i < slope.length; i++) {
      slope[i] = values.get(i).grad().floatValue();
    }
    return slope;
  }

  /** Where the gradient is taken: for sharpness-aware optimizers a little uphill. */
  private static float[] uphill(double far, Function<List<Value>, Value> f, float... weights) {
    if (far == 0) {
      return weights;
    }
    float[] slope = slope(f, weights);
    double squares = 0;
    for (float s : slope) {
      squares += (double) s * s;
    }
    float way = (float) (far / (Math.sqrt(squares) + 1e-12));
    float[] above = weights.clone();
    for (int i = 0; i < above.length; i++) {
      above[i] += way * slope[i];
    }
    return above;
  }

  /** How many steps were made. */
  int steps() {
    return places.size() - 1;
  }

  /** One coordinate of each place, the start first. */
  double[] along(int axis) {
    return places.stream().mapToDouble(place -> place[axis]).toArray();
  }

  /** The height of each place, the start first. */
  double[] heights() {
    return heights.stream().mapToDouble(height -> height).toArray();
  }

  /** The way up to a step, or all of it if it is shorter. */
  Way until(int step) {
    Way way = new Way();
    int end = Math.min(step + 1, places.size());
    way.places.addAll(places.subList(0, end));
    way.heights.addAll(heights.subList(0, end));
    return way;
  }

  /** Optimizers under names that tell them apart: {@code Adam 0.1}. */
  static Map<String, Optimizer> named(Optimizer... optimizers) {
    Map<String, Optimizer> named = new LinkedHashMap<>();
    for (Optimizer optimizer : optimizers) {
      String name = name(optimizer);
      String free = name;
      for (int number = 2; named.containsKey(free); number++) {
        free = name + " (" + number + ")";
      }
      named.put(free, optimizer);
    }
    return named;
  }

  private static String name(Optimizer optimizer) {
    String type = optimizer.getClass().getSimpleName();
    String name = type.isEmpty() || type.contains("$$") ? "optimizer" : type;
    double rate = optimizer.learningRate().at(0);
    String with = Double.isFinite(rate) ? name + " " + Numbers.compact(rate) : name;
    return optimizer instanceof Sgd sgd && sgd.momentum() > 0
        ? with + ", momentum " + Numbers.compact(sgd.momentum())
        : with;
  }
}
