package nn.core.metrics;

/**
 * The area under the receiver operating characteristic: how likely a random positive example gets a
 * larger prediction than a random negative one, equal predictions counting half; 0.5 is chance, 1 a
 * perfect order.
 *
 * <p>Only the order of predictions matters, so logits do as well as probabilities. It is exact: all
 * predictions are kept, and sorted when the result is asked for. With several classes each is
 * measured against all others; a class that has no example, or all, is left out. NaN if no class is
 * left.
 *
 * <p><b>Shapes</b>: as {@link Accuracy} takes them; of two predictions in a row the second counts.
 *
 * <pre>{@code
 * Metric metric = new RocAuc();
 * Metric ofManyClasses = new RocAuc(Averaging.MACRO);
 * }</pre>
 *
 * @param average which classes are measured and how they become one number
 * @see <a href="https://doi.org/10.1016/j.patrec.2005.10.010">Fawcett: An introduction to ROC
 *     analysis, 2006</a>
 */
public record RocAuc(Averaging average) implements Metric {
  /** Of class 1 of two. */
  public RocAuc() {
    this(Averaging.BINARY);
  }

  @Override
  public String name() {
    return average.named("roc_auc");
  }

  @Override
  public Count start() {
    return new Ranking("RocAuc", average, Roc::new);
  }

  /** Counted in whole numbers, in pairs of a positive and a negative example. */
  private static final class Roc implements Ranking.Curve {
    private long positives;
    private long negatives;
    private long halfPairs;

    @Override
    public void pass(long morePositives, long moreNegatives) {
      halfPairs += moreNegatives * (2 * positives + morePositives);
      positives += morePositives;
      negatives += moreNegatives;
    }

    @Override
    public double area() {
      long pairs = positives * negatives;
      return pairs == 0 ? Double.NaN : halfPairs / (2.0 * pairs);
    }
  }
}
