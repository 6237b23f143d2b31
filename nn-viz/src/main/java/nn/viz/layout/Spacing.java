package nn.viz.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The distances inside each layer: every item as near as it can to the middle of its neighbours,
 * while its order is kept and nothing touches.
 */
final class Spacing {
  private static final int PASSES = 40;
  private static final double COMPUTED = 8;

  /** So heavy that the others move out of its way, and it does not. */
  private static final double STRAIGHT = 1e9;

  /** What rounding may take off a gap. */
  private static final double SLACK = 1e-6;

  private final Layers layers;
  private final double[] half;
  private final double gap;
  private final boolean[] straight;
  private final double[] place;

  /**
   * Finds the place of each item's middle.
   *
   * @param half of each item's size in the direction of its layer
   * @param gap the least distance between two items
   * @param straight which items stand in one line, at 0; at most one in each layer
   */
  Spacing(Layers layers, double[] half, double gap, boolean[] straight) {
    this.layers = layers;
    this.half = half;
    this.gap = gap;
    this.straight = straight;
    this.place = new double[half.length];
    for (List<Integer> layer : layers.items) {
      place(layer, new double[layer.size()]);
    }
    for (int pass = 0; pass < PASSES; pass++) {
      boolean forth = pass % 2 == 0;
      for (int i = 0; i < layers.items.size(); i++) {
        List<Integer> layer = layers.items.get(forth ? i : layers.items.size() - 1 - i);
        place(layer, wanted(layer, pass < PASSES / 2 ? forth : null));
      }
    }
    for (List<Integer> layer : layers.items) {
      place(layer, wanted(layer, true));
    }
  }

  /**
   * Lets edges over several layers run straight where there is room: above or below the box they
   * lead to, or else as far out as they have to go anywhere.
   *
   * @param edges the edges, as they were cut
   */
  void straighten(List<Edge> edges) {
    List<Integer> longest = new ArrayList<>();
    for (int e = 0; e < edges.size(); e++) {
      if (layers.cuts.get(e).size() == trunk(edges, e).size() && !layers.cuts.get(e).isEmpty()) {
        longest.add(e);
      }
    }
    longest.sort(Comparator.comparingDouble(e -> -reach(layers.cuts.get(e))));
    for (int e : longest) {
      List<Integer> points = layers.cuts.get(e);
      double sum = points.stream().mapToDouble(point -> place[point]).sum();
      double out = StrictMath.copySign(reach(points), sum);
      double end = place[edges.get(e).to()];
      boolean asItsEnd = Math.abs(end) >= Math.abs(out) - gap && end * out > 0;
      if (asItsEnd && hasRoom(points, end)) {
        points.forEach(point -> place[point] = end);
      } else if (hasRoom(points, out)) {
        points.forEach(point -> place[point] = out);
      }
    }
  }

  /** The longest lane that leaves the same box. */
  private List<Integer> trunk(List<Edge> edges, int edge) {
    List<Integer> longest = List.of();
    for (int e = 0; e < edges.size(); e++) {
      boolean same = edges.get(e).from() == edges.get(edge).from();
      longest = same && layers.cuts.get(e).size() > longest.size() ? layers.cuts.get(e) : longest;
    }
    return longest;
  }

  private double reach(List<Integer> points) {
    return points.stream().mapToDouble(point -> Math.abs(place[point])).max().orElse(0);
  }

  /** Whether each of these points could be moved there and keep its distance to its neighbours. */
  private boolean hasRoom(List<Integer> points, double to) {
    for (List<Integer> layer : layers.items) {
      for (int i = 0; i < layer.size(); i++) {
        boolean moves = points.contains(layer.get(i));
        boolean before = i == 0 || end(layer.get(i - 1), 1) + gap <= to + SLACK;
        boolean after = i + 1 == layer.size() || to + gap <= end(layer.get(i + 1), -1) + SLACK;
        if (moves && !(before && after)) {
          return false;
        }
      }
    }
    return true;
  }

  private double end(int item, int side) {
    return place[item] + side * half[item];
  }

  double[] places() {
    return place;
  }

  /**
   * The mean of the neighbours' places: of one side only, or of both. Inputs that are computed
   * themselves weigh more than leaves, so that a long computation runs straight.
   */
  private double[] wanted(List<Integer> layer, @Nullable Boolean onlyBefore) {
    double[] wanted = new double[layer.size()];
    for (int i = 0; i < wanted.length; i++) {
      int item = layer.get(i);
      double sum = 0;
      double weights = 0;
      if (onlyBefore == null || onlyBefore) {
        for (int neighbour : layers.before.get(item)) {
          double weight = layers.before.get(neighbour).isEmpty() ? 1 : COMPUTED;
          sum += weight * place[neighbour];
          weights += weight;
        }
      }
      if (onlyBefore == null || !onlyBefore) {
        for (int neighbour : layers.after.get(item)) {
          sum += place[neighbour];
          weights++;
        }
      }
      wanted[i] = straight[item] ? 0 : weights == 0 ? place[item] : sum / weights;
    }
    return wanted;
  }

  /**
   * The nearest places in the sense of least squares that keep order and distance. With the least
   * distances taken off, that is fitting a rising sequence: neighbours that want to pass each other
   * are pooled and share their mean.
   */
  private void place(List<Integer> layer, double[] wanted) {
    int n = layer.size();
    double[] offset = new double[n];
    for (int i = 1; i < n; i++) {
      offset[i] = offset[i - 1] + half[layer.get(i - 1)] + gap + half[layer.get(i)];
    }
    double[] mean = new double[n];
    double[] weight = new double[n];
    int[] size = new int[n];
    int pools = 0;
    for (int i = 0; i < n; i++) {
      mean[pools] = wanted[i] - offset[i];
      weight[pools] = straight[layer.get(i)] ? STRAIGHT : 1;
      size[pools] = 1;
      pools++;
      while (pools > 1 && mean[pools - 2] > mean[pools - 1]) {
        pools--;
        double together = weight[pools - 1] + weight[pools];
        mean[pools - 1] =
            (mean[pools - 1] * weight[pools - 1] + mean[pools] * weight[pools]) / together;
        weight[pools - 1] = together;
        size[pools - 1] += size[pools];
      }
    }
    int i = 0;
    for (int pool = 0; pool < pools; pool++) {
      for (int k = 0; k < size[pool]; k++, i++) {
        place[layer.get(i)] = mean[pool] + offset[i];
      }
    }
  }
}
