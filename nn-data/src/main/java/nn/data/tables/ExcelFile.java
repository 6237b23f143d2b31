package nn.data.tables;

import java.nio.file.Path;
import nn.data.files.FileErrors;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** Reads a sheet of an Excel file by Apache POI, which need not be there. */
final class ExcelFile {
  private ExcelFile() {}

  /**
   * A table of a sheet.
   *
   * @param sheet its name; null for the first
   */
  static Table read(Path file, @Nullable String sheet) {
    try {
      return ExcelSheet.read(file, sheet);
    } catch (NoClassDefFoundError e) {
      throw FileErrors.corrupt(
          file,
          "reading Excel needs Apache POI, which is not there ("
              + e.getMessage()
              + "); add the dependency org.apache.poi:poi-ooxml (on a module path also"
              + " --add-modules org.apache.poi.ooxml), or save the sheet as CSV");
    }
  }
}
