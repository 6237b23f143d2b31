package nn.data.tables;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import nn.data.download.DataHome;
import nn.data.download.Downloader;
import nn.data.download.RemoteFiles;
import nn.data.files.FileErrors;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * A classic table in the user's folder for data: fetched if need be, and read with the names and
 * types its columns are known to have.
 *
 * @param folder where its files lie
 * @param remote where they come from
 * @param downloader who fetches them
 * @param columns the names of its columns
 * @param types a letter for each: {@code D}ecimal, {@code I}nteger or {@code T}ext
 */
record TableFiles(
    Path folder, RemoteFiles remote, Downloader downloader, List<String> columns, String types) {

  /** The table of this name, by the list beside this class. */
  static TableFiles of(String name, String types, String... columns) {
    return new TableFiles(
        DataHome.folder(name), list(name), new Downloader(), List.of(columns), types);
  }

  static RemoteFiles list(String name) {
    return RemoteFiles.beside(TableFiles.class, name + ".properties");
  }

  boolean arePresent() {
    return remote.areIn(folder);
  }

  /**
   * Fetches the file if need be and reads it, line by line changed to what CSV wants.
   *
   * @param line makes a line with commas of a line of the file; an empty one is left out
   */
  Table read(String file, UnaryOperator<String> line) {
    downloader.fetch(remote, folder);
    return parse(folder.resolve(file), line);
  }

  Table parse(Path file, UnaryOperator<String> line) {
    StringJoiner csv = new StringJoiner("\n", String.join(",", columns) + "\n", "\n");
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String changed = line.apply(lines.get(i)).strip();
      int cells = changed.split(",", -1).length;
      if (!changed.isEmpty() && cells != columns.size()) {
        throw FileErrors.corrupt(
            file,
            "expected "
                + columns.size()
                + " cells in line "
                + (i + 1)
                + " but got "
                + cells
                + "; delete it and it is fetched again");
      }
      if (!changed.isEmpty()) {
        csv.add(changed);
      }
    }
    try {
      return Table.read()
          .usingOptions(
              CsvReadOptions.builder(new StringReader(csv.toString()))
                  .tableName(remote.name())
                  .columnTypes(columnTypes())
                  .missingValueIndicator("", "NA")
                  .locale(Locale.ROOT)
                  .build());
    } catch (RuntimeException e) {
      throw FileErrors.corrupt(file, "a cell is not of its column's type: " + e.getMessage());
    }
  }

  private ColumnType[] columnTypes() {
    return types
        .chars()
        .mapToObj(
            letter ->
                switch (letter) {
                  case 'D' -> ColumnType.DOUBLE;
                  case 'I' -> ColumnType.INTEGER;
                  default -> ColumnType.STRING;
                })
        .toArray(ColumnType[]::new);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw FileErrors.cannotRead(file, e);
    }
  }
}
