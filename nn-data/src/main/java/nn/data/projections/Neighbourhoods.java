package nn.data.projections;

import java.util.Arrays;
import java.util.function.IntPredicate;
import nn.autodiff.Engine;
import nn.autodiff.NdArray;

/**
 * How far a layout can be trusted: are those that are near one another in it alike?
 *
 * <pre>{@code
 * Projection layout = new Tsne().embed(train);
 * Neighbourhoods.trustworthiness(train.all().inputs(), layout.points(), 10);
 * }</pre>
 */
public final class Neighbourhoods {
  private Neighbourhoods() {}

  /**
   * What part of the nearest neighbours in the layout are nearest neighbours among the examples,
   * from 0 to 1; by chance {@code k / (n - 1)}.
   *
   * @param examples {@code (n, ...)}
   * @param layout {@code (n, ...)}
   * @param k how many neighbours count, 1 or more, below n
   * @throws IllegalArgumentException if the shapes do not fit or there are too few examples
   */
  public static double overlap(NdArray examples, NdArray layout, int k) {
    int n = check(examples, layout, k, count -> k < count, "k below n");
    Nearest among = Nearest.of(rows(examples, n), k);
    Nearest within = Nearest.of(rows(layout, n), k);
    long both = 0;
    for (int i = 0; i < n; i++) {
      int other = 0;
      for (int at = 0; at < k; at++) {
        while (other < k && within.number(i, other) < among.number(i, at)) {
          other++;
        }
        both += other < k && within.number(i, other) == among.number(i, at) ? 1 : 0;
      }
    }
    return (double) both / ((long) n * k);
  }

  /**
   * Trustworthiness: 1 where all neighbours in the layout are nearest neighbours among the
   * examples, less the farther down in the order of nearness they are, {@code 1 - 2 / (n k (2 n - 3
   * k - 1)) sum(rank - k)}.
   *
   * @param examples {@code (n, ...)}
   * @param layout {@code (n, ...)}
   * @param k how many neighbours count, 1 or more, below n / 2
   * @throws IllegalArgumentException if the shapes do not fit or there are too few examples
   * @see <a href="https://doi.org/10.1016/j.neunet.2006.05.014">Venna, Kaski: Local
   *     multidimensional scaling, 2006</a>
   */
  public static double trustworthiness(NdArray examples, NdArray layout, int k) {
    int n = check(examples, layout, k, count -> 2 * k < count, "k below n / 2");
    Nearest among = Nearest.of(rows(examples, n), n - 1);
    Nearest within = Nearest.of(rows(layout, n), k);
    long[] beyond = new long[n];
    Engine.share(
        n,
        1,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            beyond[i] = beyond(among, within, i);
          }
        });
    double scale = 2 / (n * (double) k * (2.0 * n - 3.0 * k - 1));
    return 1 - scale * Arrays.stream(beyond).sum();
  }

  /** How much farther down than the first k the neighbours in the layout are. */
  private static long beyond(Nearest among, Nearest within, int i) {
    double[] sorted = new double[among.each()];
    Arrays.setAll(sorted, at -> among.square(i, at));
    Arrays.sort(sorted);
    long sum = 0;
    for (int at = 0; at < within.each(); at++) {
      int other = within.number(i, at);
      double square = among.square(i, other < i ? other : other - 1);
      int rank = Arrays.binarySearch(sorted, square) + 1;
      sum += Math.max(0, rank - within.each());
    }
    return sum;
  }

  private static int check(
      NdArray examples, NdArray layout, int k, IntPredicate enough, String wanted) {
    int n = examples.shape().rank() == 0 ? 0 : examples.shape().dim(0);
    int others = layout.shape().rank() == 0 ? 0 : layout.shape().dim(0);
    if (n == 0 || n != others || k < 1 || !enough.test(n)) {
      throw new IllegalArgumentException(
          "Neighbourhoods: expected a place for each of n examples, k of 1 or more and "
              + wanted
              + ", but got shapes "
              + examples.shape()
              + " and "
              + layout.shape()
              + " and k = "
              + k);
    }
    return n;
  }

  private static NdArray rows(NdArray array, int n) {
    return array.reshape(n, array.size() / n);
  }
}
