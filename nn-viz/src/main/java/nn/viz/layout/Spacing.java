package nn.viz.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The distances inside each layer: every item as near as it can to the middle of its neighbours,
 * while its order is kept and nothing touches.
 */
final class Spacing {
  private static final int PASSES = 40;

  /** How much an item's wish counts that has none on this side. */
  private static final double CONTENT = 0.02;

  private static final double LEAF = 1;
  private static final double COMPUTED = 8;

  /** Between two points of one edge, which should run straight. */
  private static final double EDGE = 24;

  /** An item that is to stay where it is. */
  private static final double FIXED = 1e6;

  /** So heavy that the others move out of its way, and it does not. */
  private static final double STRAIGHT = 1e9;

  /** What rounding may take off a gap. */
  private static final double SLACK = 1e-6;

  /** Which neighbours an item wants to be near. */
  private enum Side {
    BEFORE,
    AFTER,
    BOTH
  }

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
      double[] weights = new double[layer.size()];
      Arrays.setAll(weights, i -> straight[layer.get(i)] ? STRAIGHT : 1);
      place(layer, new double[layer.size()], weights);
    }
    for (int pass = 0; pass < PASSES; pass++) {
      boolean forth = pass % 2 == 0;
      Side side = forth ? Side.BEFORE : Side.AFTER;
      sweep(pass < PASSES / 2 ? side : Side.BOTH, forth);
    }
    sweep(Side.BEFORE, true);
    bringLeavesNear();
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

  private boolean isLeaf(int item) {
    return item < layers.boxes && layers.before.get(item).isEmpty();
  }

  private void sweep(Side side, boolean forth) {
    for (int i = 0; i < layers.items.size(); i++) {
      List<Integer> layer = layers.items.get(forth ? i : layers.items.size() - 1 - i);
      double[] wanted = new double[layer.size()];
      double[] weights = new double[layer.size()];
      for (int k = 0; k < wanted.length; k++) {
        wish(layer.get(k), side, k, wanted, weights);
      }
      place(layer, wanted, weights);
    }
  }

  /** Leaves go to where they are used, and nothing else moves more than it must. */
  private void bringLeavesNear() {
    for (int i = layers.items.size() - 1; i >= 0; i--) {
      List<Integer> layer = layers.items.get(i);
      double[] wanted = new double[layer.size()];
      double[] weights = new double[layer.size()];
      for (int k = 0; k < wanted.length; k++) {
        wish(layer.get(k), Side.AFTER, k, wanted, weights);
        if (!isLeaf(layer.get(k)) && !straight[layer.get(k)]) {
          wanted[k] = place[layer.get(k)];
          weights[k] = FIXED;
        }
      }
      place(layer, wanted, weights);
    }
  }

  /**
   * The mean of the neighbours' places. Inputs that are computed themselves weigh more than leaves,
   * and so do their own wishes, so that a long computation runs straight.
   */
  private void wish(int item, Side side, int k, double[] wanted, double[] weights) {
    double sum = 0;
    double all = 0;
    if (side != Side.AFTER) {
      for (int neighbour : layers.before.get(item)) {
        double weight = between(neighbour, item);
        sum += weight * place[neighbour];
        all += weight;
      }
    }
    if (side != Side.BEFORE) {
      for (int neighbour : layers.after.get(item)) {
        double weight = between(item, neighbour);
        sum += weight * place[neighbour];
        all += weight;
      }
    }
    wanted[k] = straight[item] ? 0 : all == 0 ? place[item] : sum / all;
    weights[k] = straight[item] ? STRAIGHT : all == 0 ? CONTENT : isLeaf(item) ? LEAF : COMPUTED;
  }

  private double between(int from, int to) {
    boolean edge = from >= layers.boxes && to >= layers.boxes;
    return edge ? EDGE : isLeaf(from) ? LEAF : COMPUTED;
  }

  /**
   * The nearest places in the sense of weighted least squares that keep order and distance. With
   * the least distances taken off, that is fitting a rising sequence: neighbours that want to pass
   * each other are pooled and share their mean.
   */
  private void place(List<Integer> layer, double[] wanted, double[] weights) {
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
      weight[pools] = weights[i];
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
