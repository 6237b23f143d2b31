package nn.core.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Layer;
import nn.core.Sequential;
import org.junit.jupiter.api.Test;

class Pool2DTest {
  private static final NdArray IMAGE = NdArray.of(1, 2, 3, 4, 5, 6, 7, 8, 9).reshape(3, 3, 1);

  private static NdArray pooled(Layer layer) {
    return new Sequential(IMAGE.shape(), layer).predict(IMAGE);
  }

  @Test
  void keepsTheLargestOrTheMean() {
    assertThat(pooled(new MaxPool2D(2))).isEqualTo(NdArray.of(5f).reshape(1, 1, 1));
    assertThat(pooled(new AvgPool2D(2))).isEqualTo(NdArray.of(3f).reshape(1, 1, 1));
  }

  @Test
  void seesTheRestWithPadding() {
    assertThat(pooled(new MaxPool2D(2, 2, Padding.SAME)))
        .isEqualTo(NdArray.of(5, 6, 8, 9).reshape(2, 2, 1));
    assertThat(pooled(new AvgPool2D(2, 2, Padding.SAME)))
        .isEqualTo(NdArray.of(3, 4.5f, 7.5f, 9).reshape(2, 2, 1));
  }

  @Test
  void mayOverlapAndDifferInHeightAndWidth() {
    assertThat(pooled(new MaxPool2D(new Size(1, 3), new Size(2, 1), Padding.VALID)))
        .isEqualTo(NdArray.of(3, 9).reshape(2, 1, 1));
    assertThat(pooled(new AvgPool2D(2, 1, Padding.VALID)))
        .isEqualTo(NdArray.of(3, 4, 6, 7).reshape(2, 2, 1));
  }

  @Test
  void poolsTheWholeImageForEachChannel() {
    NdArray x = NdArray.of(1, -1, 2, -2, 3, -3, 6, -6).reshape(2, 2, 2);
    assertThat(new Sequential(x.shape(), new GlobalAvgPool2D()).predict(x))
        .isEqualTo(NdArray.of(3, -3));
    assertThat(new Sequential(x.shape(), new GlobalMaxPool2D()).predict(x))
        .isEqualTo(NdArray.of(6, -1));
  }

  @Test
  void printsWhatIsNotUsual() {
    assertThat(new MaxPool2D(2)).hasToString("MaxPool2D(2)");
    assertThat(new AvgPool2D(3, 2, Padding.SAME)).hasToString("AvgPool2D(3, stride 2, same)");
    assertThat(new MaxPool2D(2).kind()).isEqualTo("maxPool");
    assertThat(new AvgPool2D(2).kind()).isEqualTo("avgPool");
    assertThat(new GlobalAvgPool2D()).hasToString("GlobalAvgPool2D()");
    assertThat(new GlobalMaxPool2D().kind()).isEqualTo("globalMaxPool");
  }

  @Test
  void rejectsWindowsOfNothingButPadding() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pooled(new MaxPool2D(2, 2, Padding.of(2))))
        .withMessageStartingWith(
            "MaxPool2D(2, padding 2), layer 1 of \"sequential\": expected padding of less than the"
                + " window's 2 places but got 2 and 2; a window of nothing but padding has no"
                + " result");
  }

  @Test
  void rejectsWhatIsNotAnImageForTheWholeImage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sequential(Shape.of(5, 4), new GlobalAvgPool2D()))
        .withMessageContaining("give images of one channel the shape (5, 4, 1)");
  }

  @Test
  void rejectsWhatIsNotAnImage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sequential(Shape.of(10), new AvgPool2D(2)))
        .withMessageContaining(
            "expected input (batch, height, width, channels), each 1 or more, but got (batch, 10)");
  }
}
