package nn.data.tables;

import java.util.Arrays;
import java.util.List;
import tech.tablesaw.columns.Column;

/**
 * What is to be predicted, as numbers: the number itself, or for each class 1 where it is the class
 * and 0 elsewhere. Of two classes, the second stands for both.
 */
public final class Outcome {
  private final List<String> names;
  private final List<double[]> numbers;

  private Outcome(List<String> names, List<double[]> numbers) {
    this.names = names;
    this.numbers = numbers;
  }

  /** No outcome, for encoders that need none. */
  public static Outcome unknown() {
    return new Outcome(List.of(), List.of());
  }

  /**
   * A number.
   *
   * @throws IllegalArgumentException if a cell is missing or not a finite number
   */
  public static Outcome number(Column<?> target) {
    return new Outcome(List.of(target.name()), List.of(Targets.numbers(target)));
  }

  /**
   * Classes: the different cells, sorted.
   *
   * @throws IllegalArgumentException if a cell is missing
   */
  public static Outcome classes(Column<?> target) {
    List<String> classes = Targets.classNames(target);
    return of(classes, Targets.labels(target, classes));
  }

  static Outcome of(List<String> classes, int[] labels) {
    List<Integer> counted =
        classes.size() == 2
            ? List.of(1)
            : java.util.stream.IntStream.range(0, classes.size()).boxed().toList();
    return new Outcome(
        counted.stream().map(classes::get).toList(),
        counted.stream()
            .map(k -> Arrays.stream(labels).mapToDouble(label -> label == k ? 1 : 0).toArray())
            .toList());
  }

  static Outcome of(String name, double[] numbers) {
    return new Outcome(List.of(name), List.of(numbers));
  }

  /** What each row of numbers stands for: the class, or the column. */
  public List<String> names() {
    return names;
  }

  /** The numbers of one of them, in the rows' order. */
  public double[] numbers(int which) {
    return numbers.get(which).clone();
  }
}
