package nn.data.projections;

import java.util.Arrays;
import nn.autodiff.Engine;

/**
 * How alike rows are, as probabilities of pairs that sum to 1, the same both ways; pairs that are
 * left out are not alike at all. Row by row: the entries of row i are {@code start(i)} to before
 * {@code start(i + 1)}.
 */
final class Similarities {
  private static final int MOST_HALVINGS = 100;
  private static final double NEAR_ENOUGH = 1e-5;

  private final int[] start;
  private final int[] others;
  private final double[] shares;

  private Similarities(int[] start, int[] others, double[] shares) {
    this.start = start;
    this.others = others;
    this.shares = shares;
  }

  /** By a perplexity. */
  static Similarities of(Nearest nearest, double perplexity) {
    int n = nearest.rows();
    int each = nearest.each();
    double[] own = new double[n * each];
    double entropy = StrictMath.log(Math.min(perplexity, each));
    Engine.share(
        n,
        1,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            give(nearest, i, entropy, own);
          }
        });
    return both(nearest, own);
  }

  /** The probabilities a row gives its neighbours, {@code exp(-b distance^2)} over their sum. */
  private static void give(Nearest nearest, int row, double entropy, double[] own) {
    int each = nearest.each();
    double least = Double.POSITIVE_INFINITY;
    double mean = 0;
    for (int at = 0; at < each; at++) {
      least = Math.min(least, nearest.square(row, at));
      mean += nearest.square(row, at) / each;
    }
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double b = mean > least ? 1 / (mean - least) : 1;
    for (int halving = 0; ; halving++) {
      double sum = 0;
      double weighted = 0;
      for (int at = 0; at < each; at++) {
        double away = nearest.square(row, at) - least;
        double part = StrictMath.exp(-b * away);
        own[row * each + at] = part;
        sum += part;
        weighted += part * away;
      }
      double off = StrictMath.log(sum) + b * weighted / sum - entropy;
      boolean near = Math.abs(off) <= NEAR_ENOUGH || mean == least;
      if (near || halving == MOST_HALVINGS) {
        for (int at = 0; at < each; at++) {
          own[row * each + at] /= sum;
        }
        return;
      }
      if (off > 0) {
        low = b;
        b = Double.isInfinite(high) ? Math.min(2 * b, Double.MAX_VALUE / 4) : (b + high) / 2;
      } else {
        high = b;
        b = (low + b) / 2;
      }
    }
  }

  /** The mean of what both rows of a pair give one another, divided by the number of rows. */
  private static Similarities both(Nearest nearest, double[] own) {
    int n = nearest.rows();
    int each = nearest.each();
    int[] fromOthers = new int[n + 1];
    for (int i = 0; i < n; i++) {
      for (int at = 0; at < each; at++) {
        fromOthers[nearest.number(i, at) + 1]++;
      }
    }
    for (int i = 0; i < n; i++) {
      fromOthers[i + 1] += fromOthers[i];
    }
    int[] givers = new int[n * each];
    double[] given = new double[n * each];
    int[] next = fromOthers.clone();
    for (int i = 0; i < n; i++) {
      for (int at = 0; at < each; at++) {
        int place = next[nearest.number(i, at)]++;
        givers[place] = i;
        given[place] = own[i * each + at];
      }
    }
    int[] start = new int[n + 1];
    int[] others = new int[2 * n * each];
    double[] shares = new double[2 * n * each];
    int filled = 0;
    for (int i = 0; i < n; i++) {
      int at = 0;
      int from = fromOthers[i];
      while (at < each || from < fromOthers[i + 1]) {
        int mine = at < each ? nearest.number(i, at) : n;
        int theirs = from < fromOthers[i + 1] ? givers[from] : n;
        others[filled] = Math.min(mine, theirs);
        double sum = mine <= theirs ? own[i * each + at++] : 0;
        sum += theirs <= mine ? given[from++] : 0;
        shares[filled++] = sum / (2.0 * n);
      }
      start[i + 1] = filled;
    }
    return new Similarities(start, Arrays.copyOf(others, filled), Arrays.copyOf(shares, filled));
  }

  int rows() {
    return start.length - 1;
  }

  int start(int row) {
    return start[row];
  }

  int other(int entry) {
    return others[entry];
  }

  double share(int entry) {
    return shares[entry];
  }
}
