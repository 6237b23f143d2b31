package nn.data.tables;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nn.data.Split;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The latest rows held back; rows of one time stay in the table's order. */
record RowsByTime(String column) implements RowSplit {
  @Override
  public Rows split(Table table, double heldBack) {
    int[] order = order(table);
    Rows places = RowNumbers.in(Split.inOrder(RowNumbers.of(order), heldBack));
    return new Rows(at(order, places.train()), at(order, places.test()));
  }

  /**
   * Turn i holds back the part behind those of the turns before it; the first part is as long as
   * what does not go into whole parts lets it be, as scikit-learn's {@code TimeSeriesSplit} has it.
   */
  @Override
  public List<Rows> folds(Table table, int count) {
    int[] order = order(table);
    if (count < 2 || count >= order.length) {
      throw new IllegalArgumentException(
          "TableSplitter: expected 2 folds or more and fewer than the "
              + order.length
              + " rows but got "
              + count);
    }
    int size = order.length / (count + 1);
    List<Rows> folds = new ArrayList<>();
    for (int from = order.length - count * size; from < order.length; from += size) {
      folds.add(new Rows(Arrays.copyOf(order, from), Arrays.copyOfRange(order, from, from + size)));
    }
    return folds;
  }

  private int[] order(Table table) {
    Column<?> times = Cells.column(table, column);
    Comparator<Integer> byTime =
        Cells.isNumeric(times)
            ? Comparator.comparingDouble(row -> Cells.number(times, row))
            : Comparator.comparing(row -> moment(times, row));
    IntStream.range(0, times.size())
        .filter(row -> Cells.isMissing(times, row))
        .findFirst()
        .ifPresent(
            row -> {
              throw Cells.missing(times, row);
            });
    return IntStream.range(0, times.size())
        .boxed()
        .sorted(byTime)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static LocalDateTime moment(Column<?> times, int row) {
    return java.util.Objects.requireNonNull(Cells.moment(times, row));
  }

  private static int[] at(int[] order, int... places) {
    return Arrays.stream(places).map(place -> order[place]).toArray();
  }
}
