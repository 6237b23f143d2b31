package nn.core.metrics;

import nn.autodiff.NdArray;

/** A measure made of right and wrong decisions of each class, averaged over the classes. */
final class ClassRates implements Metric.Count {
  /** The measure of one class. */
  @FunctionalInterface
  interface Rate {
    /**
     * The measure.
     *
     * @param hits how many examples of the class were put into it
     * @param wrong how many examples of others were put into it
     * @param missed how many examples of the class were put into others
     */
    double of(long hits, long wrong, long missed);
  }

  private final String metric;
  private final Averaging average;
  private final double threshold;
  private final Rate rate;
  private long[] hits = new long[0];
  private long[] wrong = new long[0];
  private long[] missed = new long[0];
  private boolean unknown;

  ClassRates(String metric, Averaging average, double threshold, Rate rate) {
    this.metric = metric;
    this.average = average;
    this.threshold = threshold;
    this.rate = rate;
  }

  /** The quotient; 0 where there is nothing to divide by. */
  static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  @Override
  public void add(NdArray predictions, NdArray targets) {
    Rows rows = new Rows(metric, predictions, targets);
    average.check(metric, rows.classes(), predictions.shape());
    if (hits.length == 0) {
      hits = new long[rows.classes()];
      wrong = new long[rows.classes()];
      missed = new long[rows.classes()];
    }
    rows.requireClasses(hits.length);
    for (int row = 0; row < rows.count(); row++) {
      int predicted = rows.predicted(row, threshold);
      int wanted = rows.wanted(row);
      if (predicted == Rows.NOBODY) {
        unknown = true;
      } else if (predicted == wanted) {
        hits[wanted]++;
      } else {
        wrong[predicted]++;
        missed[wanted]++;
      }
    }
  }

  @Override
  public double result() {
    double sum = 0;
    double weights = 0;
    long allHits = 0;
    long allMissed = 0;
    for (int i = 0; i < hits.length; i++) {
      allHits += hits[i];
      allMissed += missed[i];
      if (hits[i] + wrong[i] + missed[i] > 0) {
        double weight = average == Averaging.WEIGHTED ? hits[i] + missed[i] : 1;
        sum += weight * rate.of(hits[i], wrong[i], missed[i]);
        weights += weight;
      }
    }
    if (unknown || allHits + allMissed == 0) {
      return Double.NaN;
    }
    return switch (average) {
      case BINARY -> rate.of(hits[1], wrong[1], missed[1]);
      // Whatever is missed in one class is wrong in another.
      case MICRO -> rate.of(allHits, allMissed, allMissed);
      case MACRO, WEIGHTED -> sum / weights;
    };
  }
}
