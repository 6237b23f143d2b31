package nn.viz;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;

/**
 * How sure a model is of class 1, and whether it is class 1, for each example; the surest first.
 */
final class Binary {
  private final double[] scores;
  private final boolean[] positive;
  private final int positives;

  private Binary(double[] scores, boolean... positive) {
    this.scores = scores;
    this.positive = positive;
    int count = 0;
    for (boolean yes : positive) {
      count += yes ? 1 : 0;
    }
    this.positives = count;
  }

  /**
   * Scores and truth.
   *
   * @param what the chart, for errors
   * @param scores {@code (n,)}, {@code (n, 1)}, or {@code (n, 2)} of which the second column counts
   * @param labels 0 or 1 for each
   * @throws IllegalArgumentException if the shapes do not fit, a score is not finite, or one of the
   *     two classes does not occur
   */
  static Binary of(String what, NdArray scores, NdArray labels) {
    int rank = scores.shape().rank();
    int width = rank == 2 ? scores.shape().dim(1) : 1;
    if (rank < 1 || rank > 2 || width < 1 || width > 2 || scores.size() == 0) {
      throw new IllegalArgumentException(
          what
              + ": expected how sure the model is of class 1, shape (n,), (n, 1) or (n, 2), but got "
              + scores.shape()
              + "; of more classes choose one: its column as scores, its label as 1");
    }
    int n = scores.shape().dim(0);
    int[] truth = Labels.of(what + ", labels", labels, n);
    double[] sure = new double[n];
    for (int i = 0; i < n; i++) {
      sure[i] = scores.data()[width * i + width - 1];
      if (truth[i] > 1) {
        throw new IllegalArgumentException(
            what + ": expected labels 0 and 1 but label " + i + " is " + truth[i]);
      }
    }
    Series.requireFinite(what + ", scores", sure);
    Binary pairs = sorted(sure, truth);
    if (pairs.positives == 0 || pairs.positives == n) {
      throw new IllegalArgumentException(
          what
              + ": expected examples of both classes but all "
              + n
              + " are of class "
              + (pairs.positives == 0 ? 0 : 1));
    }
    return pairs;
  }

  private static Binary sorted(double[] sure, int... truth) {
    int[] order =
        IntStream.range(0, sure.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -sure[i]))
            .mapToInt(i -> i)
            .toArray();
    boolean[] positive = new boolean[sure.length];
    for (int i = 0; i < order.length; i++) {
      positive[i] = truth[order[i]] == 1;
    }
    return new Binary(Arrays.stream(order).mapToDouble(i -> sure[i]).toArray(), positive);
  }

  int size() {
    return scores.length;
  }

  int positives() {
    return positives;
  }

  double score(int i) {
    return scores[i];
  }

  boolean positive(int i) {
    return positive[i];
  }

  /** Whether a threshold can lie behind example i: the next has another score, or is none. */
  boolean endsHere(int i) {
    return i + 1 == scores.length || scores[i + 1] < scores[i];
  }
}
