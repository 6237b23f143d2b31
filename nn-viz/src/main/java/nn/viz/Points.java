package nn.viz;

import java.util.ArrayList;
import java.util.List;

/** Points of a curve, one after the other. */
final class Points {
  private final List<Double> xs = new ArrayList<>();
  private final List<Double> ys = new ArrayList<>();

  void add(double x, double y) {
    xs.add(x);
    ys.add(y);
  }

  double[] xs() {
    return xs.stream().mapToDouble(x -> x).toArray();
  }

  double[] ys() {
    return ys.stream().mapToDouble(y -> y).toArray();
  }
}
