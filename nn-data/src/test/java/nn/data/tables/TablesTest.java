package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.LabeledDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class TablesTest {
  private final Path folder;

  TablesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path csv(String... lines) {
    try {
      return Files.write(folder.resolve("table.csv"), java.util.List.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Table table(String... lines) {
    return Tables.read(csv(lines));
  }

  private static void rejects(Runnable use, String... messages) {
    assertThatThrownBy(use::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(messages);
  }

  @Test
  void textBecomesClassesWithTheirNames() {
    LabeledDataset data =
        Tables.classification(
            table("length,width,kind", "1,0.5,pear", "2,1.5,apple", "3,-2,pear"), "kind");
    assertThat(data.classNames()).containsExactly("apple", "pear");
    assertThat(data.labels()).isEqualTo(NdArray.of(1, 0, 1));
    assertThat(data.inputs()).isEqualTo(NdArray.of(new float[][] {{1, 0.5f}, {2, 1.5f}, {3, -2}}));
  }

  @Test
  void numbersBecomeClassesBySize() {
    LabeledDataset data = Tables.classification(table("x,y", "1,10", "2,9", "3,10"), "y");
    assertThat(data.classNames()).containsExactly("9", "10");
    assertThat(data.labels()).isEqualTo(NdArray.of(1, 0, 1));
  }

  @Test
  void featuresComeInTheOrderTheyAreNamed() {
    Table table = table("a,b,c,d,kind", "1,2,3,4,x", "5,6,7,8,y");
    assertThat(Tables.classification(table, "kind", "c", "a").inputs())
        .isEqualTo(NdArray.of(new float[][] {{3, 1}, {7, 5}}));
  }

  @Test
  void aNumberCanBePredicted() {
    Dataset data = Tables.regression(table("area,rooms,price", "50,2,100.5", "80,3,150"), "price");
    assertThat(data.inputShape()).isEqualTo(Shape.of(2));
    assertThat(data.all().targets()).isEqualTo(NdArray.of(new float[][] {{100.5f}, {150}}));
  }

  @Test
  void yesAndNoAreOneAndZero() {
    Dataset data = Tables.regression(table("ripe,weight", "true,3", "false,4"), "weight");
    assertThat(data.all().inputs()).isEqualTo(NdArray.of(new float[][] {{1}, {0}}));
  }

  @Test
  void rejectsAMissingCell() {
    Table table = table("age,height,kind", "3,1.1,a", ",1.2,b", "5,,a");
    rejects(
        () -> Tables.classification(table, "kind"),
        "the cell in column \"age\", row 2 is missing",
        "table.dropRowsWithMissingValues()");
    rejects(
        () -> Tables.classification(table, "kind", "height"),
        "the cell in column \"height\", row 3 is missing");
    Table noTarget = table("x,kind", "1,a", "2,");
    rejects(() -> Tables.classification(noTarget, "kind"), "in column \"kind\", row 2 is missing");
    Table noNumber = table("x,y", "1,2", "2,NA");
    rejects(() -> Tables.regression(noNumber, "y"), "in column \"y\", row 2 is missing");
  }

  @Test
  void rejectsACellThatIsNoNumber() {
    Table table = table("age,kind", "3,a", "4,b", "four,a");
    rejects(
        () -> Tables.classification(table, "kind"),
        "the cell in column \"age\", row 3 is \"four\", not a finite number",
        "name the features without this column");
    Table dates = table("day,kind", "2024-01-31,a", "2024-02-01,b");
    rejects(
        () -> Tables.classification(dates, "kind"),
        "the cell in column \"day\", row 1 is \"2024-01-31\", not a finite number");
    Table endless = table("x,kind", "1,a", "Infinity,b");
    rejects(
        () -> Tables.classification(endless, "kind"),
        "in column \"x\", row 2 is",
        "not a finite number");
  }

  @Test
  void rejectsColumnsThatAreNotThere() {
    Table table = table("a,b,kind", "1,2,x", "3,4,y");
    rejects(
        () -> Tables.classification(table, "class"),
        "there is no column \"class\"; the columns are [a, b, kind]");
    rejects(() -> Tables.classification(table, "kind", "a", "z"), "there is no column \"z\"");
  }

  @Test
  void rejectsATargetAmongTheFeaturesAndNoFeaturesAtAll() {
    Table table = table("a,kind", "1,x", "3,y");
    rejects(
        () -> Tables.classification(table, "kind", "a", "kind"),
        "expected features beside the target \"kind\" but got [a, kind]");
    Table alone = table("kind", "x", "y");
    rejects(() -> Tables.classification(alone, "kind"), "beside the target \"kind\" but got []");
  }

  @Test
  void rejectsAnEmptyTable() {
    Table table = table("a,kind");
    rejects(() -> Tables.classification(table, "kind"), "table.csv\" has no rows");
  }

  @Test
  void rejectsRowsOfAnotherLength() {
    Path longer = csv("a,b", "1,2", "3,4,5");
    assertThatThrownBy(() -> Tables.read(longer))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("table.csv: no table with a header and rows of one length");
    Path shorter = csv("a,b,c", "1,2,3", "4,5");
    assertThatThrownBy(() -> Tables.read(shorter))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("table.csv: no table with a header and rows of one length");
  }

  @Test
  void rejectsAFileThatIsNotThereOrEmpty() throws IOException {
    assertThatThrownBy(() -> Tables.read(folder.resolve("none.csv")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageEndingWith("none.csv: there is no such file or folder");
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    assertThatThrownBy(() -> Tables.classification(Tables.read(empty), "kind"))
        .hasMessageContaining("empty.csv");
  }

  @Test
  void readsTheDecimalPointWhateverTheLanguage() {
    java.util.Locale before = java.util.Locale.getDefault();
    try {
      java.util.Locale.setDefault(java.util.Locale.GERMANY);
      Dataset data = Tables.regression(table("x,y", "1.5,2", "2.25,3"), "y");
      assertThat(data.all().inputs()).isEqualTo(NdArray.of(new float[][] {{1.5f}, {2.25f}}));
    } finally {
      java.util.Locale.setDefault(before);
    }
  }
}
