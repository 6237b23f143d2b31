package nn.viz.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The distances inside each layer: every item as near as it can to the middle of its neighbours,
 * while its order is kept and nothing touches.
 */
final class Spacing {
  private static final int PASSES = 40;
  private static final double COMPUTED = 8;

  private final Layers layers;
  private final double[] half;
  private final double gap;
  private final double[] place;

  /**
   * Finds the place of each item's middle.
   *
   * @param half of each item's size in the direction of its layer
   * @param gap the least distance between two items
   */
  Spacing(Layers layers, double[] half, double gap) {
    this.layers = layers;
    this.half = half;
    this.gap = gap;
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
      wanted[i] = weights == 0 ? place[item] : sum / weights;
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
    int[] size = new int[n];
    int pools = 0;
    for (int i = 0; i < n; i++) {
      mean[pools] = wanted[i] - offset[i];
      size[pools] = 1;
      pools++;
      while (pools > 1 && mean[pools - 2] > mean[pools - 1]) {
        pools--;
        int together = size[pools - 1] + size[pools];
        mean[pools - 1] =
            (mean[pools - 1] * size[pools - 1] + mean[pools] * size[pools]) / together;
        size[pools - 1] = together;
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
