package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nn.data.ClassBalance;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class TableSummaryTest {
  private static final Table TABLE =
      Table.create(
          "people",
          Columns.numbers("height", 1., null, 10., 1.),
          Columns.text("town", "Ulm", "Bonn", null, "Ulm"),
          BooleanColumn.create("member", true, false, true, true),
          DateColumn.create(
              "born",
              LocalDate.of(1999, 12, 31),
              LocalDate.of(1200, 1, 1),
              LocalDate.of(2001, 1, 1),
              LocalDate.of(1999, 12, 31)),
          Columns.text("note", null, null, null, null));

  @Test
  void everyColumnIsSummarized() {
    TableSummary summary = TableSummary.of(TABLE);
    ColumnSummary height = summary.columns().get(0);
    assertThat(height.missing()).isEqualTo(1);
    assertThat(height.distinct()).isEqualTo(2);
    assertThat(height.smallest()).isEqualTo("1");
    assertThat(height.largest()).isEqualTo("10");
    assertThat(height.mean()).hasValue(4);
    assertThat(height.deviation().getAsDouble()).isCloseTo(4.2426, within(1e-4));
    assertThat(height.mostFrequent()).isEqualTo("1");
    assertThat(height.times()).isEqualTo(2);
    ColumnSummary town = summary.columns().get(1);
    assertThat(town.smallest()).isEqualTo("Bonn");
    assertThat(town.mean()).isEmpty();
    assertThat(summary.columns().get(2).mean()).hasValue(0.75);
    ColumnSummary born = summary.columns().get(3);
    assertThat(born.type()).isEqualTo("local_date");
    assertThat(born.smallest()).isEqualTo("1200-01-01");
    assertThat(born.largest()).isEqualTo("2001-01-01");
    ColumnSummary note = summary.columns().get(4);
    assertThat(note.missing()).isEqualTo(4);
    assertThat(note.mostFrequent()).isEmpty();
    assertThat(note.times()).isZero();
  }

  private static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.data.Offset.offset(offset);
  }

  @Test
  void rowsThatComeAgainAreCounted() {
    TableSummary summary = TableSummary.of(TABLE);
    assertThat(summary.rows()).isEqualTo(4);
    assertThat(summary.duplicates()).isEqualTo(1);
  }

  @Test
  void isATableAndAText() {
    TableSummary summary = TableSummary.of(TABLE);
    assertThat(summary.table().rowCount()).isEqualTo(5);
    assertThat(summary.table().stringColumn("mean").get(0)).isEqualTo("4.000");
    assertThat(summary.toString())
        .startsWith("4 rows x 5 columns, 1 rows come again\n")
        .contains("most frequent", "town", "Bonn");
  }

  @Test
  void anEmptyTableCanBeSummarized() {
    TableSummary summary = TableSummary.of(Table.create(IntColumn.create("x")));
    assertThat(summary.columns().get(0).distinct()).isZero();
    assertThat(summary.columns().get(0).mean()).isEmpty();
  }

  @Test
  void classesAreCounted() {
    Table table = Table.create(Columns.text("kind", "b", "a", "b", "b"));
    ClassBalance balance = Tables.classBalance(table, "kind");
    assertThat(balance.classNames()).containsExactly("a", "b");
    assertThat(balance.counts()).containsExactly(1, 3);
    assertThatThrownBy(() -> Tables.classBalance(TABLE, "town"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("column \"town\", row 3 is missing");
  }
}
