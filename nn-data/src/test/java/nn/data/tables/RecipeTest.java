package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.LabeledDataset;
import nn.data.transforms.Standardizer;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class RecipeTest {
  private static Table people() {
    return Table.create(
        "people",
        IntColumn.create("age", 20, 30, 40, 50),
        Columns.text("town", "Ulm", "Bonn", "Ulm", "Kiel"),
        BooleanColumn.create("member", true, false, true, true),
        Columns.text("bought", "yes", "no", "no", "yes"));
  }

  @Test
  void withoutAWordNumbersAreStandardizedAndTextIsOneHot() {
    Preparation<LabeledDataset> preparation = Recipe.classification("bought").fit(people());
    assertThat(preparation.features())
        .containsExactly("age", "town=Bonn", "town=Kiel", "town=Ulm", "member");
    LabeledDataset data = preparation.apply(people());
    assertThat(data.classNames()).containsExactly("no", "yes");
    assertThat(data.labels()).isEqualTo(NdArray.of(1, 0, 0, 1));
    assertThat(data.inputShape()).isEqualTo(preparation.inputShape()).isEqualTo(Shape.of(5));
    assertThat(data.input(1).data()).containsExactly(-0.4472136f, 1, 0, 0, 0);
  }

  @Test
  void whatIsLearnedIsTheTrainingTablesAlone() {
    Table people = people();
    Preparation<LabeledDataset> preparation = Recipe.classification("bought").fit(people.first(2));
    assertThat(preparation.inputs(people.first(3)).data())
        .containsExactly(-1, 0, 1, 1, 1, 1, 0, 0, 3, 0, 1, 1);
    assertThatThrownBy(() -> preparation.apply(people))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("column \"town\", row 4 is \"Kiel\"");
  }

  @Test
  void featuresAreInTheTablesOrderWhateverTheOrderOfTheOther() {
    Table people = people();
    Preparation<?> preparation = Recipe.classification("bought").leaveOut("town").fit(people);
    Table turned = people.selectColumns("bought", "member", "town", "age");
    assertThat(preparation.inputs(turned)).isEqualTo(preparation.inputs(people));
  }

  @Test
  void columnsThatAreNamedGetTheirOwnEncoder() {
    Preparation<LabeledDataset> preparation =
        Recipe.classification("bought")
            .columns(OrdinalEncoder.order("Ulm", "Bonn", "Kiel"), "Town")
            .columns(new OneHotEncoder(), "member")
            .only("age")
            .numeric(Numbers.asTheyAre())
            .fit(people());
    assertThat(preparation.features())
        .containsExactly("age", "town", "member=false", "member=true");
    assertThat(preparation.apply(people()).input(3).data()).containsExactly(50, 2, 0, 1);
  }

  @Test
  void datesAreDaysAndCircles() {
    Table table =
        Table.create(
            DateColumn.create("day", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 3)),
            DoubleColumn.create("y", 1, 2));
    assertThat(Recipe.regression("y").fit(table).features())
        .containsExactly(
            "day.days", "day.month.sin", "day.month.cos", "day.weekday.sin", "day.weekday.cos");
    assertThat(Recipe.regression("y").dates(DateEncoder.of(DatePart.DAY)).fit(table).features())
        .containsExactly("day.day");
  }

  @Test
  void aNumberToPredictIsScaledAndComesBack() {
    Table table =
        Table.create(DoubleColumn.create("x", 1, 2, 3), DoubleColumn.create("y", 10, 20, 60));
    Preparation<Dataset> preparation = Recipe.regression("y", Standardizer.perFeature()).fit(table);
    Dataset data = preparation.apply(table);
    assertThat(data.targetShape()).isEqualTo(Shape.of(1));
    NdArray targets = data.all().targets();
    assertThat(targets.get(0, 0)).isBetween(-1f, -0.9f);
    assertThat((Object[]) preparation.decode(targets).asObjectArray())
        .containsExactly(10.0, 20.0, 60.0);
    assertThat(preparation.decode(targets.reshape(Shape.of(3))).size()).isEqualTo(3);
  }

  @Test
  void theOrderOfTheClassesCanBeGiven() {
    LabeledDataset data =
        Recipe.classification("bought", "yes", "no").fit(people()).apply(people());
    assertThat(data.classNames()).containsExactly("yes", "no");
    assertThat(data.labels()).isEqualTo(NdArray.of(0, 1, 1, 0));
    assertThatThrownBy(() -> Recipe.classification("bought", "yes").fit(people()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "column \"bought\", row 2 is \"no\", which is none of the classes [yes]");
  }

  @Test
  void anIndicatorIsThereIfTheTrainingTableHadMissingCells() {
    Table gaps =
        Table.create(
            Columns.numbers("a", 1., null, 3.),
            Columns.numbers("b", 1., 2., 3.),
            Columns.text("c", "x", null, "y"),
            DoubleColumn.create("y", 1, 2, 3));
    Recipe<Dataset> recipe =
        Recipe.regression("y")
            .numeric(Numbers.asTheyAre().missing(Missing.mean().indicated()))
            .categorical(new OneHotEncoder().missing(Missing.mostFrequent().indicated()));
    Preparation<Dataset> preparation = recipe.fit(gaps);
    assertThat(preparation.features())
        .containsExactly("a", "a?missing", "b", "c=x", "c=y", "c?missing");
    assertThat(preparation.inputs(gaps).row(1).data()).containsExactly(2, 1, 2, 1, 0, 1);
    Table back = preparation.inverse(preparation.inputs(gaps));
    assertThat(back.column("a").isMissing(1)).isTrue();
    assertThat(back.column("c").isMissing(1)).isTrue();
    assertThat(back.doubleColumn("b").asList()).containsExactly(1., 2., 3.);
  }

  @Test
  void rejectsToBeFittedOnWhatIsHeldBack() {
    TableSplit split = TableSplitter.random(1).split(people(), 0.5);
    Recipe<LabeledDataset> recipe = Recipe.classification("bought").leaveOut("town");
    assertThatThrownBy(() -> recipe.fit(split.test()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("table \"people (held back)\" was set aside");
    Table sorted = split.test().sortOn("age");
    assertThatThrownBy(() -> recipe.fit(sorted)).hasMessageContaining("was set aside");
    Preparation<LabeledDataset> preparation = recipe.fit(split.train());
    assertThat(preparation.apply(split.test()).isHeldBack()).isTrue();
    assertThat(preparation.apply(split.train()).isHeldBack()).isFalse();
  }

  @Test
  void rejectsTextThatNamesTheRows() {
    Table table =
        Table.create(
            Columns.text("id", IntStream.range(0, 30).mapToObj(i -> "row " + i).toList()),
            DoubleColumn.create("y", new double[30]));
    assertThatThrownBy(() -> Recipe.regression("y").fit(table))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "column \"id\" has 30 different texts in 30 rows", "leaveOut(\"id\")");
    assertThat(Recipe.regression("y").columns(new OneHotEncoder(), "id").fit(table).features())
        .hasSize(30);
  }

  @Test
  void rejectsColumnsThatAreNotThereOrHaveTwoRoles() {
    Recipe<LabeledDataset> recipe = Recipe.classification("bought");
    assertThatThrownBy(() -> Recipe.classification("sold").fit(people()))
        .hasMessageContaining("there is no column \"sold\"; the columns are [age, town");
    assertThatThrownBy(() -> recipe.leaveOut("hair").fit(people()))
        .hasMessageContaining("there is no column \"hair\"");
    assertThatThrownBy(() -> recipe.only("bought").fit(people()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Recipe: \"bought\" is the target and cannot be a feature too");
    assertThatThrownBy(() -> recipe.only("age").leaveOut("age").fit(people()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Recipe: these columns are features and left out at once: [age]");
    assertThatThrownBy(() -> recipe.leaveOut("age", "town", "member").fit(people()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no feature is left beside the target \"bought\"");
    Preparation<LabeledDataset> preparation = recipe.fit(people());
    assertThatThrownBy(() -> preparation.apply(people().removeColumns("age")))
        .hasMessageContaining("there is no column \"age\"");
    assertThatThrownBy(() -> preparation.inputs(people().emptyCopy()))
        .hasMessageContaining("has no rows");
  }

  @Test
  void rejectsMissingTargets() {
    Table table = Table.create(DoubleColumn.create("x", 1, 2), Columns.numbers("y", 1., null));
    assertThatThrownBy(() -> Recipe.regression("y", Standardizer.perFeature()).fit(table))
        .hasMessageContaining("column \"y\", row 2 is missing");
    assertThatThrownBy(() -> Recipe.classification("y").fit(table))
        .hasMessageContaining("column \"y\", row 2 is missing");
  }

  @Test
  void predictionsBecomeNames() {
    Preparation<LabeledDataset> preparation =
        Recipe.classification("bought").leaveOut("town").fit(people());
    NdArray rows = NdArray.of(new float[][] {{0.9f, 0.1f}, {0.2f, 0.8f}});
    assertThat((Object[]) preparation.decode(rows).asObjectArray()).containsExactly("no", "yes");
    NdArray probabilities = NdArray.of(new float[][] {{0.7f}, {0.3f}});
    assertThat((Object[]) preparation.decode(probabilities).asObjectArray())
        .containsExactly("yes", "no");
    assertThatThrownBy(() -> preparation.decode(NdArray.zeros(Shape.of(2, 3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ClassTarget: expected predictions (n, 2) or labels (n,) but got shape (2, 3)");
    assertThatThrownBy(() -> preparation.decode(NdArray.of(Float.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected labels 0 to 1 but got NaN");
  }

  @Test
  void saysWhatItLearned() {
    assertThat(
            Recipe.classification("bought").numeric(Numbers.asTheyAre()).fit(people()).toString())
        .isEqualTo(
            """
            3 columns to 5 features; target "bought": classes [no, yes]
              age: numbers as they are
              town: one-hot of [Bonn, Kiel, Ulm]; unseen ones are an error (3 features)
              member: numbers as they are""");
  }
}
