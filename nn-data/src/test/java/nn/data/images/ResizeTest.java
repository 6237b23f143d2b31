package nn.data.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.generators.Fruits;
import org.junit.jupiter.api.Test;

class ResizeTest {
  @Test
  void resizesABatchPictureByPicture() {
    NdArray batch = Fruits.rgb(4, 12, 1).inputs();
    for (Filter filter : Filter.values()) {
      Resize resize = Resize.to(5, 20).filter(filter);
      NdArray resized = resize.apply(batch);
      assertThat(resized.shape()).isEqualTo(Shape.of(4, 5, 20, 3));
      assertThat(resize.outputShape(Shape.of(12, 12, 3))).isEqualTo(Shape.of(5, 20, 3));
      for (int i = 0; i < 4; i++) {
        assertThat(resized.row(i)).isEqualTo(Images.resize(batch.row(i), resize));
      }
    }
  }

  @Test
  void keepsASingleColourWithEveryFilterAndFit() {
    NdArray even = NdArray.full(Shape.of(1, 9, 13, 2), 0.5f);
    for (Filter filter : Filter.values()) {
      for (Fit fit : Fit.values()) {
        float[] numbers = new Resize(17, 5, filter, fit, 0.5f).apply(even).data();
        for (float number : numbers) {
          assertThat(number).isBetween(0.4999999f, 0.5000001f);
        }
      }
    }
  }

  @Test
  void theSameSizeChangesNothing() {
    NdArray batch = Fruits.rgb(2, 9, 1).inputs();
    for (Filter filter : Filter.values()) {
      for (Fit fit : Fit.values()) {
        assertThat(new Resize(9, 9, filter, fit, 0).apply(batch)).isEqualTo(batch);
      }
    }
  }

  @Test
  void aPictureOfOnePixelBecomesAnySize() {
    NdArray pixel = NdArray.full(Shape.of(1, 1, 1), 0.25f);
    for (Filter filter : Filter.values()) {
      assertThat(Resize.to(3, 2).filter(filter).apply(pixel).data()).containsOnly(0.25f);
    }
    NdArray line = NdArray.full(Shape.of(1, 1, 1000), 0.25f);
    assertThat(Resize.to(3, 3).padded(1).apply(line).data())
        .containsExactly(1, 1, 1, 0.25f, 0.25f, 0.25f, 1, 1, 1);
  }

  @Test
  void rejectsWhatCannotBe() {
    assertThatThrownBy(() -> Resize.to(0, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Resize: expected a height and width of 1 or more but got 0 and 4");
    assertThatThrownBy(() -> Resize.to(4, 4).padded(Float.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finite background but got NaN");
    assertThatThrownBy(() -> Resize.to(4, 4).apply(NdArray.zeros(Shape.of(5, 16))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(height, width, channels) but got (16,)");
  }
}
