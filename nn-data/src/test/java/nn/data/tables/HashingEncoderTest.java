package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nn.autodiff.NdArray;
import nn.data.hashing.Murmur3;
import org.junit.jupiter.api.Test;
import tech.tablesaw.columns.Column;

class HashingEncoderTest {
  private static final Column<?> CITIES = Columns.text("city", "London", "Paris", "London");

  @Test
  void everyCategoryHasOnePlaceAndNoneIsUnseen() {
    ColumnEncoding encoding = new HashingEncoder(16).fit(CITIES);
    assertThat(encoding.suffixes()).hasSize(16).startsWith("#0", "#1");
    NdArray features = encoding.encode(Columns.text("city", "Nowhere", "London", "London"));
    assertThat(features.row(1)).isEqualTo(features.row(2));
    for (int row = 0; row < 3; row++) {
      float sum = 0;
      for (float number : features.row(row).data()) {
        sum += Math.abs(number);
      }
      assertThat(sum).isEqualTo(1);
    }
  }

  /** Known values of MurmurHash3, 32 bits, seed 0. */
  @Test
  void theHashIsMurmurs() {
    assertThat(Murmur3.hash("")).isZero();
    assertThat(Murmur3.hash("foo")).isEqualTo(-156908512);
  }

  @Test
  void theHashIsOfTheTrainingColumnsName() {
    ColumnEncoding encoding = new HashingEncoder(1000).fit(CITIES);
    assertThat(encoding.encode(Columns.text("CITY", "Paris")))
        .isEqualTo(encoding.encode(Columns.text("city", "Paris")));
  }

  @Test
  void aMissingCellIsAnErrorUntilSomethingIsSaid() {
    Column<?> gaps = Columns.text("city", "London", null);
    assertThatThrownBy(() -> new HashingEncoder(4).fit(gaps))
        .hasMessageContaining("column \"city\", row 2 is missing");
    assertThat(new HashingEncoder(4).missing(Missing.ownCategory()).fit(gaps))
        .hasToString("signed hash to 4 features; missing cells are <missing>");
  }

  @Test
  void rejectsNoFeaturesAndVeryMany() {
    for (int features : new int[] {0, -1, 2_000_000_000}) {
      assertThatThrownBy(() -> new HashingEncoder(features))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(
              "expected 1 to 10000 features, for example 64, but got " + features);
    }
  }
}
