package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

class TargetEncoderTest {
  private static final Column<?> TOWNS =
      Columns.text("town", "a", "a", "b", "b", "a", "b", "a", "b", "a", "b");
  private static final Outcome PRICES =
      Outcome.number(Columns.numbers("price", 1., 3., 10., 12., 2., 8., 1., 10., 3., 10.));

  @Test
  void otherTablesGetTheMeansOfAllTrainingRows() {
    ColumnEncoding encoding = new TargetEncoder().smoothing(0).fit(TOWNS, PRICES);
    assertThat(encoding.suffixes()).containsExactly("~price");
    assertThat(encoding.encode(Columns.text("town", "b", "a")))
        .isEqualTo(NdArray.of(new float[][] {{10}, {2}}));
  }

  @Test
  void smoothingDrawsRareOnesToTheMeanOfAll() {
    ColumnEncoding encoding = new TargetEncoder().smoothing(5).fit(TOWNS, PRICES);
    assertThat(encoding.encode(Columns.text("town", "a", "unknown")))
        .isEqualTo(NdArray.of(new float[][] {{4}, {6}}));
  }

  @Test
  void noRowOfTheTrainingTableSeesItsOwnTarget() {
    TargetEncoder encoder = new TargetEncoder().smoothing(0).folds(5).seed(3);
    double[] prices = PRICES.numbers(0);
    NdArray before = encoder.fit(TOWNS, PRICES).encode(TOWNS);
    for (int row = 0; row < prices.length; row++) {
      double[] changed = prices.clone();
      changed[row] += 1000;
      Outcome other = Outcome.number(DoubleColumn.create("price", changed));
      NdArray after = encoder.fit(TOWNS, other).encode(TOWNS);
      assertThat(after.get(row, 0)).as("row %s", row).isEqualTo(before.get(row, 0));
      assertThat(after).isNotEqualTo(before);
    }
  }

  /** Without cross-fitting, identifiers would predict noise perfectly. */
  @Test
  void identifiersTellNothingOfNoiseInTheTrainingTable() {
    RandomStream random = RandomStream.of(1, "noise");
    StringColumn identifiers = StringColumn.create("id");
    DoubleColumn noise = DoubleColumn.create("y");
    for (int i = 0; i < 200; i++) {
      identifiers.append("id" + i);
      noise.append(random.nextGaussian());
    }
    NdArray encoded =
        new TargetEncoder()
            .smoothing(0)
            .fit(identifiers, Outcome.number(noise))
            .encode(identifiers);
    double product = 0;
    for (int i = 0; i < 200; i++) {
      product += encoded.get(i, 0) * noise.getDouble(i) / 200;
    }
    assertThat(product).isCloseTo(0, Offset.offset(0.05));
  }

  @Test
  void theSeedDealsTheFolds() {
    assertThat(new TargetEncoder().seed(1).fit(TOWNS, PRICES).encode(TOWNS))
        .isEqualTo(new TargetEncoder().seed(1).fit(TOWNS, PRICES).encode(TOWNS))
        .isNotEqualTo(new TargetEncoder().seed(2).fit(TOWNS, PRICES).encode(TOWNS));
  }

  @Test
  void ofTwoClassesTheSecondCounts() {
    Outcome outcome =
        Outcome.classes(Columns.text("ill", "n", "n", "y", "y", "n", "n", "y", "y", "n", "y"));
    ColumnEncoding encoding = new TargetEncoder().smoothing(0).fit(TOWNS, outcome);
    assertThat(encoding.suffixes()).containsExactly("~y");
    assertThat(encoding.encode(Columns.text("town", "a", "b")))
        .isEqualTo(NdArray.of(new float[][] {{0.2f}, {0.8f}}));
  }

  @Test
  void ofMoreClassesEachHasAFeature() {
    Column<?> kinds = Columns.text("kind", "x", "y", "z", "x", "y", "z", "x", "y", "z", "x");
    ColumnEncoding encoding = new TargetEncoder().fit(TOWNS, Outcome.classes(kinds));
    assertThat(encoding.suffixes()).containsExactly("~x", "~y", "~z");
    float[] shares = encoding.encode(Columns.text("town", "unknown")).data();
    assertThat(shares).containsExactly(0.4f, 0.3f, 0.3f);
  }

  @Test
  void saysWhatItLearned() {
    assertThat(new TargetEncoder().smoothing(0).folds(2).fit(TOWNS, PRICES))
        .hasToString(
            "smoothed means of the target for [a, b] (mean 6.0, of categories 2.0 to 10.0);"
                + " the training table by 2 folds; unseen ones are the mean");
  }

  @Test
  void rejectsToFitWithoutATargetOrWithTooFewRows() {
    assertThatThrownBy(() -> new TargetEncoder().fit(TOWNS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it has to see what is to be predicted");
    Column<?> few = Columns.text("town", "a", "b");
    Outcome two = Outcome.number(Columns.numbers("y", 1., 2.));
    assertThatThrownBy(() -> new TargetEncoder().fit(few, two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has 2 rows and cannot be dealt into 5 folds");
    assertThatThrownBy(() -> new TargetEncoder().smoothing(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a smoothing of 0 or more");
    assertThatThrownBy(() -> new TargetEncoder().folds(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 folds or more");
  }
}
