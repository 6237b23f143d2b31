package nn.bench;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.RandomStream;
import nn.autodiff.Value;

/**
 * The scalar engine: a 2-16-16-1 network of single numbers learns two moons, hinge loss with L2.
 */
final class ScalarWorkload {
  private static final int POINTS = 100;
  private static final double RATE = 0.05;

  private final RandomStream random = RandomStream.of(0, "scalars");
  private final List<double[]> layers = new ArrayList<>();
  private final int[] widths = {2, 16, 16, 1};
  private final double[][] points = new double[POINTS][];

  private ScalarWorkload() {
    for (int i = 1; i < widths.length; i++) {
      double[] weights = new double[(widths[i - 1] + 1) * widths[i]];
      for (int j = 0; j < weights.length; j++) {
        weights[j] = random.uniform(-1, 1) / StrictMath.sqrt(widths[i - 1]);
      }
      layers.add(weights);
    }
    for (int i = 0; i < POINTS; i++) {
      double angle = StrictMath.PI * random.nextDouble();
      double side = i % 2 == 0 ? 1 : -1;
      points[i] =
          new double[] {
            side * StrictMath.cos(angle) + (side < 0 ? 1 : 0),
            side * StrictMath.sin(angle) + (side < 0 ? 0.5 : 0),
            side
          };
    }
  }

  static Workload workload() {
    return new Workload(
        "W8",
        "scalar engine, 2-16-16-1, 100 points, hinge loss",
        0,
        () -> {
          ScalarWorkload network = new ScalarWorkload();
          return network::iteration;
        });
  }

  private int iteration() {
    List<Value[]> weights = new ArrayList<>();
    for (double[] layer : layers) {
      Value[] values = new Value[layer.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = Value.of(layer[i]);
      }
      weights.add(values);
    }
    Value hinge = Value.constant(0);
    for (double[] point : points) {
      Value[] x = {Value.constant(point[0]), Value.constant(point[1])};
      Value score = forward(weights, x)[0];
      hinge = hinge.add(score.mul(-point[2]).add(1).relu());
    }
    Value squares = Value.constant(0);
    for (Value[] layer : weights) {
      for (Value weight : layer) {
        squares = squares.add(weight.mul(weight));
      }
    }
    hinge.mul(1.0 / POINTS).add(squares.mul(1e-4)).backward();
    for (int i = 0; i < weights.size(); i++) {
      for (int j = 0; j < layers.get(i).length; j++) {
        layers.get(i)[j] -= RATE * weights.get(i)[j].grad();
      }
    }
    return 1;
  }

  private Value[] forward(List<Value[]> weights, Value[] x) {
    for (int layer = 0; layer < weights.size(); layer++) {
      Value[] w = weights.get(layer);
      Value[] y = new Value[widths[layer + 1]];
      for (int j = 0; j < y.length; j++) {
        int at = j * (x.length + 1);
        Value sum = w[at + x.length];
        for (int i = 0; i < x.length; i++) {
          sum = sum.add(w[at + i].mul(x[i]));
        }
        y[j] = layer < weights.size() - 1 ? sum.relu() : sum;
      }
      x = y;
    }
    return x;
  }
}
