package nn.data.feeding;

import java.util.Arrays;
import nn.autodiff.RandomStream;

/** Draws example i with probability {@code weights[i] / sum}, each draw by itself. */
final class WeightedSampler implements Sampler {
  /** At i the sum of all weights up to i. */
  private final double[] sums;

  private final int count;
  private final long seed;

  WeightedSampler(double[] weights, int count, long seed) {
    this.sums = new double[weights.length];
    this.count = count;
    this.seed = seed;
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
        throw new IllegalArgumentException(
            "Sampler: expected weights of 0 or more but weight " + i + " is " + weights[i]);
      }
      sum += weights[i];
      sums[i] = sum;
    }
    if (!(sum > 0) || Double.isInfinite(sum)) {
      throw new IllegalArgumentException(
          "Sampler: expected weights with a sum above 0 that is finite but got "
              + sum
              + " from "
              + weights.length
              + " weights");
    }
    if (count < 0) {
      throw new IllegalArgumentException(
          "Sampler: expected to draw 0 or more examples but got " + count);
    }
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  public int[] epoch(long number) {
    RandomStream random = RandomStream.of(seed, "weighted sampling", number);
    int[] drawn = new int[count];
    Arrays.setAll(drawn, i -> at(random.nextDouble() * sums[sums.length - 1]));
    return drawn;
  }

  /** The first example whose sum is above a number; one of weight 0 never is the first. */
  private int at(double number) {
    int from = 0;
    int to = sums.length - 1;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sums[middle] > number) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    // Rounding may lift the number to the sum of all; then the last that can be drawn is meant.
    while (from > 0 && sums[from] == sums[from - 1]) {
      from--;
    }
    return from;
  }

  @Override
  public String toString() {
    return "Sampler of " + count + " draws from " + sums.length + " weighted examples";
  }
}
