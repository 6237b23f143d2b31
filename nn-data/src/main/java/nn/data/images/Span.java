package nn.data.images;

/**
 * One side of a picture being resized: of {@code from} old pixels those from {@code start} on,
 * {@code length} of them (fractions too), become {@code to} new ones.
 *
 * <p>New pixel j has its middle at {@code c = start + (j + 1/2) length / to}, in old pixels, and
 * takes old pixel i with weight {@code w((i + 1/2 - c) / s)} by its sum, where s is how many old
 * pixels fall into a new one, at least 1.
 */
record Span(int from, double start, double length, int to, Filter filter) {
  /** All of one side. */
  static Span all(int from, int to, Filter filter) {
    return new Span(from, 0, from, to, filter);
  }

  boolean changesNothing() {
    return from == to && start == 0 && length == from;
  }

  /** Which old pixels count in a new one, and how much. */
  static final class Weights {
    private final int first;
    private final double[] weights;

    Weights(int first, double... weights) {
      this.first = first;
      this.weights = weights;
    }

    int first() {
      return first;
    }

    int count() {
      return weights.length;
    }

    double of(int i) {
      return weights[i];
    }
  }

  Weights[] weights() {
    Weights[] all = new Weights[to];
    for (int j = 0; j < to; j++) {
      all[j] = weights(j);
    }
    return all;
  }

  private Weights weights(int j) {
    if (changesNothing()) {
      return new Weights(j, 1);
    }
    double scale = length / to;
    double centre = start + (j + 0.5) * scale;
    if (filter == Filter.NEAREST) {
      int nearest = (int) Math.floor(centre);
      return new Weights(Math.max(0, Math.min(from - 1, nearest)), 1);
    }
    double wide = Math.max(1, scale);
    double support = filter.reach * wide;
    int first = Math.max(0, (int) Math.floor(centre - support));
    int end = Math.min(from, (int) Math.ceil(centre + support));
    double[] weights = new double[end - first];
    double sum = 0;
    for (int i = first; i < end; i++) {
      double weight = filter.weight((i + 0.5 - centre) / wide);
      weights[i - first] = weight;
      sum += weight;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return new Weights(first, weights);
  }
}
