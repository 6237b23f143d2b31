package nn.data.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.generators.Fruits;
import org.junit.jupiter.api.Test;

class ChannelsTest {
  private final NdArray pictures = Fruits.rgb(3, 6, 1).inputs();

  @Test
  void putsChannelsFirstAndBack() {
    NdArray picture = NdArray.of(Shape.of(1, 1, 2, 3), 1, 2, 3, 4, 5, 6);
    NdArray planes = new ChannelsFirst().apply(picture);
    assertThat(planes).isEqualTo(NdArray.of(Shape.of(1, 3, 1, 2), 1, 4, 2, 5, 3, 6));
    assertThat(new ChannelsLast().apply(planes)).isEqualTo(picture);
    assertThat(new ChannelsFirst().inverse(new ChannelsFirst().apply(pictures)))
        .isEqualTo(pictures);
    NdArray first = new ChannelsFirst().apply(pictures);
    assertThat(new ChannelsLast().inverse(new ChannelsLast().apply(first))).isEqualTo(first);
    assertThat(new ChannelsFirst().outputShape(Shape.of(4, 5, 3))).isEqualTo(Shape.of(3, 4, 5));
    assertThat(new ChannelsLast().outputShape(Shape.of(3, 4, 5))).isEqualTo(Shape.of(4, 5, 3));
  }

  @Test
  void turnsBatchesGrayLikeSinglePictures() {
    NdArray gray = new Grayscale().apply(pictures);
    assertThat(gray.shape()).isEqualTo(Shape.of(3, 6, 6));
    for (int i = 0; i < 3; i++) {
      assertThat(gray.row(i)).isEqualTo(Images.grayscale(pictures.row(i)));
    }
    assertThat(new Grayscale().apply(gray)).isEqualTo(gray);
    assertThat(new Grayscale().apply(gray.reshape(3, 6, 6, 1))).isEqualTo(gray);
  }

  @Test
  void standardizesABlackPictureToZeros() {
    NdArray black = NdArray.zeros(Shape.of(2, 4, 4));
    assertThat(new PerImageStandardization().apply(black)).isEqualTo(black);
  }

  @Test
  void rejectsOtherShapes() {
    NdArray rows = NdArray.zeros(Shape.of(2, 4));
    assertThatThrownBy(() -> new ChannelsFirst().apply(rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ChannelsFirst: expected pictures (height, width, channels) but got (4,)");
    assertThatThrownBy(() -> new ChannelsLast().apply(rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ChannelsLast: expected pictures (channels, height, width) but got (4,)");
    assertThatThrownBy(() -> new Grayscale().outputShape(Shape.of(3, 8, 8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pictures with channels first need new ChannelsLast() before");
  }
}
