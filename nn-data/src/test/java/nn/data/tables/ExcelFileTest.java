package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class ExcelFileTest {
  private final Path file;

  ExcelFileTest(@TempDir Path folder) {
    this.file = folder.resolve("table.xlsx");
  }

  private Path write(Consumer<XSSFWorkbook> fill) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      fill.accept(workbook);
      workbook.write(out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Sheet sheet, int at, @Nullable Object... cells) {
    Row row = sheet.createRow(at);
    CellStyle date = sheet.getWorkbook().createCellStyle();
    date.setDataFormat((short) 14);
    for (int j = 0; j < cells.length; j++) {
      if (cells[j] instanceof String text) {
        row.createCell(j).setCellValue(text);
      } else if (cells[j] instanceof Number number) {
        row.createCell(j).setCellValue(number.doubleValue());
      } else if (cells[j] instanceof Boolean bit) {
        row.createCell(j).setCellValue(bit);
      } else if (cells[j] instanceof LocalDateTime moment) {
        Cell cell = row.createCell(j);
        cell.setCellValue(moment);
        cell.setCellStyle(date);
      }
    }
  }

  private void rejects(String... messages) {
    assertThatThrownBy(() -> Tables.read(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContainingAll(messages);
  }

  @Test
  void columnsHaveTheTypeOfTheirCells() {
    write(
        workbook -> {
          Sheet sheet = workbook.createSheet("people");
          fill(sheet, 2, "age", "name", "here", "born", "seen", "height");
          LocalDateTime day = LocalDate.of(2020, 2, 29).atStartOfDay();
          fill(sheet, 3, 3, "Ada", true, day, day, 1.25);
          fill(sheet, 5, 40, null, false, day.plusDays(1), day.plusHours(5), 1e20);
        });
    Table table = Tables.read(file);
    assertThat(table.intColumn("age").asList()).containsExactly(3, 40);
    assertThat(table.column("name").isMissing(1)).isTrue();
    assertThat(table.booleanColumn("here").asList()).containsExactly(true, false);
    assertThat(table.dateColumn("born").get(1)).isEqualTo(LocalDate.of(2020, 3, 1));
    assertThat(table.dateTimeColumn("seen").get(1)).isEqualTo(LocalDateTime.of(2020, 2, 29, 5, 0));
    assertThat(table.column("height").type()).isEqualTo(ColumnType.DOUBLE);
    assertThat(table.doubleColumn("height").asList()).containsExactly(1.25, 1e20);
  }

  /** Tablesaw's own reader takes rows of zeros for empty ones, and finds no table here. */
  @Test
  void rowsOfZerosAreRows() {
    write(
        workbook -> {
          Sheet sheet = workbook.createSheet("xor");
          fill(sheet, 0, "a", "b", "y");
          fill(sheet, 1, 0, 0, 0);
          fill(sheet, 2, 0, 1, 1);
          fill(sheet, 3, 0, 0, 0);
        });
    assertThat(Tables.read(file).intColumn("y").asList()).containsExactly(0, 1, 0);
  }

  @Test
  void formulasCountWithTheirSavedValueAndErrorsAreMissing() {
    write(
        workbook -> {
          Sheet sheet = workbook.createSheet("s");
          fill(sheet, 0, "x", "twice");
          fill(sheet, 1, 2);
          sheet.getRow(1).createCell(1).setCellFormula("A2*2");
          fill(sheet, 2, 3);
          sheet.getRow(2).createCell(1).setCellFormula("1/0");
          workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
    Table table = Tables.read(file);
    assertThat(table.intColumn("twice").get(0)).isEqualTo(4);
    assertThat(table.column("twice").isMissing(1)).isTrue();
  }

  @Test
  void anotherSheetIsReadByItsName() {
    write(
        workbook -> {
          fill(workbook.createSheet("one"), 0, "x");
          Sheet two = workbook.createSheet("two");
          fill(two, 0, "y");
          fill(two, 1, 5);
        });
    assertThat(Tables.read(file, "two").intColumn("y").asList()).containsExactly(5);
    assertThat(Tables.read(file).rowCount()).isZero();
    assertThatThrownBy(() -> Tables.read(file, "three"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("there is no sheet \"three\"; the sheets are [one, two]");
  }

  @Test
  void rejectsCellsBesideTheColumnsAndNamesThatComeTwice() {
    write(
        workbook -> {
          Sheet sheet = workbook.createSheet("s");
          fill(sheet, 0, "x", "y");
          fill(sheet, 1, 1, 2);
          fill(sheet, 2, 1, 2, "see above");
        });
    rejects("cell C3 of sheet \"s\": it stands beside the columns that have names");
    write(workbook -> fill(workbook.createSheet("s"), 0, "x", "x"));
    rejects("cell B1 of sheet \"s\": expected a name of its own for each column, without gaps");
    write(workbook -> fill(workbook.createSheet("s"), 0, "x", null, "y"));
    rejects("cell C1");
  }

  @Test
  void rejectsWhatIsNoExcelFile() throws IOException {
    Files.writeString(file, "a,b\n1,2\n");
    rejects("it is no Excel file (.xlsx)");
    Files.write(file, new byte[0]);
    rejects("it is no Excel file (.xlsx)");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("hello.txt"));
    }
    rejects("it is no Excel file (.xlsx) of a table");
    Files.delete(file);
    rejects("there is no such file or folder");
  }

  @Test
  void rejectsAFileThatUnpacksToFarMoreThanItIs() throws IOException {
    long many = Runtime.getRuntime().maxMemory() / 16 + 1;
    byte[] zeros = new byte[1 << 16];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(1);
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      for (long written = 0; written < many; written += zeros.length) {
        zip.write(zeros);
      }
    }
    rejects("unpacked it is more than", "save the sheet as CSV");
  }
}
