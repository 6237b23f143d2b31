package nn.data.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nn.autodiff.NdArray;
import org.junit.jupiter.api.Test;

class Log1pTest {
  @Test
  void keepsZeroAndSmallNumbers() {
    assertThat(new Log1p().apply(NdArray.of(0, 1e-20f, (float) (Math.E - 1))))
        .isEqualTo(NdArray.of(0, 1e-20f, 1));
    assertThat(new Log1p().inverse(NdArray.of(0, 1e-20f))).isEqualTo(NdArray.of(0, 1e-20f));
  }

  @Test
  void rejectsWhatHasNoLogarithm() {
    assertThatThrownBy(() -> new Log1p().apply(NdArray.of(0, -1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Log1p: expected numbers above -1 but number 1 of the batch is -1.0;"
                + " PowerTransformer.yeoJohnson() takes all numbers");
    assertThat(new Log1p().apply(NdArray.of(Float.NaN)).data()[0]).isNaN();
  }
}
