package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.columns.Column;

class OneHotEncoderTest {
  private static final Column<?> COLOURS = Columns.text("colour", "red", "blue", "red", "green");

  @Test
  void categoriesOfTextAreSortedByLetters() {
    ColumnEncoding encoding = new OneHotEncoder().fit(COLOURS);
    assertThat(encoding.suffixes()).containsExactly("=blue", "=green", "=red");
    assertThat(encoding.encode(Columns.text("colour", "green", "red")))
        .isEqualTo(NdArray.of(new float[][] {{0, 1, 0}, {0, 0, 1}}));
  }

  @Test
  void categoriesOfNumbersAreSortedBySize() {
    assertThat(new OneHotEncoder().fit(IntColumn.create("class", 10, 9, 10)).suffixes())
        .containsExactly("=9", "=10");
    assertThat(new OneHotEncoder().fit(Columns.numbers("x", 2.5, -1.0)).suffixes())
        .containsExactly("=-1", "=2.5");
    assertThat(new OneHotEncoder().fit(BooleanColumn.create("b", true, false)).suffixes())
        .containsExactly("=false", "=true");
  }

  @Test
  void wholeNumbersAreOneCategoryWhateverTheirType() {
    ColumnEncoding encoding = new OneHotEncoder().fit(IntColumn.create("class", 1, 2));
    assertThat(encoding.encode(Columns.numbers("class", 2.0)))
        .isEqualTo(NdArray.of(new float[][] {{0, 1}}));
  }

  @Test
  void anUnseenCategoryIsAnErrorThatNamesTheCell() {
    ColumnEncoding encoding = new OneHotEncoder().fit(COLOURS);
    assertThatThrownBy(() -> encoding.encode(Columns.text("colour", "red", "pink")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "the cell in column \"colour\", row 2 is \"pink\"",
            "a category that the training table does not have",
            "unseen(Unseen.OTHER)");
  }

  @Test
  void otherHasAColumnOfItsOwnThoughNothingWasRare() {
    ColumnEncoding encoding = new OneHotEncoder().unseen(Unseen.OTHER).fit(COLOURS);
    assertThat(encoding.suffixes()).endsWith("=<other>").hasSize(4);
    assertThat(encoding.encode(Columns.text("colour", "pink")))
        .isEqualTo(NdArray.of(new float[][] {{0, 0, 0, 1}}));
  }

  @Test
  void rareOnesAreKnownThoughUnseenOnesAreErrors() {
    ColumnEncoding encoding = new OneHotEncoder().minFrequency(2).fit(COLOURS);
    assertThat(encoding.encode(Columns.text("colour", "green", "red")))
        .isEqualTo(NdArray.of(new float[][] {{0, 1}, {1, 0}}));
    assertThatThrownBy(() -> encoding.encode(Columns.text("colour", "pink")))
        .hasMessageContaining("\"pink\"");
  }

  @Test
  void aMissingCellIsAnErrorUntilSomethingIsSaid() {
    Column<?> gaps = Columns.text("colour", "red", null, "blue", "red");
    assertThatThrownBy(() -> new OneHotEncoder().fit(gaps))
        .hasMessageContaining("the cell in column \"colour\", row 2 is missing");
    ColumnEncoding own = new OneHotEncoder().missing(Missing.ownCategory()).fit(gaps);
    assertThat(own.suffixes()).containsExactly("=blue", "=red", "=<missing>");
    ColumnEncoding frequent = new OneHotEncoder().missing(Missing.mostFrequent()).fit(gaps);
    assertThat(frequent.encode(gaps).row(1)).isEqualTo(NdArray.of(0, 1));
    ColumnEncoding constant = new OneHotEncoder().missing(Missing.constant("none")).fit(gaps);
    assertThat(constant.suffixes()).containsExactly("=blue", "=none", "=red");
    assertThatThrownBy(() -> new OneHotEncoder().missing(Missing.mean()).fit(gaps))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("OneHotEncoder", "the mean", "mostFrequent()");
  }

  @Test
  void missingCellsThatTheTrainingTableDidNotHaveAreUnseen() {
    OneHotEncoder encoder = new OneHotEncoder().missing(Missing.ownCategory());
    Column<?> gap = Columns.text("colour", "red", null);
    assertThatThrownBy(() -> encoder.fit(COLOURS).encode(gap)).hasMessageContaining("<missing>");
    assertThat(encoder.unseen(Unseen.ZEROS).fit(COLOURS).encode(gap))
        .isEqualTo(NdArray.of(new float[][] {{0, 0, 1}, {0, 0, 0}}));
  }

  /** Tablesaw's setMissing leaves an empty text that its isMissing does not know. */
  @Test
  void aTextThatWasSetToMissingIsMissing() {
    Column<?> gap = Columns.text("colour", "red", "blue").setMissing(1);
    assertThatThrownBy(() -> new OneHotEncoder().fit(gap)).hasMessageContaining("row 2 is missing");
  }

  @Test
  void comesBackAsNames() {
    OneHotEncoding encoding =
        new OneHotEncoder().unseen(Unseen.ZEROS).fit(COLOURS, Outcome.unknown());
    NdArray features = NdArray.of(new float[][] {{0.2f, 0.7f, 0.1f}, {0, 0, 0}, {1, 0, 0}});
    Column<?> cells = encoding.decode("colour", features);
    assertThat(cells.name()).isEqualTo("colour");
    assertThat((Object[]) cells.asObjectArray()).containsExactly("green", "", "blue");
    assertThat(cells.isMissing(1)).isTrue();
  }

  @Test
  void theDroppedCategoryComesBackOfZeros() {
    OneHotEncoding encoding = new OneHotEncoder().droppingFirst().fit(COLOURS, Outcome.unknown());
    assertThat(encoding.suffixes()).containsExactly("=green", "=red");
    NdArray features = NdArray.of(new float[][] {{0, 0}, {0, 1}, {0.6f, 0.1f}});
    assertThat(encoding.decode("colour", features).asObjectArray())
        .containsExactly("blue", "red", "green");
  }

  @Test
  void saysWhatItLearned() {
    OneHotEncoder encoder = new OneHotEncoder().minFrequency(2).unseen(Unseen.OTHER);
    assertThat(encoder.fit(COLOURS))
        .hasToString("one-hot of [red, <other>]; 2 rare ones are <other>; unseen ones are <other>");
  }

  @Test
  void rejectsChoicesThatDoNotFit() {
    assertThatThrownBy(() -> new OneHotEncoder().minFrequency(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("OneHotEncoder: expected a frequency of 1 or more but got 0");
    assertThatThrownBy(() -> new OneHotEncoder().droppingFirst().unseen(Unseen.ZEROS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("all zeros mean the first");
    OneHotEncoding encoding = new OneHotEncoder().fit(COLOURS, Outcome.unknown());
    assertThatThrownBy(() -> encoding.decode("colour", NdArray.of(new float[][] {{1, 0}})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("column \"colour\": expected features of shape (rows, 3) but got (1, 2)");
  }

  @Test
  void rejectsAFeatureForEachOfVeryManyCategories() {
    Column<?> identifiers = IntColumn.create("id", IntStream.rangeClosed(0, OneHotEncoder.MOST));
    assertThatThrownBy(() -> new OneHotEncoder().fit(identifiers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("\"id\" has 10001 categories", "HashingEncoder");
  }
}
