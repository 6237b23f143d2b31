package nn.data.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  private static final float NAN = Float.NaN;

  @Test
  void sortsWhatIsThere() {
    NdArray rows = NdArray.of(new float[][] {{3, NAN}, {NAN, NAN}, {-1, 5}});
    Columns columns = Columns.withMissing("Test", TransformSamples.data(rows));
    assertThat(columns.count()).isEqualTo(2);
    assertThat(columns.sorted(0)).containsExactly(-1, 3);
    assertThat(columns.sorted(1)).containsExactly(5);
    assertThat(columns.get(0)).containsExactly(3, NAN, -1);
  }

  @Test
  void readsMoreExamplesThanAreTakenAtOnce() {
    NdArray rows = NdArray.zeros(Shape.of(1000, 2));
    for (int i = 0; i < rows.size(); i++) {
      rows.data()[i] = i;
    }
    Columns columns = Columns.finite("Test", TransformSamples.data(rows));
    for (int i = 0; i < 1000; i++) {
      assertThat(columns.get(0)[i]).isEqualTo(2 * i);
      assertThat(columns.get(1)[i]).isEqualTo(2 * i + 1);
    }
  }

  @Test
  void namesTheNumberThatCannotBeLearnedFrom() {
    NdArray rows = NdArray.zeros(Shape.of(300, 2));
    rows.data()[2 * 280 + 1] = NAN;
    assertThatThrownBy(() -> Columns.finite("Test", TransformSamples.data(rows)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Test: feature 1 of example 280 is NaN; fill in what is missing with an Imputer first");
    rows.data()[2 * 280 + 1] = Float.NEGATIVE_INFINITY;
    assertThatThrownBy(() -> Columns.withMissing("Test", TransformSamples.data(rows)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("feature 1 of example 280 is -Infinity; only finite numbers");
  }

  @Test
  void wantsRowsOfFeatures() {
    assertThatThrownBy(
            () -> Columns.finite("Test", TransformSamples.data(NdArray.zeros(Shape.of(2, 28, 28)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Test: expected examples of shape (features,) but got (28, 28); put data.flatten()"
                + " before it, or use Standardizer or Rescale for images");
    assertThatThrownBy(
            () -> Columns.finite("Test", TransformSamples.data(NdArray.zeros(Shape.of(2, 0)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but got (0,)");
  }
}
