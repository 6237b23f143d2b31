package nn.data.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class RescaleTest {
  private static float[] ends(Transform transform, float low, float high) {
    return transform.apply(NdArray.of(new float[][] {{low, high}})).data();
  }

  @Test
  void bytesComeToLieBetweenTheEnds() {
    assertThat(ends(Rescale.bytesToUnit(), 0, 255))
        .containsExactly(new float[] {0, 1}, within(1e-6f));
    assertThat(ends(Rescale.bytesToSigned(), 0, 255))
        .containsExactly(new float[] {-1, 1}, within(1e-6f));
    assertThat(ends(Rescale.unitToSigned(), 0, 1)).containsExactly(-1, 1);
  }

  @Test
  void leavesItsInputAsItIs() {
    NdArray batch = NdArray.of(new float[][] {{0, 1}});
    Rescale.unitToSigned().apply(batch);
    assertThat(batch).isEqualTo(NdArray.of(new float[][] {{0, 1}}));
  }

  @Test
  void transformsFollowOneAnother() {
    Transform both = Rescale.unitToSigned().andThen(new Reshape(Shape.of(4)));
    assertThat(both.outputShape(Shape.of(2, 2))).isEqualTo(Shape.of(4));
    assertThat(both.apply(NdArray.full(Shape.of(3, 2, 2), 1)))
        .isEqualTo(NdArray.full(Shape.of(3, 4), 1));
  }

  @Test
  void reshapeRejectsAnotherSize() {
    assertThatThrownBy(() -> new Reshape(Shape.of(3)).apply(NdArray.zeros(Shape.of(5, 2, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(2, 2) holds 4 numbers and cannot become (3,), which holds 3");
  }

  @Test
  void rejectsAScaleThatIsNotFinite() {
    assertThatThrownBy(() -> new Rescale(Float.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("scale other than 0 and a finite offset but got NaN and 0.0");
    assertThatThrownBy(() -> new Rescale(0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but got 0.0 and 1.0");
  }
}
