package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.LabeledDataset;
import nn.data.transforms.Binner;
import nn.data.transforms.MinMaxScaler;
import nn.data.transforms.RobustScaler;
import nn.data.transforms.Standardizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.Table;

class PreparationTest {
  private final Path file;

  PreparationTest(@TempDir Path folder) {
    this.file = folder.resolve("learned.safetensors");
  }

  /** Every encoder is in it. */
  private static Table table() {
    return Table.create(
        "t",
        Columns.numbers("a", 1., null, 3., 4., 2., 8.),
        Columns.numbers("b", 0.5, 1.5, -3., 4., 2., 1.),
        Columns.numbers("c", 5., 6., 7., 8., 9., 10.),
        Columns.text("one", "x", "y", null, "x", "y", "z"),
        Columns.text("two", "low", "high", "low", "high", "low", "low"),
        Columns.text("three", "u", "v", "u", "v", "u", "v"),
        Columns.text("four", "p", "q", "r", "s", "t", "p"),
        DateColumn.create(
            "day",
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 2, 2),
            LocalDate.of(2024, 3, 3),
            LocalDate.of(2024, 4, 4),
            LocalDate.of(2024, 5, 5),
            LocalDate.of(2024, 6, 6)),
        Columns.text("kind", "k", "l", "k", "l", "m", "m"));
  }

  private static <D extends Dataset> Recipe<D> every(Recipe<D> recipe) {
    return recipe
        .numeric(Numbers.standardized().missing(Missing.median().indicated()))
        .columns(Numbers.scaled(new RobustScaler()).then(new MinMaxScaler()), "b")
        .columns(Numbers.scaled(Binner.quantile(3).oneHot()), "c")
        .categorical(
            new OneHotEncoder().minFrequency(2).unseen(Unseen.OTHER).missing(Missing.ownCategory()))
        .columns(OrdinalEncoder.order("low", "high").unseenAs(-1), "two")
        .columns(new TargetEncoder().folds(3), "three")
        .columns(new HashingEncoder(4), "four")
        .dates(DateEncoder.of(DatePart.DAY).cyclic(DatePart.MONTH).daysSinceFirst());
  }

  @Test
  void whatWasSavedPreparesTheSameToTheLastBit() {
    Preparation<LabeledDataset> saved = every(Recipe.classification("kind")).fit(table());
    saved.save(file);
    Preparation<LabeledDataset> loaded = Preparation.loadClassification(file);
    assertThat(loaded).isEqualTo(saved).hasToString(saved.toString());
    assertThat(loaded.features()).isEqualTo(saved.features());
    assertThat(loaded.apply(table()).inputs()).isEqualTo(saved.apply(table()).inputs());
    Table other = table().first(3);
    assertThat(loaded.inputs(other)).isEqualTo(saved.inputs(other));
    assertThat(loaded.apply(table()).classNames()).containsExactly("k", "l", "m");
  }

  @Test
  void aScaledTargetIsSavedToo() {
    Table numbers = table().removeColumns("kind");
    Preparation<Dataset> saved =
        every(Recipe.regression("a", Standardizer.perFeature()))
            .fit(numbers.dropWhere(numbers.column("a").isMissing()));
    saved.save(file);
    NdArray predictions = NdArray.of(Shape.of(2, 1), 0.25f, -1);
    assertThat((Object[]) Preparation.loadRegression(file).decode(predictions).asObjectArray())
        .isEqualTo(saved.decode(predictions).asObjectArray());
    assertThatThrownBy(() -> Preparation.loadClassification(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("it prepares for a regression", "target \"a\"");
  }

  @Test
  void rejectsToLoadAClassAsANumber() {
    Recipe.classification("kind").only("b").fit(table()).save(file);
    assertThatThrownBy(() -> Preparation.loadRegression(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it prepares for a classification");
  }

  @Test
  void whatCannotBeKnownAgainIsLeftOutOfTheInverse() {
    Preparation<LabeledDataset> preparation = every(Recipe.classification("kind")).fit(table());
    Table back = preparation.inverse(preparation.inputs(table()));
    assertThat(back.columnNames()).startsWith("a", "b").contains("one", "two");
    assertThat(back.columnNames()).doesNotContain("three", "four", "day", "kind");
    assertThat(back.stringColumn("two").asList()).isEqualTo(table().stringColumn("two").asList());
    assertThat(back.column("a").isMissing(1)).isTrue();
  }
}
