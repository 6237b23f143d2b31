package nn.core.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * How many examples of each class were put into which: row {@code i}, column {@code j} counts those
 * of class {@code i} that were predicted to be of class {@code j}. Immutable.
 *
 * <p><b>Shapes</b>: predictions and targets as {@link Accuracy} takes them.
 *
 * <pre>{@code
 * ConfusionMatrix matrix = ConfusionMatrix.of(model.predict(inputs), targets);
 * matrix.recall(3);  // what share of the threes was found
 * matrix.toString();  // a table
 * }</pre>
 */
public final class ConfusionMatrix {
  private final long[][] counts;

  private ConfusionMatrix(long[][] counts) {
    this.counts = counts;
  }

  /**
   * The matrix of some predictions.
   *
   * @throws IllegalArgumentException if the shapes do not fit, a label cannot be, or a prediction
   *     is NaN
   */
  public static ConfusionMatrix of(NdArray predictions, NdArray targets) {
    Count count = start();
    count.add(predictions, targets);
    return count.result();
  }

  /** A fresh count, for examples that come in batches. */
  public static Count start() {
    return new Count();
  }

  /** How many classes there are; 0 if there was no example. */
  public int classes() {
    return counts.length;
  }

  /**
   * How many examples of one class were put into another, or the same.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  public long count(int actual, int predicted) {
    return counts[checked(actual)][checked(predicted)];
  }

  /** How many examples there are. */
  public long total() {
    return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
  }

  /**
   * How many examples a class has.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  public long support(int label) {
    return Arrays.stream(counts[checked(label)]).sum();
  }

  /** The share of all examples that are in the right class; NaN if there is none. */
  public double accuracy() {
    long hits = 0;
    for (int i = 0; i < counts.length; i++) {
      hits += counts[i][i];
    }
    return total() == 0 ? Double.NaN : (double) hits / total();
  }

  /**
   * The share of those put into a class that belong there; 0 if nothing was.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  public double precision(int label) {
    return ClassRates.ratio(counts[checked(label)][label], predicted(label));
  }

  /**
   * The share of those of a class that were put into it; 0 if it has no examples.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  public double recall(int label) {
    return ClassRates.ratio(counts[checked(label)][label], support(label));
  }

  /**
   * The harmonic mean of a class's precision and recall.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  public double f1(int label) {
    return ClassRates.ratio(2 * counts[checked(label)][label], support(label) + predicted(label));
  }

  private long predicted(int label) {
    return Arrays.stream(counts).mapToLong(row -> row[label]).sum();
  }

  /** The counts as an array {@code (classes, classes)}, exact up to 2^24. */
  public NdArray toArray() {
    return array(false);
  }

  /** The rows as shares of each class's examples, which sum to 1; zeros for a class without any. */
  public NdArray shares() {
    return array(true);
  }

  private NdArray array(boolean shares) {
    NdArray array = NdArray.zeros(Shape.of(counts.length, counts.length));
    for (int i = 0; i < array.size(); i++) {
      long number = counts[i / counts.length][i % counts.length];
      array.data()[i] =
          (float) (shares ? ClassRates.ratio(number, support(i / counts.length)) : number);
    }
    return array;
  }

  /**
   * A table of the counts with each class's precision and recall, as plain text.
   *
   * @param names what the classes are called, in their order
   * @throws IllegalArgumentException if there are more or fewer names than classes
   */
  public String table(List<String> names) {
    return ConfusionTable.of(this, names);
  }

  /** A table of the counts, the classes numbered from 0. */
  @Override
  public String toString() {
    return table(IntStream.range(0, classes()).mapToObj(String::valueOf).toList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConfusionMatrix matrix && Arrays.deepEquals(counts, matrix.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(counts);
  }

  private int checked(int label) {
    if (label < 0 || label >= counts.length) {
      throw new IllegalArgumentException(
          "ConfusionMatrix: expected a class from 0 to "
              + (counts.length - 1)
              + " but got "
              + label);
    }
    return label;
  }

  /** A confusion matrix while batches come in. */
  public static final class Count {
    private long[][] counts = new long[0][0];

    private Count() {}

    /**
     * Takes a batch into account.
     *
     * @throws IllegalArgumentException if the shapes do not fit, a label cannot be, or a prediction
     *     is NaN; nothing of the batch is counted then
     */
    public void add(NdArray predictions, NdArray targets) {
      Rows rows = new Rows("ConfusionMatrix", predictions, targets);
      int classes = rows.classes();
      if (counts.length > 0) {
        rows.requireClasses(counts.length);
      }
      long[][] more = new long[classes][classes];
      for (int i = 0; i < counts.length; i++) {
        more[i] = counts[i].clone();
      }
      for (int row = 0; row < rows.count(); row++) {
        int predicted = rows.predicted(row, 0.5);
        if (predicted == Rows.NOBODY) {
          throw new IllegalArgumentException(
              "ConfusionMatrix: expected numbers but example "
                  + rows.example(row)
                  + " of the batch has a prediction that is NaN; find out where the NaN comes from");
        }
        more[rows.wanted(row)][predicted]++;
      }
      counts = more;
    }

    /** The matrix of all batches so far. */
    public ConfusionMatrix result() {
      return new ConfusionMatrix(Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new));
    }
  }
}
