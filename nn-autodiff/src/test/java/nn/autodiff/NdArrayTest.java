package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NdArrayTest {
  private static final NdArray X = NdArray.of(new float[][] {{1, 2, 3}, {4, 5, 6}});

  @Test
  void standsRowByRow() {
    assertThat(X.shape()).isEqualTo(Shape.of(2, 3));
    assertThat(X.size()).isEqualTo(6);
    assertThat(X.data()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(X.get(1, 0)).isEqualTo(4);
  }

  @Test
  void wrapsTheNumbersOfAShapeButCopiesAVector() {
    float[] numbers = {1, 2};
    NdArray wrapped = NdArray.of(Shape.of(2, 1), numbers);
    NdArray vector = NdArray.of(numbers);
    numbers[0] = 7;

    assertThat(wrapped.get(0, 0)).isEqualTo(7);
    assertThat(vector.get(0)).isEqualTo(1);
  }

  @Test
  void makesScalarsZerosAndFilledArrays() {
    assertThat(NdArray.scalar(3).item()).isEqualTo(3);
    assertThat(NdArray.zeros(Shape.of(2)).data()).containsExactly(0, 0);
    assertThat(NdArray.full(Shape.of(2), 0.5f).data()).containsExactly(0.5f, 0.5f);
    assertThat(NdArray.of(new float[0][]).shape()).isEqualTo(Shape.of(0, 0));
  }

  @Test
  void rejectsTooFewOrTooManyNumbers() {
    assertThatThrownBy(() -> NdArray.of(Shape.of(2, 2), 1, 2, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "NdArray: shape (2, 2) holds 4 numbers but got 3; give one number for each place");
  }

  @Test
  void rejectsRowsOfDifferentLength() {
    assertThatThrownBy(() -> NdArray.of(new float[][] {{1, 2}, {3}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "NdArray: all rows have one length, but row 0 has 2 numbers and row 1 has 1;"
                + " fill the shorter one");
  }

  @Test
  void rejectsAnIndexOutsideTheArray() {
    for (int[] index : new int[][] {{2, 0}, {0, 3}, {-1, 0}, {0}, {0, 0, 0}}) {
      assertThatThrownBy(() -> X.get(index))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "NdArray: no index "
                  + Shapes.list(index)
                  + " in an array of shape (2, 3); give one position from 0 for each axis");
    }
  }

  @Test
  void givesTheOneNumberOfASmallArrayOnly() {
    assertThat(NdArray.of(Shape.of(1, 1), 5).item()).isEqualTo(5);
    assertThatThrownBy(X::item)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "NdArray: item() wants exactly one number, but shape (2, 3) holds 6; use get(...) or"
                + " reduce it first");
  }

  @Test
  void reshapesWithoutCopying() {
    NdArray y = X.reshape(3, -1);

    assertThat(y.shape()).isEqualTo(Shape.of(3, 2));
    assertThat(y.data()).isSameAs(X.data());
    assertThat(X.reshape(-1).shape()).isEqualTo(Shape.of(6));
    assertThat(NdArray.scalar(1).reshape(1, 1).reshape().shape()).isEqualTo(Shape.of());
  }

  @Test
  void rejectsAShapeOfAnotherSize() {
    for (int[] dims : new int[][] {{4, 2}, {4, -1}, {-1, -1}, {-2, 3}, {0, -1}, {}}) {
      assertThatThrownBy(() -> X.reshape(dims))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "reshape: expected a shape of 6 numbers, as (2, 3) holds, but got "
                  + Shapes.list(dims)
                  + "; at most one length may be -1");
    }
    assertThatThrownBy(() -> X.reshape(Shape.of(7)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("as (2, 3) holds, but got (7,)");
  }

  @Test
  void copiesRows() {
    NdArray rows = X.rows(1, 2);
    rows.data()[0] = 9;

    assertThat(rows.shape()).isEqualTo(Shape.of(1, 3));
    assertThat(X.get(1, 0)).isEqualTo(4);
    assertThat(X.row(1)).isEqualTo(NdArray.of(4, 5, 6));
    assertThat(X.rows(2, 2).size()).isZero();
    assertThat(X.take(1, 0, 1).data()).containsExactly(4, 5, 6, 1, 2, 3, 4, 5, 6);
    assertThat(X.copy()).isEqualTo(X).isNotSameAs(X);
  }

  @Test
  void rejectsRowsThatAreNotThere() {
    assertThatThrownBy(() -> X.rows(1, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("NdArray: no rows 1 to 3 in an array of shape (2, 3); its rows are 0 to 2");
    assertThatThrownBy(() -> X.row(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no rows -1 to 0 in an array of shape (2, 3)");
    assertThatThrownBy(() -> X.take(0, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("NdArray: no row 2 in an array of shape (2, 3); its rows are 0 to 1");
    assertThatThrownBy(() -> NdArray.scalar(1).row(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("() has no axis 0");
  }

  @Test
  void takesManyRowsAsItTakesFew() {
    NdArray many = Numbers.random(1, 300, 500);
    int[] rows = new int[200];
    Arrays.setAll(rows, i -> (i * 37) % 300);
    NdArray taken = NdArray.full(Shape.of(200, 500), Float.NaN);
    many.takeInto(taken, rows);

    for (int i = 0; i < rows.length; i++) {
      assertThat(taken.row(i)).isEqualTo(many.row(rows[i]));
    }
    assertThat(many.take(rows)).isEqualTo(taken);
  }

  @Test
  void rejectsAnArrayThatRowsDoNotFit() {
    assertThatThrownBy(() -> X.takeInto(NdArray.zeros(Shape.of(3, 3)), 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "NdArray: 2 rows of shape (2, 3) make shape (2, 3) but got an array of shape (3, 3) to"
                + " write to; make it NdArray.zeros of that shape");
  }

  @Test
  void findsTheFirstLargestNumber() {
    assertThat(NdArray.of(1, 7, 7, 2).argmax()).isEqualTo(1);
    assertThat(NdArray.of(1, Float.NaN, 7, Float.NaN).argmax()).isEqualTo(1);
    assertThat(NdArray.of(Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY).argmax()).isZero();
    assertThat(NdArray.of(Float.NaN).argmax()).isZero();
    assertThat(X.argmax()).isEqualTo(5);
  }

  @Test
  void findsTheFirstLargestNumberAlongAnAxis() {
    NdArray x = NdArray.of(new float[][] {{1, 5, Float.NaN}, {4, 5, 6}});

    assertThat(x.argmax(0)).isEqualTo(NdArray.of(1, 0, 0));
    assertThat(x.argmax(1)).isEqualTo(NdArray.of(2, 2));
    assertThat(x.argmax(-1)).isEqualTo(NdArray.of(2, 2));
    assertThat(Tensor.of(x).argmax(-1)).isEqualTo(NdArray.of(2, 2));
    assertThat(Numbers.distinct(1, 3, 4, 5).argmax(1).shape()).isEqualTo(Shape.of(3, 5));
    assertThat(NdArray.zeros(Shape.of(0, 3)).argmax(1).shape()).isEqualTo(Shape.of(0));
  }

  @Test
  void hasNoLargestNumberWhereThereIsNone() {
    assertThatThrownBy(() -> NdArray.zeros(Shape.of(0)).argmax())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("NdArray: argmax of an empty array, shape (0,); leave empty arrays out");
    assertThatThrownBy(() -> NdArray.zeros(Shape.of(2, 0)).argmax(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "NdArray: argmax along the empty axis 1 of shape (2, 0); leave empty arrays out");
    assertThatThrownBy(() -> X.argmax(2)).hasMessageContaining("(2, 3) has no axis 2");
  }

  @Test
  void isEqualByShapeAndBits() {
    assertThat(X).isEqualTo(X.copy()).hasSameHashCodeAs(X.copy());
    assertThat(X).isNotEqualTo(X.reshape(3, 2));
    assertThat(NdArray.of(Float.NaN)).isEqualTo(NdArray.of(Float.NaN));
    assertThat(NdArray.of(0f)).isNotEqualTo(NdArray.of(-0f));
  }
}
