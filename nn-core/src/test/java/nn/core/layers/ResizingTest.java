package nn.core.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Layer;
import nn.core.Sequential;
import nn.core.layers.UpSampling2D.Interpolation;
import org.junit.jupiter.api.Test;

/** Pooling of sequences, and layers that make images larger or smaller. */
class ResizingTest {
  private static final NdArray SEQUENCE =
      NdArray.of(new float[][] {{1, 50}, {2, 40}, {3, 30}, {4, 20}, {5, 10}});

  private static final NdArray IMAGE = NdArray.of(1, 2, 3, 4).reshape(2, 2, 1);

  private static NdArray of(Layer layer, NdArray x) {
    return new Sequential(x.shape(), layer).predict(x);
  }

  @Test
  void poolsWindowsOfASequence() {
    assertThat(of(new MaxPool1D(2), SEQUENCE))
        .isEqualTo(NdArray.of(new float[][] {{2, 50}, {4, 30}}));
    assertThat(of(new AvgPool1D(2), SEQUENCE))
        .isEqualTo(NdArray.of(new float[][] {{1.5f, 45}, {3.5f, 25}}));
    assertThat(of(new MaxPool1D(3, 2, Padding.SAME), SEQUENCE))
        .isEqualTo(NdArray.of(new float[][] {{2, 50}, {4, 40}, {5, 20}}));
    assertThat(of(new AvgPool1D(3, 2, Padding.SAME), SEQUENCE))
        .isEqualTo(NdArray.of(new float[][] {{1.5f, 45}, {3, 30}, {4.5f, 15}}));
  }

  @Test
  void poolsTheWholeSequence() {
    assertThat(of(new GlobalAvgPool1D(), SEQUENCE)).isEqualTo(NdArray.of(3, 30));
    assertThat(of(new GlobalMaxPool1D(), SEQUENCE)).isEqualTo(NdArray.of(5, 50));
  }

  @Test
  void repeatsNumbers() {
    assertThat(of(new UpSampling2D(new Size(2, 3), Interpolation.NEAREST), IMAGE).reshape(4, 6))
        .isEqualTo(
            NdArray.of(
                new float[][] {
                  {1, 1, 1, 2, 2, 2}, {1, 1, 1, 2, 2, 2}, {3, 3, 3, 4, 4, 4}, {3, 3, 3, 4, 4, 4}
                }));
  }

  @Test
  void drawsLinesBetweenNumbersAsTensorFlowDoes() {
    assertThat(of(new UpSampling2D(2, Interpolation.BILINEAR), IMAGE).reshape(4, 4))
        .isEqualTo(
            NdArray.of(
                new float[][] {
                  {1, 1.25f, 1.75f, 2},
                  {1.5f, 1.75f, 2.25f, 2.5f},
                  {2.5f, 2.75f, 3.25f, 3.5f},
                  {3, 3.25f, 3.75f, 4}
                }));
    NdArray wide = of(new UpSampling2D(new Size(1, 2), Interpolation.BILINEAR), IMAGE);
    assertThat(wide.row(0).reshape(4)).isEqualTo(NdArray.of(1, 1.25f, 1.75f, 2));
  }

  @Test
  void putsZerosAroundAndCutsThemOff() {
    NdArray framed = of(new ZeroPadding2D(1, 0, 0, 2), IMAGE);
    assertThat(framed.reshape(3, 4))
        .isEqualTo(NdArray.of(new float[][] {{0, 0, 0, 0}, {1, 2, 0, 0}, {3, 4, 0, 0}}));
    assertThat(of(new Cropping2D(1, 0, 0, 2), framed)).isEqualTo(IMAGE);
    assertThat(of(new Cropping2D(3), of(new ZeroPadding2D(3), IMAGE))).isEqualTo(IMAGE);
  }

  @Test
  void printsWhatIsNotUsual() {
    assertThat(new MaxPool1D(2)).hasToString("MaxPool1D(2)");
    assertThat(new AvgPool1D(3, 2, Padding.SAME)).hasToString("AvgPool1D(3, stride 2, same)");
    assertThat(new GlobalAvgPool1D()).hasToString("GlobalAvgPool1D()");
    assertThat(new GlobalMaxPool1D()).hasToString("GlobalMaxPool1D()");
    assertThat(new UpSampling2D(2)).hasToString("UpSampling2D(2)");
    assertThat(new UpSampling2D(2, Interpolation.BILINEAR))
        .hasToString("UpSampling2D(2, bilinear)");
    assertThat(new ZeroPadding2D(2)).hasToString("ZeroPadding2D(2)");
    assertThat(new Cropping2D(1, 2, 3, 4)).hasToString("Cropping2D(1, 2, 3, 4)");
  }

  @Test
  void rejectsWindowsAndSidesThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(new MaxPool1D(2, 2, Padding.of(2)), SEQUENCE))
        .withMessageContaining("expected padding of less than the window's 2 places");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(new GlobalAvgPool1D(), IMAGE))
        .withMessageContaining(
            "expected input (batch, length, channels), each 1 or more, but got (batch, 2, 2, 1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(new Cropping2D(1), IMAGE))
        .withMessageContaining(
            "expected images higher than 2 and wider than 2, which are cut off, but got (batch, 2,"
                + " 2, 1); cut off less");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ZeroPadding2D(0, -1, 0, 0))
        .withMessage(
            "ZeroPadding2D: expected 0 or more places on each side but got 0 above, -1 below, 0"
                + " left, 0 right");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(new UpSampling2D(2), NdArray.zeros(Shape.of(3, 3))))
        .withMessageContaining("give images of one channel the shape (3, 3, 1)");
  }
}
