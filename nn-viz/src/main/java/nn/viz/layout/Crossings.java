package nn.viz.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order inside each layer: every item near the middle of its neighbours, sweeping forth and
 * back, and the best order of all sweeps is kept.
 */
final class Crossings {
  private static final int SWEEPS = 24;

  private Crossings() {}

  /** Reorders the items of each layer. */
  static void reduce(Layers layers) {
    List<List<Integer>> order = copy(layers.items);
    List<List<Integer>> best = copy(order);
    long fewest = count(layers, order);
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      boolean forth = sweep % 2 == 1;
      for (int i = 1; i < order.size(); i++) {
        int layer = forth ? i : order.size() - 1 - i;
        sort(
            order.get(layer),
            order.get(forth ? layer - 1 : layer + 1),
            forth ? layers.before : layers.after);
      }
      long crossings = count(layers, order);
      if (crossings < fewest) {
        fewest = crossings;
        best = copy(order);
      }
    }
    for (int layer = 0; layer < best.size(); layer++) {
      layers.items.set(layer, best.get(layer));
    }
  }

  private static List<List<Integer>> copy(List<List<Integer>> order) {
    List<List<Integer>> copy = new ArrayList<>();
    order.forEach(layer -> copy.add(new ArrayList<>(layer)));
    return copy;
  }

  /** Sorts a layer by the mean place of its neighbours; items without any keep their place. */
  private static void sort(
      List<Integer> layer, List<Integer> fixed, List<List<Integer>> neighbours) {
    int[] place = places(fixed, neighbours.size());
    double[] wanted = new double[neighbours.size()];
    for (int i = 0; i < layer.size(); i++) {
      int item = layer.get(i);
      wanted[item] = neighbours.get(item).stream().mapToInt(n -> place[n]).average().orElse(i);
    }
    layer.sort(Comparator.comparingDouble(item -> wanted[item]));
  }

  private static int[] places(List<Integer> layer, int items) {
    int[] place = new int[items];
    for (int i = 0; i < layer.size(); i++) {
      place[layer.get(i)] = i;
    }
    return place;
  }

  /** How many pairs of edges cross, with this order. */
  static long count(Layers layers, List<List<Integer>> order) {
    long crossings = 0;
    for (int layer = 0; layer + 1 < order.size(); layer++) {
      int[] place = places(order.get(layer + 1), layers.after.size());
      Counts ends = new Counts(order.get(layer + 1).size());
      for (int item : order.get(layer)) {
        int[] targets = layers.after.get(item).stream().mapToInt(to -> place[to]).toArray();
        for (int target : targets) {
          crossings += ends.above(target);
        }
        for (int target : targets) {
          ends.add(target);
        }
      }
    }
    return crossings;
  }

  /** How many of the numbers so far are above another one, in logarithmic time (a Fenwick tree). */
  private static final class Counts {
    private final long[] tree;
    private long all;

    Counts(int limit) {
      this.tree = new long[limit + 1];
    }

    void add(int number) {
      all++;
      for (int i = number + 1; i < tree.length; i += i & -i) {
        tree[i]++;
      }
    }

    long above(int number) {
      long upTo = 0;
      for (int i = number + 1; i > 0; i -= i & -i) {
        upTo += tree[i];
      }
      return all - upTo;
    }
  }
}
