package nn.data.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nn.data.files.FileErrors;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** Reads a CSV file by Tablesaw, which reports trouble with many kinds of exception. */
final class CsvFile {
  /** Some programs put it before UTF-8; it is no part of the first name. */
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private CsvFile() {}

  static Table read(Path file, char separator) {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      in.mark(1);
      if (in.read() != BYTE_ORDER_MARK) {
        in.reset();
      }
      return Table.read()
          .usingOptions(
              CsvReadOptions.builder(in)
                  .tableName(String.valueOf(file.getFileName()))
                  .separator(separator)
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
