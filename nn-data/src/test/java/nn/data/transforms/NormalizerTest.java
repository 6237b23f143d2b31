package nn.data.transforms;

import static nn.data.transforms.Normalizer.Norm.L1;
import static nn.data.transforms.Normalizer.Norm.MAX;
import static org.assertj.core.api.Assertions.assertThat;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class NormalizerTest {
  private final NdArray rows = NdArray.of(new float[][] {{3, -4}, {0, 0}});

  @Test
  void everyExampleGetsLengthOne() {
    assertThat(new Normalizer().apply(rows))
        .isEqualTo(NdArray.of(new float[][] {{0.6f, -0.8f}, {0, 0}}));
    assertThat(new Normalizer(L1).apply(rows))
        .isEqualTo(NdArray.of(new float[][] {{3 / 7f, -4 / 7f}, {0, 0}}));
    assertThat(new Normalizer(MAX).apply(rows))
        .isEqualTo(NdArray.of(new float[][] {{0.75f, -1}, {0, 0}}));
  }

  @Test
  void allNumbersOfAnImageCountTogether() {
    NdArray image = NdArray.full(Shape.of(1, 2, 2), 5);
    assertThat(new Normalizer().apply(image)).isEqualTo(NdArray.full(Shape.of(1, 2, 2), 0.5f));
  }
}
