package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nn.data.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class JsonFileTest {
  private final Path folder;

  JsonFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file(String json) {
    try {
      return Files.writeString(folder.resolve("table.json"), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Table read(String json) {
    return Tables.read(file(json));
  }

  private void rejects(String json, String... messages) {
    Path file = file(json);
    assertThatThrownBy(() -> Tables.read(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContainingAll(messages);
  }

  @Test
  void aListOfObjectsIsATableOfTheirFields() {
    Table table =
        read(
            """
            [{"age": 3, "name": "Ada", "here": true, "born": "2021-05-17"},
             {"name": null, "age": 4.5, "born": "2020-01-02", "note": "NA"}]""");
    assertThat(table.name()).isEqualTo("table.json");
    assertThat(table.columnNames()).containsExactly("age", "name", "here", "born", "note");
    assertThat(table.doubleColumn("age").asList()).containsExactly(3., 4.5);
    assertThat(table.column("name").isMissing(1)).isTrue();
    assertThat(table.column("here").type()).isEqualTo(ColumnType.BOOLEAN);
    assertThat(table.column("here").isMissing(1)).isTrue();
    assertThat(table.column("born").type()).isEqualTo(ColumnType.LOCAL_DATE);
    assertThat(Cells.countMissing(table.column("note"))).isEqualTo(2);
  }

  @Test
  void aListOfListsHasItsNamesFirst() {
    Table table = read("[[\"x\", \"y\"], [1, \"a\"], [2, \"b, c\"]]");
    assertThat(table.intColumn("x").asList()).containsExactly(1, 2);
    assertThat(table.stringColumn("y").asList()).containsExactly("a", "b, c");
  }

  @Test
  void whatIsNestedBecomesColumns() {
    Table table = read("[{\"a\": {\"b\": 1, \"c\": {\"d\": 2}}}, {\"tags\": [7, 8]}]");
    assertThat(table.columnNames()).containsExactly("a.b", "a.c.d", "tags[0]", "tags[1]");
    assertThat(table.intColumn("tags[1]").get(1)).isEqualTo(8);
  }

  @Test
  void rejectsRowsThatDoNotFit() {
    rejects(
        "[[\"a\", \"b\"], [1, 2], [3]]", "row 2: expected 2 cells, one for each column, but got 1");
    rejects("[[\"a\", \"b\"], [1, 2, 3]]", "row 1: expected 2 cells", "but got 3");
    rejects("[[\"a\", \"b\"], {\"a\": 1}]", "no table");
    rejects("[[\"a\"], [[1]]]", "row 1: expected a cell but got BEGIN_ARRAY");
    rejects("[[\"a\", \"a\"], [1, 2]]", "each by a text of its own");
    rejects("[[1, 2], [3, 4]]", "expected the first list to name the columns");
    rejects("[{\"a.b\": 1, \"a\": {\"b\": 2}}]", "row 1: two fields are called \"a.b\"");
  }

  @Test
  void rejectsWhatIsNoListOfRows() {
    rejects("{\"a\": [1, 2]}", "expected a list of rows, [{\"a\": 1", "there is BEGIN_OBJECT");
    rejects("[1, 2]", "in the list is NUMBER");
    rejects("[]", "in the list is END_ARRAY");
    rejects("[{\"a\": 1}] more", "no JSON");
    rejects("[{\"a\": 1}] 2", "no JSON");
    rejects("[{\"a\": 1}", "it is no JSON");
    rejects("", "it is no JSON");
    rejects("[{'a': 1}]", "it is no JSON");
    rejects("[{\"a\": " + "[".repeat(100_000), "no JSON");
    assertThatThrownBy(() -> Tables.read(folder.resolve("none.json")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageEndingWith("none.json: there is no such file or folder");
  }

  /** 20,000 rows with a field of their own each would be 400 million cells. */
  @Test
  void rejectsAFileThatWouldBeATableFarLargerThanItself() {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < 20_000; i++) {
      json.append(i == 0 ? "" : ",").append("{\"f").append(i).append("\":1}");
    }
    Path file = file(json.append("]").toString());
    long allocated =
        Fuzz.allocated(
            () ->
                assertThatThrownBy(() -> Tables.read(file))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("a table of more than 10000000 cells"));
    assertThat(allocated).isLessThan(100_000_000);
    rejects("[{\"" + "n".repeat(1001) + "\": 1}]", "longer than 1000 characters");
  }
}
