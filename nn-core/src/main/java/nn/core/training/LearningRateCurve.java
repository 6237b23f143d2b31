package nn.core.training;

import java.util.Arrays;
import java.util.Locale;

/**
 * How the loss went while the learning rate rose, see {@link LearningRateFinder}. Immutable.
 *
 * <p>Losses are smoothed, {@code s = 0.9 s + 0.1 loss}, divided by {@code 1 - 0.9^n} since it
 * begins with 0.
 *
 * <pre>{@code
 * LearningRateCurve curve = new LearningRateFinder().find(model, new Adam(), loss, train);
 * double rate = curve.suggestion();
 * }</pre>
 */
public final class LearningRateCurve {
  private static final double KEEP = 0.9;

  /** No step yet. */
  static final LearningRateCurve EMPTY =
      new LearningRateCurve(new double[0], new double[0], new double[0], 0);

  private final double[] rates;
  private final double[] measured;
  private final double[] losses;

  /** The weighted sum of losses before it is divided. */
  private final double sum;

  private LearningRateCurve(double[] rates, double[] measured, double[] losses, double sum) {
    this.rates = rates;
    this.measured = measured;
    this.losses = losses;
    this.sum = sum;
  }

  /** This curve with one more step. */
  LearningRateCurve with(double rate, double loss) {
    int n = rates.length + 1;
    double[] moreRates = Arrays.copyOf(rates, n);
    double[] moreMeasured = Arrays.copyOf(measured, n);
    double[] moreLosses = Arrays.copyOf(losses, n);
    double next = KEEP * sum + (1 - KEEP) * loss;
    moreRates[n - 1] = rate;
    moreMeasured[n - 1] = loss;
    moreLosses[n - 1] = next / (1 - StrictMath.pow(KEEP, n));
    return new LearningRateCurve(moreRates, moreMeasured, moreLosses, next);
  }

  double last() {
    return losses[losses.length - 1];
  }

  double best() {
    return Arrays.stream(losses).min().orElseThrow();
  }

  /** The rate of each step; rising. */
  public double[] rates() {
    return rates.clone();
  }

  /** The smoothed loss at each of the {@link #rates}. */
  public double[] losses() {
    return losses.clone();
  }

  /**
   * The rate around which the loss fell fastest before it was lowest: a good rate to begin with.
   *
   * <p>That is where the line through the losses of some steps, a seventh of all, falls most, over
   * equal steps of the rate's logarithm.
   *
   * @throws IllegalStateException if the loss never fell
   */
  public double suggestion() {
    int reach = Math.max(1, rates.length / 14);
    int lowest = 0;
    for (int i = 0; i < losses.length; i++) {
      lowest = losses[i] < losses[lowest] ? i : lowest;
    }
    int steepest = 0;
    double least = 0;
    for (int i = reach; i < rates.length - reach && i <= lowest; i++) {
      double slope = slope(i, reach);
      if (slope < least) {
        least = slope;
        steepest = i;
      }
    }
    if (least == 0) {
      throw new IllegalStateException(
          "LearningRateCurve: the loss fell at none of "
              + rates.length
              + " rates; try lower ones, more steps, or look whether inputs are scaled");
    }
    return rates[steepest];
  }

  /** The slope of the line that fits the losses around a step best, up to a factor. */
  private double slope(int center, int reach) {
    double slope = 0;
    for (int i = -reach; i <= reach; i++) {
      slope += i * measured[center + i];
    }
    return slope;
  }

  /** From where to where, in one line. */
  @Override
  public String toString() {
    return rates.length == 0
        ? "LearningRateCurve of 0 steps"
        : String.format(
            Locale.ROOT,
            "LearningRateCurve of %d steps, rates %.1e to %.1e, least loss %.4f",
            rates.length,
            rates[0],
            rates[rates.length - 1],
            best());
  }
}
