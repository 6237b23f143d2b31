package nn.viz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * The most likely classes of one example, a row for each, and the words for them; the true class,
 * if it is known and not among them, has the last row.
 */
final class TopClasses {
  private static final int MOST = 40;
  private static final int UNKNOWN = -1;

  private final double[] probabilities;
  private final List<String> names;
  private final int k;
  private final int truth;
  private final List<Integer> order;
  private final List<Integer> shown;

  private TopClasses(int k, double[] probabilities, List<String> names, int truth) {
    this.probabilities = probabilities.clone();
    this.names = List.copyOf(names);
    this.k = Math.min(k, probabilities.length);
    this.truth = truth;
    order =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -probabilities[i]))
            .toList();
    shown = new ArrayList<>(order.subList(0, this.k));
    if (truth != UNKNOWN && !shown.contains(truth)) {
      shown.add(truth);
    }
  }

  /**
   * The most likely classes by a model's answer.
   *
   * @throws IllegalArgumentException if k is not in 1 to 40, there is no number or one that is not
   *     finite, or names are missing
   */
  static TopClasses of(int k, NdArray answer, List<String> names) {
    Shape shape = answer.shape();
    boolean one = shape.rank() == 1 || (shape.rank() == 2 && shape.dim(0) == 1);
    if (!one || shape.size() == 0) {
      throw new IllegalArgumentException(
          "top chart: expected the probabilities of one example, shape (classes,), but got "
              + shape
              + (shape.rank() == 2 ? "; take one of them with row(i)" : ""));
    }
    if (k < 1 || k > MOST) {
      throw new IllegalArgumentException(
          "top chart: expected to show 1 to " + MOST + " classes but got " + k);
    }
    double[] probabilities = Answers.of("top chart", answer.reshape(1, shape.size()), 0, false);
    if (!names.isEmpty() && names.size() != probabilities.length) {
      throw new IllegalArgumentException(
          "top chart: expected a name for each of the "
              + probabilities.length
              + " classes, or none at all, but got "
              + names.size());
    }
    return new TopClasses(k, probabilities, names, UNKNOWN);
  }

  /**
   * The same with this true class.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  TopClasses truth(int label) {
    if (label < 0 || label >= probabilities.length) {
      throw new IllegalArgumentException(
          "top chart: expected the true class, 0 to "
              + (probabilities.length - 1)
              + ", but got "
              + label);
    }
    return new TopClasses(k, probabilities, names, label);
  }

  int rows() {
    return shown.size();
  }

  /** Whether a row is that of the true class which is not among the most likely ones. */
  boolean isBelow(int row) {
    return row == k;
  }

  /** Whether there are classes between a row and the one before that have no row. */
  boolean isApart(int row) {
    return isBelow(row) && order.indexOf(truth) > k;
  }

  boolean isTrue(int row) {
    return shown.get(row) == truth;
  }

  boolean knowsTruth() {
    return truth != UNKNOWN;
  }

  double probability(int row) {
    return probabilities[shown.get(row)];
  }

  /** The probability of a row's class in percent. */
  String percent(int row) {
    return Answers.percent(probability(row));
  }

  /** The name of a row's class, with its place if classes between are left out. */
  String label(int row) {
    int label = shown.get(row);
    String place = String.format(Locale.ROOT, "%,d", order.indexOf(label) + 1);
    return isBelow(row) ? place + ". " + name(label) : name(label);
  }

  private String name(int label) {
    return names.isEmpty() ? "class " + label : names.get(label);
  }

  String title() {
    return name(order.get(0)) + ": " + percent(0);
  }

  String subtitle() {
    String classes = String.format(Locale.ROOT, "%,d classes", probabilities.length);
    String most =
        k == probabilities.length
            ? "all " + classes
            : k == 1 ? "the most likely of " + classes : "the " + k + " most likely of " + classes;
    return most + (!knowsTruth() ? "" : isTrue(0) ? "; it is right" : "; it is " + name(truth));
  }

  /** All rows in one sentence. */
  String sentence() {
    List<String> parts = new ArrayList<>();
    for (int row = 0; row < rows(); row++) {
      parts.add(label(row) + (isTrue(row) ? " (the true class)" : "") + " " + percent(row));
    }
    return "The "
        + (k == 1 ? "most likely class" : k + " most likely classes")
        + String.format(Locale.ROOT, " of %,d: ", probabilities.length)
        + String.join(", ", parts)
        + ".";
  }

  @Override
  public String toString() {
    return k + " of " + probabilities.length + " classes";
  }
}
