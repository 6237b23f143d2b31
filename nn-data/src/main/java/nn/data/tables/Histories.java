package nn.data.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import nn.core.training.History;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvWriteOptions;

/**
 * What training went through, as a table: a row for each epoch, a column for each quantity.
 *
 * <pre>{@code
 * Table table = Histories.table(history);
 * table.columnNames(); // [epoch, loss, accuracy, val_loss, val_accuracy]
 * Histories.write(history, Path.of("target/history.csv"));
 * }</pre>
 */
public final class Histories {
  private Histories() {}

  /** The history as a table; epochs count from 1. */
  public static Table table(History history) {
    int[] epochs = IntStream.rangeClosed(1, history.epochs()).toArray();
    Table table = Table.create("history", IntColumn.create("epoch", epochs));
    for (String name : history.metrics()) {
      table.addColumns(DoubleColumn.create(name, history.values(name)));
    }
    return table;
  }

  /**
   * Writes the history as a CSV file, numbers with all their digits.
   *
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public static void write(History history, Path csv) {
    try {
      table(history).write().usingOptions(CsvWriteOptions.builder(csv.toFile()).build());
    } catch (RuntimeException e) {
      throw new UncheckedIOException(
          "the history could not be written to " + csv + ": " + e.getMessage(), new IOException(e));
    }
  }
}
