package nn.data.tables;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nn.data.files.FileErrors;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** Reads a CSV file by Tablesaw, which reports trouble with many kinds of exception. */
final class CsvFile {
  private CsvFile() {}

  static Table read(Path file) {
    try (Reader in = Files.newBufferedReader(file)) {
      return Table.read()
          .usingOptions(
              CsvReadOptions.builder(in)
                  .tableName(String.valueOf(file.getFileName()))
                  .sample(false)
                  .locale(Locale.ROOT)
                  .build());
    } catch (IOException e) {
      throw FileErrors.cannotRead(file, e);
    } catch (RuntimeException e) {
      throw FileErrors.corrupt(
          file, "no table with a header and rows of one length: " + e.getMessage());
    }
  }
}
