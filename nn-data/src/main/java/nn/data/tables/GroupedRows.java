package nn.data.tables;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Groups drawn at random, as rows are drawn, with all their rows in the table's order. */
record GroupedRows(String column, long seed) implements RowSplit {
  @Override
  public Rows split(Table table, double heldBack) {
    int[] groups = groups(table);
    return rows(groups, new RandomRows(seed).split(oneRowEach(groups), heldBack));
  }

  @Override
  public List<Rows> folds(Table table, int count) {
    int[] groups = groups(table);
    return new RandomRows(seed)
        .folds(oneRowEach(groups), count).stream().map(turn -> rows(groups, turn)).toList();
  }

  private int[] groups(Table table) {
    Column<?> cells = Cells.column(table, column);
    return Targets.labels(cells, Targets.classNames(cells));
  }

  private static Table oneRowEach(int... groups) {
    int count = IntStream.of(groups).max().orElseThrow() + 1;
    return Table.create(
        "groups", tech.tablesaw.api.IntColumn.create("group", IntStream.range(0, count)));
  }

  private static Rows rows(int[] groups, Rows drawn) {
    boolean[] held = new boolean[drawn.train().length + drawn.test().length];
    Arrays.stream(drawn.test()).forEach(group -> held[group] = true);
    return new Rows(
        IntStream.range(0, groups.length).filter(row -> !held[groups[row]]).toArray(),
        IntStream.range(0, groups.length).filter(row -> held[groups[row]]).toArray());
  }
}
