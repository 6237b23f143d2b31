package nn.data.series;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.data.Split;
import nn.data.transforms.Transform;
import tech.tablesaw.api.Table;

/**
 * One or several quantities measured at equal steps of time.
 *
 * <p>It is a dataset of its steps, so that all that learns from a dataset, a scaler for example,
 * can learn from it; target of a step is the step itself. What a network is trained with are its
 * {@link Windows}. A part of a series knows when it begins ({@link #start}), so seasons go on
 * through it.
 *
 * <p><b>Shapes:</b> values {@code (steps, variables)}.
 *
 * <pre>{@code
 * Series series = Series.of(Table.read().csv("weather.csv"), "temperature", "pressure");
 * Split<Series> split = series.split(0.2);
 * Standardization scale = Standardizer.perFeature().fit(split.train());
 * Windows windows = Windows.of(split.train().map(scale), 24, 1).targets("temperature");
 * }</pre>
 */
public final class Series implements Dataset {
  private final NdArray values;
  private final List<String> names;
  private final int start;
  private final boolean heldBack;

  Series(NdArray values, List<String> names, int start, boolean heldBack) {
    this.values = values;
    this.names = names;
    this.start = start;
    this.heldBack = heldBack;
  }

  /**
   * One quantity, with the name "value".
   *
   * @throws IllegalArgumentException if there is none, or one is NaN or infinite
   */
  public static Series of(float... values) {
    return of(NdArray.of(values), "value");
  }

  /**
   * Quantities in an array, which is copied.
   *
   * @param values {@code (steps, variables)}, or {@code (steps,)} for one
   * @param names the name of each
   * @throws IllegalArgumentException if there are no steps, more or fewer names than variables, a
   *     name twice, or a value is NaN or infinite
   */
  public static Series of(NdArray values, String... names) {
    int rank = values.shape().rank();
    if (values.size() == 0 || rank < 1 || rank > 2) {
      throw new IllegalArgumentException(
          "Series: expected 1 step or more, shape (steps,) or (steps, variables), but got "
              + values.shape());
    }
    int variables = rank == 1 ? 1 : values.shape().last();
    NdArray rows = values.copy().reshape(-1, variables);
    if (names.length != variables || new HashSet<>(List.of(names)).size() != variables) {
      throw new IllegalArgumentException(
          "Series: expected a name of its own for each of "
              + variables
              + " variables but got "
              + List.of(names));
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!Float.isFinite(rows.data()[i])) {
        throw new IllegalArgumentException(
            "Series: \""
                + names[i % variables]
                + "\" is "
                + rows.data()[i]
                + " at step "
                + i / variables
                + "; fill gaps first, with the value before them for example");
      }
    }
    return new Series(rows, List.of(names), 0, false);
  }

  /**
   * Columns of a table, whose rows are the steps in their order.
   *
   * @param columns the names of one number column or more
   * @throws IllegalArgumentException if there is no such column, or one holds no numbers or has
   *     gaps
   */
  public static Series of(Table table, String... columns) {
    return of(TableNumbers.of(table, columns), columns);
  }

  /** The values, {@code (steps, variables)}; not to be changed. */
  public NdArray values() {
    return values;
  }

  /** The names of the variables. */
  public List<String> names() {
    return names;
  }

  /** The number of the first step, counted from the beginning of the series this is a part of. */
  public int start() {
    return start;
  }

  /** The place of a variable. */
  int column(String name) {
    int column = names.indexOf(name);
    if (column < 0) {
      throw new IllegalArgumentException(
          "Series: there is no variable \"" + name + "\"; there are " + names);
    }
    return column;
  }

  /** The values of one variable. */
  float[] numbers(String name) {
    int column = column(name);
    float[] numbers = new float[size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values.data()[i * names.size() + column];
    }
    return numbers;
  }

  /**
   * Some of the variables.
   *
   * @throws IllegalArgumentException if there is no such variable, or it is named twice
   */
  public Series select(String... wanted) {
    NdArray some = NdArray.zeros(Shape.of(size(), wanted.length));
    for (int j = 0; j < wanted.length; j++) {
      float[] numbers = numbers(wanted[j]);
      for (int i = 0; i < numbers.length; i++) {
        some.data()[i * wanted.length + j] = numbers[i];
      }
    }
    return like(of(some, wanted), start);
  }

  /** The same with one variable more. */
  Series with(String name, float... numbers) {
    int width = names.size() + 1;
    NdArray more = NdArray.zeros(Shape.of(size(), width));
    for (int i = 0; i < size(); i++) {
      System.arraycopy(values.data(), i * (width - 1), more.data(), i * width, width - 1);
      more.data()[i * width + width - 1] = numbers[i];
    }
    List<String> all = new ArrayList<>(names);
    all.add(name);
    return like(of(more, all.toArray(String[]::new)), start);
  }

  /** A new series, as far as it is held back like this one. */
  Series like(Series other, int from) {
    return new Series(other.values, other.names, from, heldBack);
  }

  /**
   * The steps {@code from} (included) to {@code to} (excluded) of this series.
   *
   * @throws IllegalArgumentException if there are no such steps, or none between them
   */
  public Series slice(int from, int to) {
    if (from < 0 || to > size() || from >= to) {
      throw new IllegalArgumentException(
          "Series: there are no steps " + from + " to " + to + " among " + size());
    }
    return new Series(values.rows(from, to), names, start + from, heldBack);
  }

  /**
   * The last steps held back.
   *
   * @param heldBack which part of the steps is held back, above 0 and below 1, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty
   */
  public Split<Series> split(double heldBack) {
    int cut = Cuts.of("Series", size(), heldBack);
    return new Split<>(slice(0, cut), slice(cut, size()).holdBack());
  }

  /**
   * The same steps with their values changed, by a scaler that was fitted on the training part for
   * example.
   *
   * @throws IllegalArgumentException if the change makes other variables of them
   */
  public Series map(Transform change) {
    if (!change.outputShape(inputShape()).equals(inputShape())) {
      throw new IllegalArgumentException(
          "Series: expected a change that keeps the variables, "
              + inputShape()
              + ", but "
              + change
              + " gives "
              + change.outputShape(inputShape()));
    }
    return like(of(change.apply(values), names.toArray(String[]::new)), start);
  }

  @Override
  public int size() {
    return values.shape().dim(0);
  }

  @Override
  public Shape inputShape() {
    return Shape.of(names.size());
  }

  @Override
  public Shape targetShape() {
    return inputShape();
  }

  @Override
  public Batch batch(int... steps) {
    for (int step : steps) {
      Dataset.requireExample(step, size());
    }
    NdArray rows = values.take(steps);
    return new Batch(rows, rows.copy());
  }

  @Override
  public boolean isHeldBack() {
    return heldBack;
  }

  @Override
  public Series holdBack() {
    return new Series(values, names, start, true);
  }

  /** How many steps there are, and the range of each variable. */
  @Override
  public String toString() {
    List<String> ranges =
        IntStream.range(0, names.size()).mapToObj(column -> range(names.get(column))).toList();
    return size()
        + " steps from step "
        + start
        + (heldBack ? ", held back: " : ": ")
        + String.join(", ", ranges);
  }

  private String range(String name) {
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (float number : numbers(name)) {
      low = Math.min(low, number);
      high = Math.max(high, number);
    }
    return name + " " + low + " to " + high;
  }
}
