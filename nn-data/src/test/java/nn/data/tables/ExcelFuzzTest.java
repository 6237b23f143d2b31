package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nn.autodiff.RandomStream;
import nn.data.Fuzz;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelFuzzTest {
  private final Path file;
  private final byte[] good;

  ExcelFuzzTest(@TempDir Path folder) throws IOException {
    file = folder.resolve("damaged.xlsx");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("s");
      for (int i = 0; i < 4; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue(i == 0 ? "name" : "n" + i);
        if (i == 0) {
          row.createCell(1).setCellValue("x");
        } else {
          row.createCell(1).setCellValue(i * 1.5);
        }
      }
      workbook.write(out);
    }
    good = out.toByteArray();
  }

  private void reads(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    long allocated =
        Fuzz.allocated(
            () -> {
              try {
                Tables.read(file);
              } catch (UncheckedIOException documented) {
                assertThat(documented).hasMessageStartingWith(file.toString());
              }
            });
    assertThat(allocated).isLessThan(256_000_000);
  }

  @Test
  void aDamagedFileIsATableOrADocumentedError() {
    Fuzz.repeat("xlsx", 60, random -> reads(Fuzz.mutate(good, random)));
  }

  @Test
  void aDamagedSheetIsATableOrADocumentedError() {
    Fuzz.repeat("xlsx sheet", 60, random -> reads(withDamagedPart(random)));
  }

  /** The archive is whole, one of its parts is not. */
  private byte[] withDamagedPart(RandomStream random) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(good))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    String[] names = parts.keySet().toArray(new String[0]);
    String damaged =
        random.nextBoolean() ? "xl/worksheets/sheet1.xml" : names[random.nextInt(names.length)];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(
            part.getKey().equals(damaged) ? Fuzz.mutate(part.getValue(), random) : part.getValue());
      }
    }
    return out.toByteArray();
  }
}
