package nn.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Compares the gradients of one function with its slopes, number by number. */
final class Comparison {
  /** Of each input, at most so many numbers are checked. */
  private static final int MOST = 200;

  private final Probe probe;
  private final double relative;
  private final double step;
  private final double[] base;
  private final double[] weights;

  private Comparison(Probe probe) {
    boolean single = probe.roundoff() > 0x1p-30;
    this.probe = probe;
    this.relative = single ? 1e-3 : 1e-6;
    this.step = single ? 0x1p-5 : 0x1p-10;
    this.base = probe.result();
    this.weights = new double[base.length];
    RandomStream random = RandomStream.of(0, "gradcheck/weights");
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weights.length == 1 ? 1 : (float) random.uniform(0.5, 1.5);
    }
  }

  static List<Entry> entries(Probe probe) {
    return new Comparison(probe).entries();
  }

  private List<Entry> entries() {
    if (!Arrays.equals(base, probe.result())) {
      throw new IllegalArgumentException(
          "GradCheck: "
              + probe.name()
              + " gave two results for the same inputs; let it draw from the same random stream"
              + " each time");
    }
    double[][] gradients = probe.gradients(weights);
    List<Entry> entries = new ArrayList<>();
    for (int input = 0; input < gradients.length; input++) {
      if (!probe.wanted(input)) {
        continue;
      }
      double[] received = gradients[input];
      int[] indices = chosen(received.length);
      Slope[] slopes = new Slope[indices.length];
      double largest = 0;
      for (int i = 0; i < indices.length; i++) {
        slopes[i] = slope(input, indices[i], step);
        if (Double.isFinite(slopes[i].value())) {
          largest = Math.max(largest, Math.abs(slopes[i].value()));
        }
      }
      for (int i = 0; i < indices.length; i++) {
        entries.add(entry(input, indices[i], received[indices[i]], slopes[i], largest));
      }
    }
    if (entries.isEmpty()) {
      throw new IllegalArgumentException(
          "GradCheck: the inputs of " + probe.name() + " are empty, so there is nothing to check");
    }
    return entries;
  }

  private static int[] chosen(int size) {
    return size <= MOST
        ? IntStream.range(0, size).toArray()
        : Arrays.stream(RandomStream.of(0, "gradcheck/entries").permutation(size))
            .limit(MOST)
            .sorted()
            .toArray();
  }

  private Slope slope(int input, int index, double step) {
    double size = Math.abs(probe.get(input, index));
    double scale = size > 1 && size < 1e30 ? StrictMath.scalb(1.0, Math.getExponent(size)) : 1;
    return Slope.of(probe, base, weights, input, index, step * scale);
  }

  /** Measures again with smaller steps where the first slope disagrees. */
  private Entry entry(int input, int index, double received, Slope first, double largest) {
    Entry entry = entry(input, index, received, first, first, largest);
    Slope smaller = first;
    for (double h = step / 8; !entry.passed() && h >= step / 64; h /= 8) {
      smaller = slope(input, index, h);
      Entry again = entry(input, index, received, smaller, smaller, largest);
      if (again.passed()) {
        return again;
      }
    }
    return entry.passed() ? entry : entry(input, index, received, first, smaller, largest);
  }

  private Entry entry(
      int input, int index, double received, Slope slope, Slope smallest, double largest) {
    double size = Math.max(Math.abs(slope.value()), Math.abs(received));
    double tolerance =
        relative * size + relative / 10 * largest + slope.noise() + 4 * probe.roundoff();
    return new Entry(
        input, index, slope.value(), received, tolerance, slope.shares(), smallest.kink());
  }
}
