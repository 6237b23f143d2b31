package nn.data.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import nn.data.files.FileErrors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * A sheet whose first row that is not empty names the columns; below it, rows that are empty are
 * left out. Formulas count with the value that was saved with them.
 */
final class ExcelSheet {
  /** POI holds some ten times of what is in the file, unpacked. */
  private static final int SHARE_OF_MEMORY = 16;

  private final Path file;
  private final TextRows rows;
  private final Set<Integer> withTime = new HashSet<>();
  private int from;

  private ExcelSheet(Path file, long bytes) {
    this.file = file;
    this.rows = new TextRows(file, bytes);
  }

  static Table read(Path file, @Nullable String name) {
    long bytes = unpacked(file, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      return new ExcelSheet(file, bytes).table(sheet(file, workbook, name));
    } catch (IOException e) {
      throw FileErrors.cannotRead(file, e);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      throw FileErrors.corrupt(file, "it is no Excel file (.xlsx) of a table: " + e.getMessage());
    }
  }

  /** How many bytes are packed in the file, counted and not believed. */
  private static long unpacked(Path file, long most) {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    boolean any = false;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        any = true;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          bytes += read;
          if (bytes > most) {
            throw FileErrors.corrupt(
                file,
                "unpacked it is more than "
                    + most
                    + " bytes, too much for the memory there is; save the sheet as CSV, or start"
                    + " Java with a larger -Xmx");
          }
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw FileErrors.corrupt(file, "it is no Excel file (.xlsx): " + e.getMessage());
    } catch (IOException e) {
      throw FileErrors.cannotRead(file, e);
    }
    if (!any) {
      throw FileErrors.corrupt(
          file, "it is no Excel file (.xlsx); save older ones (.xls) as .xlsx or CSV");
    }
    return bytes;
  }

  private static Sheet sheet(Path file, XSSFWorkbook workbook, @Nullable String name) {
    Sheet sheet =
        name != null
            ? workbook.getSheet(name)
            : workbook.getNumberOfSheets() == 0 ? null : workbook.getSheetAt(0);
    if (sheet == null) {
      List<String> names =
          StreamSupport.stream(workbook.spliterator(), false).map(Sheet::getSheetName).toList();
      throw FileErrors.corrupt(
          file,
          (name == null ? "it has no sheet" : "there is no sheet \"" + name + "\"")
              + "; the sheets are "
              + names);
    }
    return sheet;
  }

  private Table table(Sheet sheet) {
    List<@Nullable Object[]> cells = new ArrayList<>();
    for (Row row : sheet) {
      if (isEmpty(row)) {
        continue;
      }
      if (rows.columns() == 0) {
        names(row);
      } else {
        cells.add(cells(row));
      }
    }
    for (@Nullable Object[] row : cells) {
      @Nullable String[] texts = new String[row.length];
      for (int j = 0; j < row.length; j++) {
        texts[j] = text(row[j], j);
      }
      rows.add(texts);
    }
    return rows.table();
  }

  private void names(Row row) {
    from = -1;
    for (Cell cell : row) {
      Object name = value(cell);
      if (name == null) {
        continue;
      }
      from = from < 0 ? cell.getColumnIndex() : from;
      int place = rows.place(name.toString());
      if (place != cell.getColumnIndex() - from) {
        throw wrong(cell, "expected a name of its own for each column, without gaps");
      }
    }
  }

  private @Nullable Object[] cells(Row row) {
    @Nullable Object[] cells = new Object[rows.columns()];
    for (Cell cell : row) {
      Object value = value(cell);
      int place = cell.getColumnIndex() - from;
      if (value == null) {
        continue;
      }
      if (place < 0 || place >= cells.length) {
        throw wrong(cell, "it stands beside the columns that have names");
      }
      if (value instanceof LocalDateTime moment
          && !moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
        withTime.add(place);
      }
      cells[place] = value;
    }
    return cells;
  }

  private boolean isEmpty(Row row) {
    for (Cell cell : row) {
      if (value(cell) != null) {
        return false;
      }
    }
    return true;
  }

  /** A text, a number, true or false, a moment; null where nothing or an error stands. */
  private static @Nullable Object value(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> {
        String text = cell.getStringCellValue();
        yield text.isBlank() ? null : text;
      }
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? cell.getLocalDateTimeCellValue()
              : (Object) cell.getNumericCellValue();
      case BOOLEAN -> cell.getBooleanCellValue();
      default -> null;
    };
  }

  /** As a CSV file would have it: a column in which no moment has a time is one of dates. */
  private @Nullable String text(@Nullable Object value, int column) {
    if (value instanceof LocalDateTime moment) {
      return withTime.contains(column) ? moment.toString() : moment.toLocalDate().toString();
    }
    if (value instanceof Double number) {
      boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
      return whole ? Long.toString(number.longValue()) : ShortestDecimal.of(number);
    }
    return value == null ? null : value.toString();
  }

  private UncheckedIOException wrong(Cell cell, String what) {
    return FileErrors.corrupt(
        file,
        "cell "
            + cell.getAddress()
            + " of sheet \""
            + cell.getSheet().getSheetName()
            + "\": "
            + what);
  }
}
