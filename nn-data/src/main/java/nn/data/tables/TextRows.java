package nn.data.tables;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nn.data.files.FileErrors;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.ReadOptions;
import tech.tablesaw.io.TableBuildingUtils;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * Rows of texts that become a table, the type of each column found by Tablesaw from all its cells.
 *
 * <p>A few long names and many short rows, or many names and a cell in each row, would be a table
 * far larger than the file; so many cells are refused.
 */
final class TextRows {
  private static final long MOST_CELLS = 10_000_000;

  private final Path file;
  private final long most;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<@Nullable String[]> rows = new ArrayList<>();

  /**
   * No rows yet.
   *
   * @param file named in errors
   * @param bytes how much the file holds, unpacked; a table of as many cells is always allowed
   */
  TextRows(Path file, long bytes) {
    this.file = file;
    this.most = Math.max(MOST_CELLS, bytes);
  }

  /** The place of a column, a new one if there is none of that name. */
  int place(String column) {
    Integer place = places.putIfAbsent(column, places.size());
    return place == null ? places.size() - 1 : place;
  }

  int columns() {
    return places.size();
  }

  int size() {
    return rows.size();
  }

  /** One row; cells behind its end are missing, as are those that are null. */
  void add(@Nullable String[] row) {
    rows.add(row);
    if ((long) rows.size() * places.size() > most) {
      throw FileErrors.corrupt(
          file,
          "it would be a table of more than "
              + most
              + " cells, nearly all of them empty; name fewer columns, or read it in parts");
    }
  }

  Table table() {
    ReadOptions options =
        CsvReadOptions.builder(new StringReader(""))
            .tableName(String.valueOf(file.getFileName()))
            .sample(false)
            .locale(Locale.ROOT)
            .build();
    rows.replaceAll(row -> row.length == places.size() ? row : Arrays.copyOf(row, places.size()));
    return TableBuildingUtils.build(List.copyOf(places.keySet()), rows, options);
  }
}
