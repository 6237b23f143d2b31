package nn.data.tables;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** A column of what is to be predicted, in which no cell may be missing. */
final class Targets {
  private Targets() {}

  static double[] numbers(Column<?> target) {
    double[] numbers = Cells.numbers(target);
    for (int row = 0; row < numbers.length; row++) {
      requirePresent(target, row);
    }
    return numbers;
  }

  /** The different cells: text by letters, numbers by size. */
  static List<String> classNames(Column<?> target) {
    Comparator<Integer> order =
        target instanceof NumericColumn<?> numbers
            ? Comparator.comparingDouble(numbers::getDouble)
            : Comparator.comparing(target::getUnformattedString);
    // Only the first row of each class is sorted: there are few classes and may be many rows.
    Map<String, Integer> first = new HashMap<>();
    for (int row = 0; row < target.size(); row++) {
      requirePresent(target, row);
      first.putIfAbsent(Objects.requireNonNull(Cells.text(target, row)), row);
    }
    return first.values().stream()
        .sorted(order)
        .map(row -> Objects.requireNonNull(Cells.text(target, row)))
        .toList();
  }

  /** For each row the place of its class among the names. */
  static int[] labels(Column<?> target, List<String> classNames) {
    Map<String, Integer> places = new HashMap<>();
    IntStream.range(0, classNames.size()).forEach(k -> places.put(classNames.get(k), k));
    int[] labels = new int[target.size()];
    for (int row = 0; row < labels.length; row++) {
      requirePresent(target, row);
      Integer label = places.get(Objects.requireNonNull(Cells.text(target, row)));
      if (label == null) {
        throw Cells.wrong(
            target,
            row,
            "is \""
                + Cells.text(target, row)
                + "\", which is none of the classes "
                + classNames
                + "; mend it, or have such rows in the training table too");
      }
      labels[row] = label;
    }
    return labels;
  }

  private static void requirePresent(Column<?> target, int row) {
    if (Cells.isMissing(target, row)) {
      throw Cells.wrong(
          target,
          row,
          "is missing; fill it in, or leave out such rows with table.dropRowsWithMissingValues()");
    }
  }
}
