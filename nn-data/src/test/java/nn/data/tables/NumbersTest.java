package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.transforms.Binner;
import nn.data.transforms.OneHot;
import nn.data.transforms.Rescale;
import nn.data.transforms.Reshape;
import nn.data.transforms.Transform;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.columns.Column;

class NumbersTest {
  private static final Column<?> AGES = Columns.numbers("age", 1., null, 3., 8.);

  @Test
  void aMissingCellIsAnErrorUntilSomethingIsSaid() {
    assertThatThrownBy(() -> Numbers.standardized().fit(AGES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "the cell in column \"age\", row 2 is missing", "an encoder's missing(...)");
    ColumnEncoding filled = Numbers.asTheyAre().missing(Missing.mean()).fit(AGES);
    assertThat(filled.encode(AGES)).isEqualTo(NdArray.of(new float[][] {{1}, {4}, {3}, {8}}));
  }

  @Test
  void whatFillsInIsTheTrainingTablesWhateverTheOtherTableHolds() {
    ColumnEncoding encoding = Numbers.asTheyAre().missing(Missing.median()).fit(AGES);
    assertThat(encoding.encode(Columns.numbers("age", 100., null)))
        .isEqualTo(NdArray.of(new float[][] {{100}, {3}}));
  }

  @Test
  void isScaledByWhatIsFittedOnWhatWasFilledIn() {
    ColumnEncoding encoding = Numbers.standardized().missing(Missing.mean()).fit(AGES);
    assertThat(encoding.encode(Columns.numbers("age", null, 4.)))
        .isEqualTo(NdArray.zeros(Shape.of(2, 1)));
    assertThat(encoding.toString())
        .startsWith("numbers by Standardization")
        .endsWith("; missing cells are 4.0");
  }

  @Test
  void oneStepFollowsTheOther() {
    Numbers twice = Numbers.asTheyAre().thenApply(new Rescale(2, 0)).thenApply(new Rescale(1, 1));
    assertThat(twice.fit(Columns.numbers("x", 1., 5.)).encode(Columns.numbers("x", 3.)))
        .isEqualTo(NdArray.of(new float[][] {{7}}));
  }

  @Test
  void aScalingMayMakeSeveralFeaturesOfOne() {
    Transform places =
        new Transform() {
          private final OneHot oneHot = new OneHot(3);

          @Override
          public NdArray apply(NdArray batch) {
            return oneHot.apply(batch.reshape(Shape.of(batch.size())));
          }

          @Override
          public Shape outputShape(Shape example) {
            return Shape.of(3);
          }
        };
    ColumnEncoding encoding =
        Numbers.asTheyAre().thenApply(places).fit(Columns.numbers("x", 0., 2.));
    assertThat(encoding.suffixes()).containsExactly("#0", "#1", "#2");
    assertThat(encoding.encode(Columns.numbers("x", 1.)))
        .isEqualTo(NdArray.of(new float[][] {{0, 1, 0}}));
  }

  @Test
  void binsAreFeaturesEach() {
    Column<?> column = Columns.numbers("x", 1., 2., 3., 4.);
    ColumnEncoding bins = Numbers.scaled(Binner.quantile(2).oneHot()).fit(column);
    assertThat(bins.suffixes()).containsExactly("#0", "#1");
    assertThat(bins.encode(Columns.numbers("x", 0., 9.)))
        .isEqualTo(NdArray.of(new float[][] {{1, 0}, {0, 1}}));
  }

  @Test
  void readsYesAndNoAndTextThatHoldsNumbers() {
    ColumnEncoding encoding = Numbers.asTheyAre().fit(Columns.numbers("x", 0.));
    assertThat(encoding.encode(BooleanColumn.create("x", true, false)))
        .isEqualTo(NdArray.of(new float[][] {{1}, {0}}));
    assertThat(encoding.encode(Columns.text("x", " 2.5 ")))
        .isEqualTo(NdArray.of(new float[][] {{2.5f}}));
    assertThatThrownBy(() -> encoding.encode(Columns.text("x", "1", "two")))
        .hasMessageContaining("column \"x\", row 2 is \"two\", not a finite number");
    assertThatThrownBy(() -> encoding.encode(Columns.numbers("x", 1e300)))
        .hasMessageContaining("row 1 is \"1.0E300\", not a finite number");
  }

  @Test
  void comesBackInItsOwnUnits() {
    Column<?> column = Columns.numbers("x", 1., 3., 8.);
    NumberEncoding encoding = Numbers.standardized().fit(column, Outcome.unknown());
    assertThat(encoding.decode("x", encoding.encode(column)).asDoubleArray())
        .containsExactly(1, 3, 8);
    NumberEncoding scaled =
        Numbers.asTheyAre().thenApply(new Reshape(Shape.of(1))).fit(column, Outcome.unknown());
    assertThat(scaled.invertible()).isFalse();
    assertThatThrownBy(() -> scaled.decode("x", scaled.encode(column)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("of column \"x\" cannot be undone");
  }

  @Test
  void rejectsWhatNumbersCannotBeFilledWith() {
    assertThatThrownBy(() -> Numbers.asTheyAre().missing(Missing.ownCategory()).fit(AGES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("a category of their own", "median()");
    assertThatThrownBy(() -> Numbers.asTheyAre().missing(Missing.constant("none")).fit(AGES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a finite number to fill a column of numbers with");
    Column<?> nothing = Columns.numbers("x", null, null);
    assertThatThrownBy(() -> Numbers.asTheyAre().missing(Missing.mean()).fit(nothing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("column \"x\" has no cell that is not missing");
  }

  @Test
  void rejectsAScalingThatLeavesNoRow() {
    Numbers square = Numbers.asTheyAre().thenApply(new Reshape(Shape.of(1, 1)));
    assertThatThrownBy(() -> square.fit(AGES.removeMissing()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("column \"age\" would have features of shape (1, 1)");
  }
}
