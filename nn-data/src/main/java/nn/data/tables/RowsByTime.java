package nn.data.tables;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.IntStream;
import nn.core.search.Folds;
import nn.core.training.Dataset;
import nn.data.Split;
import nn.data.TrainValidationTest;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The latest rows held back. */
record RowsByTime(String column) implements RowSplit {
  private static final LocalDateTime EPOCH = LocalDate.ofEpochDay(0).atStartOfDay();

  @Override
  public Split<Dataset> split(Table table, double heldBack) {
    return Split.byTime(RowNumbers.of(table), times(table), heldBack);
  }

  @Override
  public TrainValidationTest<Dataset> split(Table table, double validation, double test) {
    return TrainValidationTest.byTime(RowNumbers.of(table), times(table), validation, test);
  }

  @Override
  public Folds folds(Table table, int count) {
    double[] times = times(table);
    int[] order =
        IntStream.range(0, times.length)
            .boxed()
            .sorted((a, b) -> Double.compare(times[a], times[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    return Folds.expanding(RowNumbers.of(table).subset(order), count, 0);
  }

  private double[] times(Table table) {
    Column<?> cells = Cells.column(table, column);
    double[] times = new double[cells.size()];
    for (int row = 0; row < times.length; row++) {
      if (Cells.isMissing(cells, row)) {
        throw Cells.missing(cells, row);
      }
      times[row] = Cells.isNumeric(cells) ? Cells.number(cells, row) : seconds(cells, row);
    }
    return times;
  }

  private static double seconds(Column<?> cells, int row) {
    LocalDateTime moment = Cells.moment(cells, row);
    return moment == null ? Double.NaN : Duration.between(EPOCH, moment).toMillis() / 1000.0;
  }
}
