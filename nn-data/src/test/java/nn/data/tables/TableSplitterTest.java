package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TableSplitterTest {
  private static Table table(List<Integer> kinds) {
    return Table.create(
        "t",
        IntColumn.create("row", IntStream.range(0, kinds.size()).toArray()),
        StringColumn.create("kind", kinds.stream().map(k -> "k" + k)));
  }

  private static Table table(int rows) {
    return table(IntStream.range(0, rows).mapToObj(i -> i % 3).toList());
  }

  private static List<Integer> rows(Table... parts) {
    List<Integer> rows = new ArrayList<>();
    for (Table part : parts) {
      rows.addAll(part.intColumn("row").asList());
    }
    return rows;
  }

  private static int count(Table part, int kind) {
    return part.stringColumn("kind").isEqualTo("k" + kind).size();
  }

  @Property(tries = 100)
  void everyRowIsInExactlyOnePart(
      @ForAll @Size(min = 12, max = 60) List<@IntRange(max = 4) Integer> kinds, @ForAll long seed) {
    Table table = table(kinds);
    Integer[] all = IntStream.range(0, kinds.size()).boxed().toArray(Integer[]::new);
    for (TableSplitter splitter :
        List.of(
            TableSplitter.random(seed),
            TableSplitter.stratified("kind", seed),
            TableSplitter.byTime("row"))) {
      TableSplit split = splitter.split(table, 0.25);
      assertThat(rows(split.train(), split.test())).containsExactlyInAnyOrder(all);
      TableParts parts = splitter.split(table, 0.25, 0.25);
      assertThat(rows(parts.train(), parts.validation(), parts.test()))
          .containsExactlyInAnyOrder(all);
      assertThat(Math.abs(parts.validation().rowCount() - 0.25 * kinds.size()))
          .isLessThanOrEqualTo(1);
    }
    for (TableSplitter splitter :
        List.of(TableSplitter.random(seed), TableSplitter.stratified("kind", seed))) {
      List<TableSplit> folds = splitter.folds(table, 4);
      assertThat(rows(folds.stream().map(TableSplit::test).toArray(Table[]::new)))
          .containsExactlyInAnyOrder(all);
      folds.forEach(
          fold -> assertThat(rows(fold.train(), fold.test())).containsExactlyInAnyOrder(all));
    }
  }

  @Property(tries = 100)
  void stratifiedPartsKeepTheProportionsToOneRow(
      @ForAll @Size(min = 5, max = 60) List<@IntRange(max = 3) Integer> kinds, @ForAll long seed) {
    Table table = table(kinds);
    TableSplit split = TableSplitter.stratified("kind", seed).split(table, 0.4);
    double part = (double) split.test().rowCount() / kinds.size();
    for (int k = 0; k < 4; k++) {
      assertThat(Math.abs(count(split.test(), k) - part * count(table, k))).isLessThan(1);
    }
  }

  @Test
  void stratifiedFoldsHaveEveryClassToOneRow() {
    List<TableSplit> folds = TableSplitter.stratified("kind", 1).folds(table(30), 5);
    assertThat(folds).hasSize(5).allSatisfy(fold -> assertThat(count(fold.test(), 1)).isEqualTo(2));
  }

  @Test
  void aGroupIsInOnePartOnly() {
    Table table = table(IntStream.range(0, 60).mapToObj(i -> i % 12).toList());
    TableSplit split = TableSplitter.grouped("kind", 5).split(table, 0.25);
    assertThat(split.test().stringColumn("kind").countUnique()).isEqualTo(3);
    assertThat(split.train().stringColumn("kind").countUnique()).isEqualTo(9);
    assertThat(split.test().rowCount()).isEqualTo(15);
    List<TableSplit> folds = TableSplitter.grouped("kind", 5).folds(table, 4);
    assertThat(folds)
        .allSatisfy(
            fold ->
                assertThat(fold.test().stringColumn("kind").asSet())
                    .doesNotContainAnyElementsOf(fold.train().stringColumn("kind").asSet()));
  }

  @Test
  void theLatestRowsAreHeldBack() {
    LocalDate first = LocalDate.of(2024, 1, 1);
    Table table =
        Table.create(
            IntColumn.create("row", 0, 1, 2, 3),
            DateColumn.create(
                "day", first.plusDays(9), first, first.plusDays(4), first.plusDays(7)));
    TableSplit split = TableSplitter.byTime("day").split(table, 0.5);
    assertThat(rows(split.train())).containsExactly(1, 2);
    assertThat(rows(split.validation())).containsExactly(3, 0);
    assertThat(split).hasToString("2 rows to learn from, 2 held back");
    TableParts parts = TableSplitter.byTime("day").split(table, 0.25, 0.25);
    assertThat(rows(parts.train())).containsExactly(1, 2);
    assertThat(rows(parts.validation())).containsExactly(3);
    assertThat(rows(parts.test())).containsExactly(0);
    assertThat(parts).hasToString("2 rows to learn from, 1 to validate, 1 to test");
  }

  /** As scikit-learn's TimeSeriesSplit(3) has it of ten rows. */
  @Test
  void foldsByTimeLearnFromWhatCameBefore() {
    List<TableSplit> folds = TableSplitter.byTime("row").folds(table(10), 3);
    assertThat(folds.stream().map(fold -> rows(fold.test())))
        .containsExactly(List.of(4, 5), List.of(6, 7), List.of(8, 9));
    assertThat(rows(folds.get(1).train())).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void theSameSeedGivesTheSameParts() {
    Table table = table(40);
    assertThat(rows(TableSplitter.random(3).split(table, 0.2).test()))
        .isEqualTo(rows(TableSplitter.random(3).split(table, 0.2).test()))
        .isNotEqualTo(rows(TableSplitter.random(4).split(table, 0.2).test()));
    assertThat(rows(TableSplitter.random(42).split(table(10), 0.3).test()))
        .containsExactly(1, 8, 4);
  }

  @Test
  void rowsAreToldByTheirNumbers() {
    int[] rows = RowNumbers.in(RowNumbers.of(new int[10_000]));
    assertThat(rows).isEqualTo(IntStream.range(0, 10_000).toArray());
  }

  @Test
  void rejectsPartsThatAreNoneAndTimesThatAreMissing() {
    TableSplitter splitter = TableSplitter.random(1);
    assertThatThrownBy(() -> splitter.split(table(10), 1.2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.2");
    assertThatThrownBy(() -> splitter.split(table(10), 0.5, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Split:");
    assertThatThrownBy(() -> splitter.folds(table(3), 4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TableSplitter.byTime("row").folds(table(3), 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but got 3 folds");
    assertThatThrownBy(() -> TableSplitter.stratified("colour", 1).split(table(9), 0.3))
        .hasMessageContaining("there is no column \"colour\"");
    Table gaps = Table.create(Columns.numbers("t", 1., null, 2.));
    assertThatThrownBy(() -> TableSplitter.byTime("t").split(gaps, 0.3))
        .hasMessageContaining("column \"t\", row 2 is missing");
    assertThatThrownBy(() -> TableSplitter.grouped("t", 1).split(gaps, 0.3))
        .hasMessageContaining("column \"t\", row 2 is missing");
  }
}
