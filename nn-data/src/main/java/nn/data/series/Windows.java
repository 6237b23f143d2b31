package nn.data.series;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.data.Split;

/**
 * A series as examples to learn forecasting from: some steps, and those that follow.
 *
 * <p>Window i sees the steps from {@code i * stride} on, {@code input} of them; its target are the
 * {@code horizon} steps behind, after {@code lead} steps that are left out. Windows overlap, and
 * are copied only into the batch that asks for them.
 *
 * <p><b>Shapes:</b> inputs {@code (input, variables)}; targets {@code (horizon,)} of one target
 * variable, {@code (horizon, targets)} of several.
 *
 * <pre>{@code
 * Series series = Series.of(1, 2, 3, 4, 5, 6);
 * Windows windows = Windows.of(series, 3, 1);
 * windows.batch(0, 2);  // inputs [[1, 2, 3], [3, 4, 5]] (as columns), targets [[4], [6]]
 * Split<Windows> split = Windows.of(series, 2, 1).split(0.4);
 * }</pre>
 */
public final class Windows implements Dataset {
  private final Series series;
  private final Span span;
  private final List<String> targets;
  private final int first;
  private final int count;
  private final boolean heldBack;

  private Windows(
      Series series, Span span, List<String> targets, int first, int count, boolean heldBack) {
    this.series = series;
    this.span = span;
    this.targets = targets;
    this.first = first;
    this.count = count;
    this.heldBack = heldBack;
  }

  private static Windows all(Series series, Span span, List<String> targets) {
    int count = span.count(series.size());
    if (span.input() < 1
        || span.horizon() < 1
        || span.lead() < 0
        || span.stride() < 1
        || count == 0) {
      throw new IllegalArgumentException(
          "Windows: expected input, horizon and stride of 1 or more, a lead of 0 or more, and a"
              + " series as long as one window at least, but got input "
              + span.input()
              + ", horizon "
              + span.horizon()
              + ", stride "
              + span.stride()
              + ", lead "
              + span.lead()
              + " and "
              + series.size()
              + " steps");
    }
    return new Windows(series, span, targets, 0, count, series.isHeldBack());
  }

  /**
   * All windows of a series, which predict all its variables.
   *
   * @param input how many steps a window sees, 1 or more
   * @param horizon how many steps are predicted, 1 or more
   * @throws IllegalArgumentException if the series is shorter than a window
   */
  public static Windows of(Series series, int input, int horizon) {
    return all(series, new Span(input, 0, horizon, 1), series.names());
  }

  /**
   * The same, with fewer of them.
   *
   * @param steps how much later the next window begins, 1 or more
   * @throws IllegalArgumentException if it is below 1, or these windows are a part already
   */
  public Windows stride(int steps) {
    requireAll("stride");
    return all(series, new Span(span.input(), span.lead(), span.horizon(), steps), targets);
  }

  /**
   * The same, predicting further ahead.
   *
   * @param steps how many steps are left out between what is seen and what is predicted, 0 or more
   * @throws IllegalArgumentException if it is below 0, the series becomes too short, or these
   *     windows are a part already
   */
  public Windows lead(int steps) {
    requireAll("lead");
    return all(series, new Span(span.input(), steps, span.horizon(), span.stride()), targets);
  }

  /**
   * The same, predicting some variables only; all are seen.
   *
   * @throws IllegalArgumentException if there is no such variable
   */
  public Windows targets(String... names) {
    List.of(names).forEach(series::column);
    if (names.length == 0) {
      throw new IllegalArgumentException("Windows: expected 1 target or more but got none");
    }
    return new Windows(series, span, List.of(names), first, count, heldBack);
  }

  private void requireAll(String setting) {
    if (first != 0 || count != span.count(series.size())) {
      throw new IllegalArgumentException(
          "Windows: these are a part of all windows; set the " + setting + " before the split");
    }
  }

  /**
   * The last windows held back, so that nothing a training window sees or predicts is predicted by
   * a window that is held back. What these see may be earlier.
   *
   * @param heldBack which part of the steps is held back, above 0 and below 1, for example 0.2
   * @throws IllegalArgumentException if one of the parts would be empty
   */
  public Split<Windows> split(double heldBack) {
    return split(heldBack, 0);
  }

  /**
   * The same, with steps left out between the parts, where neighbours are so alike that the test
   * would be too easy.
   *
   * @param heldBack which part of the steps is held back, above 0 and below 1, for example 0.2
   * @param gap how many steps before it no training window touches, 0 or more
   * @throws IllegalArgumentException if one of the parts would be empty
   */
  public Split<Windows> split(double heldBack, int gap) {
    requireAll("splits");
    int cut = Cuts.of("Windows", series.size(), heldBack);
    return at(cut, series.size(), gap);
  }

  /**
   * Folds for cross-validation that never learn from the future: the time is cut into {@code folds
   * + 1} parts, and each fold learns from all parts before the one it is tested with.
   *
   * <p>The cuts are those of scikit-learn's {@code TimeSeriesSplit}: what does not divide evenly is
   * added to the first part.
   *
   * @param folds how many, 1 or more
   * @param gap how many steps before the tested part no training window touches, 0 or more
   * @throws IllegalArgumentException if a part would be empty
   */
  public List<Split<Windows>> expandingFolds(int folds, int gap) {
    requireAll("folds");
    int steps = series.size();
    int part = folds < 1 || folds >= steps ? 0 : steps / (folds + 1);
    if (part == 0) {
      throw new IllegalArgumentException(
          "Windows: expected 1 fold or more, and a step at least for each and one more, but got "
              + folds
              + " folds of "
              + steps
              + " steps");
    }
    List<Split<Windows>> all = new ArrayList<>();
    for (int fold = folds; fold > 0; fold--) {
      int cut = steps - fold * part;
      all.add(at(cut, cut + part, gap));
    }
    return all;
  }

  /** Windows that end before a cut, and windows with their targets behind it. */
  private Split<Windows> at(int cut, int end, int gap) {
    int train = span.count(cut - Math.max(0, gap));
    int testFrom = span.targetsBefore(cut);
    int testTo = span.count(end);
    if (gap < 0 || train == 0 || testTo <= testFrom) {
      throw new IllegalArgumentException(
          "Windows: cut at step "
              + cut
              + " with a gap of "
              + gap
              + ", "
              + train
              + " windows are left to learn from and "
              + Math.max(0, testTo - testFrom)
              + " to test with; a window spans "
              + (span.input() + span.lead() + span.horizon())
              + " steps, take shorter ones, a gap of 0 or more, or a longer series");
    }
    return new Split<>(part(0, train, heldBack), part(testFrom, testTo - testFrom, true));
  }

  private Windows part(int from, int size, boolean held) {
    return new Windows(series, span, targets, from, size, held);
  }

  /** The series the windows are of. */
  public Series series() {
    return series;
  }

  /** The names of the variables that are predicted. */
  public List<String> targets() {
    return targets;
  }

  /** How many steps are predicted. */
  public int horizon() {
    return span.horizon();
  }

  /**
   * The step of the series that a window sees first.
   *
   * @throws IllegalArgumentException if there is no such window
   */
  public int firstInput(int window) {
    Dataset.requireExample(window, count);
    return (first + window) * span.stride();
  }

  /**
   * The step of the series that a window sees last.
   *
   * @throws IllegalArgumentException if there is no such window
   */
  public int lastInput(int window) {
    return firstInput(window) + span.input() - 1;
  }

  /**
   * The step of the series that a window predicts first.
   *
   * @throws IllegalArgumentException if there is no such window
   */
  public int firstTarget(int window) {
    return firstInput(window) + span.input() + span.lead();
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  public Shape inputShape() {
    return Shape.of(span.input(), series.names().size());
  }

  @Override
  public Shape targetShape() {
    return targets.size() == 1
        ? Shape.of(span.horizon())
        : Shape.of(span.horizon(), targets.size());
  }

  @Override
  public Batch batch(int... windows) {
    return batch(NdArray.zeros(inputShape().prepend(windows.length)), windows);
  }

  @Override
  public Batch batch(Batch used, int... windows) {
    boolean fits = used.inputs().shape().equals(inputShape().prepend(windows.length));
    return fits ? batch(used.inputs(), windows) : batch(windows);
  }

  private Batch batch(NdArray inputs, int... windows) {
    int variables = series.names().size();
    int seen = span.input() * variables;
    for (int i = 0; i < windows.length; i++) {
      int from = firstInput(windows[i]) * variables;
      System.arraycopy(series.values().data(), from, inputs.data(), i * seen, seen);
    }
    return new Batch(inputs, targets((window, step) -> firstTarget(window) + step, windows));
  }

  /** Which step of the series stands in the place of a step of a window's target. */
  interface Step {
    int at(int window, int step);
  }

  /** The target variables at some steps, in the shape of targets. */
  NdArray targets(Step steps, int... windows) {
    int[] columns = targets.stream().mapToInt(series::column).toArray();
    int variables = series.names().size();
    NdArray values = NdArray.zeros(targetShape().prepend(windows.length));
    int to = 0;
    for (int window : windows) {
      for (int step = 0; step < span.horizon(); step++) {
        int row = steps.at(window, step) * variables;
        for (int column : columns) {
          values.data()[to++] = series.values().data()[row + column];
        }
      }
    }
    return values;
  }

  @Override
  public boolean isHeldBack() {
    return heldBack;
  }

  @Override
  public Windows holdBack() {
    return part(first, count, true);
  }

  @Override
  public String toString() {
    return Stream.of(
            count + " windows" + (heldBack ? ", held back" : ""),
            span.input() + " steps of " + series.names() + " seen",
            span.horizon() + " of " + targets + " predicted",
            "stride " + span.stride())
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }
}
