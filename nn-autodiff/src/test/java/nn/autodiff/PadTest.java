package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PadTest {
  private static final NdArray X = NdArray.of(new float[][] {{1, 2}, {3, 4}});

  @Test
  void putsZerosBeforeAndAfter() {
    assertThat(Tensor.of(X).pad(0, 1, 0).data())
        .isEqualTo(NdArray.of(new float[][] {{0, 0}, {1, 2}, {3, 4}}));
    assertThat(Tensor.of(X).pad(-1, 1, 2).data())
        .isEqualTo(NdArray.of(new float[][] {{0, 1, 2, 0, 0}, {0, 3, 4, 0, 0}}));
    assertThat(Tensor.of(NdArray.zeros(Shape.of(2, 0))).pad(1, 1, 1).data())
        .isEqualTo(NdArray.zeros(Shape.of(2, 2)));
  }

  @Test
  void isUndoneBySlice() {
    assertThat(Tensor.of(X).pad(1, 2, 3).slice(1, 2, 4).data()).isEqualTo(X);
  }

  @Test
  void rejectsFewerThanNoZeros() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(X).pad(0, 1, -1))
        .withMessage("pad: expected 0 or more zeros on each side but got 1 and -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(X).pad(2, 1, 1))
        .withMessageStartingWith("pad: (2, 2) has no axis 2");
  }
}
