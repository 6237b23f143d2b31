package nn.core.metrics;

import java.util.Arrays;
import java.util.function.Supplier;
import nn.autodiff.NdArray;

/**
 * The area under a curve that a threshold draws as it falls: keeps all predictions, sorts them at
 * the end, and lets every number that occurs be the threshold once.
 */
final class Ranking implements Metric.Count {
  /** A curve that is drawn from the highest threshold to the lowest. */
  interface Curve {
    /**
     * The threshold falls past one number.
     *
     * @param positives how many positive examples have this very number
     * @param negatives how many negative ones
     */
    void pass(long positives, long negatives);

    /** The area under the curve so far; NaN where there is none. */
    double area();
  }

  private final String metric;
  private final Averaging average;
  private final Supplier<Curve> curve;
  private float[] scores = new float[0];
  private int[] labels = new int[0];
  private int width;
  private int count;
  private boolean unknown;

  Ranking(String metric, Averaging average, Supplier<Curve> curve) {
    this.metric = metric;
    this.average = average;
    this.curve = curve;
  }

  @Override
  public void add(NdArray predictions, NdArray targets) {
    Rows rows = new Rows(metric, predictions, targets);
    average.check(metric, rows.classes(), predictions.shape());
    if (count > 0 && rows.width() != width) {
      throw new IllegalArgumentException(
          metric
              + ": expected "
              + width
              + " predictions for each example, as in the batches before, but got shape "
              + predictions.shape()
              + "; start a new count for another model");
    }
    width = rows.width();
    grow(count + rows.count());
    for (int row = 0; row < rows.count(); row++) {
      labels[count] = rows.wanted(row);
      unknown |= rows.isNaN(row);
      for (int i = 0; i < width; i++) {
        scores[count * width + i] = rows.prediction(row, i);
      }
      count++;
    }
  }

  private void grow(int needed) {
    if (needed > labels.length) {
      int room = Math.max(needed, Math.min(2 * labels.length, Integer.MAX_VALUE / 8 / width));
      labels = Arrays.copyOf(labels, room);
      scores = Arrays.copyOf(scores, Math.multiplyExact(room, width));
    }
  }

  @Override
  public double result() {
    if (unknown || count == 0) {
      return Double.NaN;
    }
    int classes = Math.max(2, width);
    if (average == Averaging.BINARY) {
      return area(1, 1);
    }
    if (average == Averaging.MICRO) {
      return area(0, classes - 1);
    }
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < classes; i++) {
      double area = area(i, i);
      if (!Double.isNaN(area)) {
        double weight = average == Averaging.WEIGHTED ? examplesOf(i) : 1;
        sum += weight * area;
        weights += weight;
      }
    }
    return weights == 0 ? Double.NaN : sum / weights;
  }

  private int examplesOf(int label) {
    int examples = 0;
    for (int row = 0; row < count; row++) {
      examples += labels[row] == label ? 1 : 0;
    }
    return examples;
  }

  /** The area of some classes against all others, their decisions in one pot. */
  private double area(int from, int to) {
    long[] keys = new long[Math.multiplyExact(count, to - from + 1)];
    for (int row = 0, next = 0; row < count; row++) {
      for (int i = from; i <= to; i++) {
        keys[next++] = ordered(score(row, i)) << 1 | (labels[row] == i ? 1 : 0);
      }
    }
    Arrays.sort(keys);
    Curve drawn = curve.get();
    for (int last = keys.length - 1; last >= 0; ) {
      long score = keys[last] >> 1;
      long positives = 0;
      int first = last;
      for (; first >= 0 && keys[first] >> 1 == score; first--) {
        positives += keys[first] & 1;
      }
      drawn.pass(positives, last - first - positives);
      last = first;
    }
    return drawn.area();
  }

  /** What speaks for a class; where there is one prediction, its opposite speaks for class 0. */
  private float score(int row, int i) {
    return width == 1 ? (i == 1 ? scores[row] : -scores[row]) : scores[row * width + i];
  }

  /** A whole number in the order of the floats; both zeros are one. */
  private static long ordered(float number) {
    int bits = Float.floatToIntBits(number + 0f);
    return bits ^ (bits >> 31 & Integer.MAX_VALUE);
  }
}
