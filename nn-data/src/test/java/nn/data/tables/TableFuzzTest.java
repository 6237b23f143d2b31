package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nn.data.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class TableFuzzTest {
  private static final String CSV =
      """
      age,town,member,born,height
      20,Ulm,true,2001-03-04,1.75
      31,"Bad Tölz, Markt",false,1990-12-31,
      ,Kiel,true,1985-06-15,1.62
      """;

  private static final String JSON =
      """
      [{"age": 20, "town": "Ulm", "at": {"x": 1.5, "y": [2, 3]}},
       {"age": null, "town": "Bad Tölz", "at": {"x": -2e3}}, {"member": true}]
      """;

  private final Path folder;

  TableFuzzTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** A damaged file is a table or a documented error, and takes memory as a small file does. */
  private void reads(Path file, byte[] bytes) throws Exception {
    Files.write(file, bytes);
    long allocated =
        Fuzz.allocated(
            () -> {
              try {
                prepare(Tables.read(file));
              } catch (UncheckedIOException documented) {
                assertThat(documented).hasMessageStartingWith(file.toString());
              }
            });
    assertThat(allocated).isLessThan(64_000_000);
  }

  /** What can be read can be looked at and prepared, or is refused with the cell's place. */
  private static void prepare(Table table) {
    if (table.columnCount() == 0) {
      return;
    }
    try {
      Recipe.classification(table.columnNames().get(0)).fit(table).apply(table);
    } catch (IllegalArgumentException documented) {
      assertThat(documented.getMessage()).containsAnyOf("Tables:", "Recipe:", "OneHotEncoder:");
    }
  }

  @Test
  void damagedCsvIsATableOrADocumentedError() {
    byte[] good = CSV.getBytes(StandardCharsets.UTF_8);
    Fuzz.repeat(
        "csv", 300, random -> reads(folder.resolve("damaged.csv"), Fuzz.mutate(good, random)));
  }

  @Test
  void damagedJsonIsATableOrADocumentedError() {
    byte[] good = JSON.getBytes(StandardCharsets.UTF_8);
    Fuzz.repeat(
        "json", 300, random -> reads(folder.resolve("damaged.json"), Fuzz.mutate(good, random)));
  }
}
