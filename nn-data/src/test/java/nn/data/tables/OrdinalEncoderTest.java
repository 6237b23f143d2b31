package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nn.autodiff.NdArray;
import org.junit.jupiter.api.Test;
import tech.tablesaw.columns.Column;

class OrdinalEncoderTest {
  private static final Column<?> SIZES = Columns.text("size", "small", "large", null, "small");

  @Test
  void theOrderIsTheOneThatIsGiven() {
    OrdinalEncoder encoder =
        OrdinalEncoder.order("small", "medium", "large").missing(Missing.ownCategory());
    assertThat(encoder.fit(SIZES).encode(SIZES))
        .isEqualTo(NdArray.of(new float[][] {{0}, {2}, {3}, {0}}));
  }

  @Test
  void withoutAnOrderTheyAreSortedAndMissingOnesLast() {
    ColumnEncoding encoding = new OrdinalEncoder().missing(Missing.ownCategory()).fit(SIZES);
    assertThat(encoding.encode(SIZES)).isEqualTo(NdArray.of(new float[][] {{1}, {0}, {2}, {1}}));
    assertThat(encoding.suffixes()).containsExactly("");
    assertThat(encoding)
        .hasToString(
            "ordinal of [large, small, <missing>]; unseen ones are an error;"
                + " missing cells are <missing>");
  }

  @Test
  void unseenOnesAreAnErrorOrTheNumberThatIsGiven() {
    Column<?> train = Columns.text("size", "small", "large");
    Column<?> other = Columns.text("size", "large", "huge");
    assertThatThrownBy(() -> new OrdinalEncoder().fit(train).encode(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("column \"size\", row 2 is \"huge\"", ".unseenAs(-1)");
    assertThat(new OrdinalEncoder().unseenAs(-1).fit(train).encode(other))
        .isEqualTo(NdArray.of(new float[][] {{0}, {-1}}));
  }

  @Test
  void comesBackAsNames() {
    OrdinalEncoding encoding =
        new OrdinalEncoder().missing(Missing.ownCategory()).fit(SIZES, Outcome.unknown());
    NdArray numbers = NdArray.of(new float[][] {{0.2f}, {1}, {2}, {7}, {-1}, {Float.NaN}});
    Column<?> cells = encoding.decode("size", numbers);
    assertThat((Object[]) cells.asObjectArray()).startsWith("large", "small");
    for (int row = 2; row < 6; row++) {
      assertThat(cells.isMissing(row)).isTrue();
    }
  }

  @Test
  void rejectsAnOrderThatForgetsACategoryOrNamesOneTwice() {
    Column<?> train = Columns.text("size", "small", "large");
    assertThatThrownBy(() -> OrdinalEncoder.order("small", "medium").fit(train))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "column \"size\" has categories that the order [small, medium] does not name: [large]");
    assertThatThrownBy(() -> OrdinalEncoder.order("a", "b", "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("OrdinalEncoder: expected each category once but got [a, b, a]");
  }
}
