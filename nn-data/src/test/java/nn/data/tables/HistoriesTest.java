package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nn.core.training.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class HistoriesTest {
  private static History history() {
    Map<String, Double> first = new LinkedHashMap<>();
    first.put("loss", 0.5);
    first.put("val_loss", 1.0 / 3);
    Map<String, Double> second = new LinkedHashMap<>();
    second.put("loss", 0.25);
    second.put("val_loss", 1e-9);
    return History.empty().with(first).with(second);
  }

  @Test
  void everyEpochIsARow() {
    Table table = Histories.table(history());
    assertThat(table.columnNames()).containsExactly("epoch", "loss", "val_loss");
    assertThat(table.intColumn("epoch").asList()).containsExactly(1, 2);
    assertThat(table.doubleColumn("val_loss").asList()).containsExactly(1.0 / 3, 1e-9);
  }

  @Test
  void aFileHoldsEveryDigit(@TempDir Path folder) {
    Path csv = folder.resolve("history.csv");
    Histories.write(history(), csv);
    assertThat(csv).content().startsWith("epoch,loss,val_loss");
    assertThat(Tables.read(csv).doubleColumn("val_loss").asList()).containsExactly(1.0 / 3, 1e-9);
  }

  @Test
  void anEmptyHistoryIsATableWithoutRows() {
    assertThat(Histories.table(History.empty()).rowCount()).isZero();
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> Histories.write(history(), file.resolve("history.csv")))
        .withMessageContaining("history.csv");
  }
}
