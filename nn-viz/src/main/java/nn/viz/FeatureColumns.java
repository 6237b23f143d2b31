package nn.viz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nn.autodiff.NdArray;
import nn.viz.paint.Numbers;
import nn.viz.paint.Range;
import org.jspecify.annotations.Nullable;

/** What a scatter matrix shows: features of examples, their ranges, and how often they are what. */
final class FeatureColumns {
  private static final int MOST = 8;

  private final NdArray rows;
  private final int count;
  private final List<String> names;
  private final Classes classes;
  private final List<Range> ranges = new ArrayList<>();
  private final List<List<Bins>> bins = new ArrayList<>();

  /**
   * Features of examples.
   *
   * @param rows of shape {@code (examples, features)}
   * @param names of the features, or none
   * @param labels the class of each example, or null
   * @param classNames names of the classes, or none
   * @throws IllegalArgumentException if there are none or too many, a name is missing, or a number
   *     is not finite
   */
  FeatureColumns(
      NdArray rows, List<String> names, @Nullable NdArray labels, List<String> classNames) {
    if (rows.shape().rank() != 2 || rows.size() == 0) {
      throw new IllegalArgumentException(
          "scatter matrix: expected rows of features, shape (n, features), but got "
              + rows.shape());
    }
    this.rows = rows.copy();
    count = rows.shape().dim(1);
    if (count > MOST) {
      throw new IllegalArgumentException(
          "scatter matrix: expected at most "
              + MOST
              + " features but got "
              + count
              + "; choose some of them, or look at Charts.correlation first, which takes more");
    }
    if (!names.isEmpty() && names.size() != count) {
      throw new IllegalArgumentException(
          "scatter matrix: expected a name for each of the "
              + count
              + " features, or none at all, but got "
              + names);
    }
    List<String> called = new ArrayList<>(names);
    for (int j = called.size(); j < count; j++) {
      called.add("feature " + (j + 1));
    }
    this.names = List.copyOf(called);
    classes = Classes.of("scatter matrix", labels, examples(), classNames);
    for (int j = 0; j < count; j++) {
      double[] column = column(j);
      Series.requireFinite("scatter matrix, \"" + name(j) + "\"", column);
      ranges.add(Range.of(column));
      bins.add(bins(j, column));
    }
  }

  private double[] column(int feature) {
    double[] column = new double[examples()];
    Arrays.setAll(column, i -> rows.data()[i * count + feature]);
    return column;
  }

  /** One histogram for each class, all with the same bins. */
  private List<Bins> bins(int feature, double... column) {
    Bins all = Bins.of("scatter matrix", column);
    Range range = new Range(all.edge(0), all.edge(all.size()));
    int wanted = all.size() == 1 ? 1 : Math.max(10, Math.min(24, all.size()));
    List<Bins> own = new ArrayList<>();
    for (int number = 0; number < classes.count(); number++) {
      double[] members =
          Arrays.stream(classes.members(number))
              .mapToDouble(i -> rows.data()[i * count + feature])
              .toArray();
      own.add(Bins.of(range, wanted, members));
    }
    return own;
  }

  NdArray rows() {
    return rows;
  }

  int examples() {
    return rows.shape().dim(0);
  }

  /** How many features there are. */
  int count() {
    return count;
  }

  String name(int feature) {
    return names.get(feature);
  }

  Classes classes() {
    return classes;
  }

  /** Whether there are too many classes to explain them one by one. */
  boolean hasManyClasses() {
    return classes.occurring() > ScatterChart.MOST_NAMED;
  }

  /** Whether a class occurs and has a name. */
  boolean isNamed(int number) {
    return classes.size(number) > 0 && !classes.name(number).isEmpty();
  }

  /** What is shown of a feature: its range, and a little around it. */
  Range shown(int feature) {
    return ranges.get(feature).padded(0.06);
  }

  /** The histogram of one class and feature. */
  Bins bins(int feature, int number) {
    return bins.get(feature).get(number);
  }

  /** The highest count of a feature's histograms. */
  long highest(int feature) {
    long most = 1;
    for (Bins own : bins.get(feature)) {
      most = Math.max(most, Arrays.stream(own.counts()).max().orElse(0));
    }
    return most;
  }

  String title() {
    return (examples() == 1 ? "1 example, " : examples() + " examples, ")
        + (count == 1 ? "1 feature" : "each pair of " + count + " features");
  }

  /** All features and classes in words. */
  String sentence() {
    StringBuilder text = new StringBuilder("Scatter matrix: " + title() + ". ");
    for (int j = 0; j < count; j++) {
      text.append(j == 0 ? "" : "; ").append(name(j)).append(" from ").append(ranges.get(j));
    }
    text.append('.');
    for (int number = 0; number < classes.count() && !hasManyClasses(); number++) {
      if (isNamed(number)) {
        text.append(' ').append(classes.name(number)).append(": ");
        text.append(Numbers.compact(classes.size(number))).append('.');
      }
    }
    return text.toString();
  }
}
