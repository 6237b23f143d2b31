package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.tables.TableFixtures.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** What scikit-learn made of the same columns; src/test/fixtures/tables.py says how. */
class TableFixtureTest {
  private static final OneHotEncoder ONE_HOT = new OneHotEncoder();

  private static final Map<String, ColumnEncoder> CATEGORIES =
      Map.of(
          "one-hot", ONE_HOT,
          "one-hot, unseen are zeros", ONE_HOT.unseen(Unseen.ZEROS),
          "one-hot, rare and unseen are other", ONE_HOT.minFrequency(2).unseen(Unseen.OTHER),
          "one-hot, rare are other, unseen are zeros", ONE_HOT.minFrequency(2).unseen(Unseen.ZEROS),
          "one-hot, first dropped", ONE_HOT.droppingFirst(),
          "one-hot, rare are other, first dropped", ONE_HOT.minFrequency(3).droppingFirst(),
          "one-hot, missing is a category", ONE_HOT.missing(Missing.ownCategory()),
          "ordinal", new OrdinalEncoder(),
          "ordinal, given order", OrdinalEncoder.order("low", "medium", "high").unseenAs(-1));

  private static final Map<String, Missing> FILLS =
      Map.of(
          "mean", Missing.mean(),
          "median", Missing.median(),
          "most frequent", Missing.mostFrequent(),
          "constant", Missing.constant(-2.5));

  private static final List<String> TARGETS =
      Stream.of("number", "binary", "multiclass")
          .flatMap(kind -> Stream.of("auto", "10.0", "0.0").map(s -> "target, " + kind + ", " + s))
          .toList();

  private static final Map<String, ColumnEncoder> HASHES =
      Map.of(
          "hashing, 8, signed", new HashingEncoder(8),
          "hashing, 8", new HashingEncoder(8).unsigned(),
          "hashing, 64, signed", new HashingEncoder(64));

  static Stream<Arguments> categories() {
    return CATEGORIES.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("categories")
  void categoriesAgree(String name, ColumnEncoder encoder) {
    Case fixture = TableFixtures.get(name);
    ColumnEncoding encoding = encoder.fit(text(fixture, "train"));
    fixture.assertClose("out", encoding.encode(text(fixture, "test")));
    if (fixture.has("features")) {
      assertThat(encoding.suffixes()).isEqualTo(fixture.texts("features"));
    }
  }

  static Stream<Arguments> fills() {
    return FILLS.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fills")
  void whatFillsInAgreesAndWhatIndicates(String name, Missing missing) {
    Case fixture = TableFixtures.get(name);
    Table train = Table.create(numbers(fixture, "train", "x"), zeros(fixture, "train"));
    Recipe<?> recipe =
        Recipe.regression("y").numeric(Numbers.asTheyAre().missing(missing.indicated()));
    Table test = Table.create(numbers(fixture, "test", "x"));
    fixture.assertClose("out", recipe.fit(train).inputs(test));
  }

  @Test
  void theMostFrequentTextAgrees() {
    Case fixture = TableFixtures.get("most frequent text");
    OrdinalEncoding encoding =
        new OrdinalEncoder().missing(Missing.mostFrequent()).fit(text(fixture, "train"), none());
    Column<?> filled = encoding.decode("c", encoding.encode(text(fixture, "test")));
    assertThat(filled.asObjectArray()).isEqualTo(fixture.texts("out").toArray());
  }

  private static Outcome none() {
    return Outcome.unknown();
  }

  static Stream<Arguments> hashes() {
    return HASHES.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hashes")
  void hashesAgree(String name, ColumnEncoder encoder) {
    Case fixture = TableFixtures.get(name);
    Column<?> cells = Columns.text("city", fixture.texts("test"));
    fixture.assertClose("out", encoder.fit(cells).encode(cells));
  }

  static Stream<String> targets() {
    return TARGETS.stream();
  }

  @ParameterizedTest
  @MethodSource("targets")
  void targetsAgree(String name) {
    Case fixture = TableFixtures.get(name);
    Column<?> train = text(fixture, "train");
    DoubleColumn y = Columns.numbers("y", fixture.numbers("y"));
    boolean number = fixture.text("kind").equals("number");
    Outcome outcome = number ? Outcome.number(y) : Outcome.classes(y);
    TargetEncoder encoder = new TargetEncoder().folds(4);
    OptionalDouble smoothing = OptionalDouble.empty();
    if (!name.endsWith("auto")) {
      smoothing = OptionalDouble.of(fixture.number("smooth"));
      encoder = encoder.smoothing(fixture.number("smooth"));
    }
    TargetEncoding encoding = encoder.fit(train, outcome);
    fixture.assertClose("out", encoding.encode(text(fixture, "test")));
    fixture.assertClose("crossed", crossed(fixture, encoding, outcome, smoothing));
  }

  /** The training column by the folds of the fixture, for scikit-learn deals them otherwise. */
  private static NdArray crossed(
      Case fixture, TargetEncoding encoding, Outcome outcome, OptionalDouble smoothing) {
    int[] folds = fixture.counts("folds");
    int width = outcome.names().size();
    int[] category =
        fixture.texts("train").stream().mapToInt(encoding.categories()::indexOf).toArray();
    NdArray crossed = NdArray.zeros(Shape.of(folds.length, width));
    for (int k = 0; k < width; k++) {
      for (int row = 0; row < folds.length; row++) {
        int own = folds[row];
        CategoryMeans means =
            CategoryMeans.of(
                encoding.categories().size(),
                category,
                outcome.numbers(k),
                other -> folds[other] != own,
                smoothing);
        crossed.data()[row * width + k] = (float) means.of(category[row]);
      }
    }
    return crossed;
  }

  @Test
  void datesAgree() {
    Case fixture = TableFixtures.get("dates");
    DateTimeColumn moments =
        DateTimeColumn.create(
            "t", fixture.texts("moments").stream().map(LocalDateTime::parse).toList());
    DateEncoder parts =
        DateEncoder.of(
            DatePart.YEAR,
            DatePart.MONTH,
            DatePart.DAY,
            DatePart.WEEKDAY,
            DatePart.DAY_OF_YEAR,
            DatePart.HOUR,
            DatePart.MINUTE);
    fixture.assertClose("numbers", parts.unscaled().fit(moments).encode(moments));
    DateEncoder circles = DateEncoder.of().cyclic(DatePart.MONTH, DatePart.WEEKDAY, DatePart.HOUR);
    fixture.assertClose("circles", circles.fit(moments).encode(moments));
    DateEncoder days = DateEncoder.of().daysSince(LocalDate.of(2000, 1, 1)).unscaled();
    fixture.assertClose("days", days.fit(moments).encode(moments));
  }

  @Test
  void aWholeTableAgrees() {
    Case fixture = TableFixtures.get("whole table");
    Table table =
        Table.create(
            numbers(fixture, "age", "age"),
            Columns.text("town", fixture.texts("town")),
            numbers(fixture, "fare", "fare"),
            zeros(fixture, "age"));
    Recipe<?> recipe =
        Recipe.regression("y")
            .numeric(Numbers.standardized().missing(Missing.median().indicated()))
            .categorical(new OneHotEncoder().unseen(Unseen.ZEROS).missing(Missing.ownCategory()));
    fixture.assertClose(
        "out", recipe.fit(table.first((int) fixture.number("train"))).inputs(table));
  }

  @Test
  void everyCaseIsCompared() {
    List<String> looked = new ArrayList<>(CATEGORIES.keySet());
    looked.addAll(FILLS.keySet());
    looked.addAll(HASHES.keySet());
    looked.addAll(TARGETS);
    looked.addAll(List.of("most frequent text", "dates", "whole table"));
    assertThat(looked).containsExactlyInAnyOrderElementsOf(TableFixtures.names());
  }

  private static Column<?> text(Case fixture, String key) {
    return Columns.text("c", fixture.texts(key));
  }

  private static DoubleColumn numbers(Case fixture, String key, String name) {
    return Columns.numbers(name, fixture.numbers(key));
  }

  private static DoubleColumn zeros(Case fixture, String key) {
    return DoubleColumn.create("y", new double[fixture.numbers(key).size()]);
  }
}
