package nn.data.tables;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/**
 * The categories of a training column with how often each is there, sorted: text by letters,
 * numbers by size, missing cells last if they are a category.
 *
 * @param counts how often each category is there, in order
 * @param fill the category that missing cells belong to; none where they are an error
 */
record CategoryCounts(Map<String, Integer> counts, Optional<String> fill) {
  static CategoryCounts of(Column<?> column, Missing missing, String encoder) {
    Map<String, Integer> present = present(column);
    Optional<String> fill = fill(present, column, missing, encoder);
    int absent = Cells.countMissing(column);
    if (absent > 0) {
      String name = fill.orElseThrow(() -> firstMissing(column));
      boolean isNew = !present.containsKey(name);
      present.merge(name, absent, Integer::sum);
      if (isNew && missing.kind() != Missing.Kind.OWN_CATEGORY) {
        present = sorted(present, column);
      }
    }
    if (present.isEmpty()) {
      throw new IllegalArgumentException(
          encoder + ": column \"" + column.name() + "\" has no cells to learn categories from");
    }
    return new CategoryCounts(present, fill);
  }

  List<String> names() {
    return List.copyOf(counts.keySet());
  }

  private static Map<String, Integer> present(Column<?> column) {
    Map<String, Integer> counts = new HashMap<>();
    for (int row = 0; row < column.size(); row++) {
      String cell = Cells.text(column, row);
      if (cell != null) {
        counts.merge(cell, 1, Integer::sum);
      }
    }
    return sorted(counts, column);
  }

  private static Map<String, Integer> sorted(Map<String, Integer> counts, Column<?> column) {
    Comparator<String> byLetters = Comparator.naturalOrder();
    Comparator<String> order =
        column instanceof NumericColumn<?>
            ? Comparator.comparingDouble(CategoryCounts::size).thenComparing(byLetters)
            : byLetters;
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.keySet().stream()
        .sorted(order)
        .forEach(name -> sorted.put(name, counts.getOrDefault(name, 0)));
    return sorted;
  }

  /** What is no number, a constant that fills in, stands behind the numbers. */
  private static double size(String name) {
    try {
      return Double.parseDouble(name);
    } catch (NumberFormatException e) {
      return Double.POSITIVE_INFINITY;
    }
  }

  private static Optional<String> fill(
      Map<String, Integer> present, Column<?> column, Missing missing, String encoder) {
    return switch (missing.kind()) {
      case REJECT -> Optional.empty();
      case OWN_CATEGORY -> Optional.of(Missing.CATEGORY);
      case CONSTANT -> missing.constant();
      case MOST_FREQUENT -> {
        if (present.isEmpty()) {
          throw new IllegalArgumentException(
              encoder
                  + ": column \""
                  + column.name()
                  + "\" has no cell that is not missing, so none is the most frequent; leave the"
                  + " column out, or choose Missing.ownCategory()");
        }
        yield Optional.of(Fills.largest(present));
      }
      case MEAN, MEDIAN ->
          throw missing.unfit(
              encoder, "reject(), ownCategory(), mostFrequent() or constant(\"...\")");
    };
  }

  private static IllegalArgumentException firstMissing(Column<?> column) {
    int row = 0;
    while (!Cells.isMissing(column, row)) {
      row++;
    }
    return Cells.missing(column, row);
  }

  /** The category of a cell, what fills in if it is missing. */
  static String of(Column<?> column, int row, Optional<String> fill) {
    @Nullable String cell = Cells.text(column, row);
    return cell != null ? cell : fill.orElseThrow(() -> Cells.missing(column, row));
  }

  /** That a category is none of the training table's. */
  static IllegalArgumentException unseen(
      Column<?> column, int row, String category, String encoder, String mend) {
    return Cells.wrong(
        column,
        row,
        "is \""
            + category
            + "\", a category that the training table does not have; mend the cell, or say what"
            + " becomes of such: "
            + encoder
            + mend);
  }
}
