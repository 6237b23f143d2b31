package nn.core.metrics;

/**
 * The area under the curve of precision over recall, as average precision: {@code sum (R_n - R_n-1)
 * P_n} over all thresholds from high to low; for positive examples that are rare, where {@link
 * RocAuc} looks good too easily. Chance is the share of positive examples.
 *
 * <p>The curve is taken as steps. Straight lines between its points, the trapezoidal rule, would
 * promise more than any threshold gives. Only the order of predictions matters, so logits do as
 * well as probabilities. It is exact: all predictions are kept, and sorted when the result is asked
 * for. With several classes each is measured against all others; a class without examples is left
 * out. NaN if no class is left.
 *
 * <p><b>Shapes</b>: as {@link Accuracy} takes them; of two predictions in a row the second counts.
 *
 * <pre>{@code
 * Metric metric = new PrAuc();
 * }</pre>
 *
 * @param average which classes are measured and how they become one number
 * @see <a href="https://doi.org/10.1145/1143844.1143874">Davis, Goadrich: The relationship between
 *     precision-recall and ROC curves, 2006</a>
 */
public record PrAuc(Averaging average) implements Metric {
  /** Of class 1 of two. */
  public PrAuc() {
    this(Averaging.BINARY);
  }

  @Override
  public String name() {
    return average.named("pr_auc");
  }

  @Override
  public Count start() {
    return new Ranking("PrAuc", average, Steps::new);
  }

  private static final class Steps implements Ranking.Curve {
    private long positives;
    private long all;
    private double sum;

    @Override
    public void pass(long morePositives, long moreNegatives) {
      positives += morePositives;
      all += morePositives + moreNegatives;
      sum += morePositives * ((double) positives / all);
    }

    @Override
    public double area() {
      return positives == 0 ? Double.NaN : sum / positives;
    }
  }
}
