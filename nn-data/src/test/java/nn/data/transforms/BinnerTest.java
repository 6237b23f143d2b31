package nn.data.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class BinnerTest {
  private static NdArray column(float... numbers) {
    return NdArray.of(numbers).reshape(numbers.length, 1);
  }

  @Test
  void uniformBinsAreAsWide() {
    Binning bins = Binner.uniform(4).fit(TransformSamples.data(column(0, 8, 1, 1, 1)));
    assertThat(bins.cuts()).isEqualTo(List.of(NdArray.of(2, 4, 6)));
    assertThat(bins.apply(column(-5, 1.9f, 2, 5, 6, 99))).isEqualTo(column(0, 0, 1, 2, 3, 3));
    assertThat(bins.bins(0)).isEqualTo(4);
  }

  @Property(tries = 50)
  void quantileBinsHoldAsMany(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int count) {
    RandomStream random = RandomStream.of(seed, "test");
    float[] x = new float[60];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextExponential();
    }
    Binning bins = Binner.quantile(count).fit(TransformSamples.data(column(x)));
    int[] held = new int[count];
    for (float bin : bins.apply(column(x)).data()) {
      held[(int) bin]++;
    }
    for (int examples : held) {
      assertThat(examples).isBetween(60 / count - 1, 60 / count + 1);
    }
  }

  @Test
  void quantilesThatFallTogetherMakeOneCut() {
    NdArray x = column(0, 0, 0, 0, 0, 0, 1, 2);
    Binning bins = Binner.quantile(4).fit(TransformSamples.data(x));
    assertThat(bins.cuts()).isEqualTo(List.of(NdArray.of(0.25f)));
  }

  @Test
  void oneHotBinsStandSideBySide() {
    Binning bins =
        new Binning(
            List.of(NdArray.of(10), NdArray.of(), NdArray.of(1, 2)), Binning.Encoding.ONE_HOT);
    assertThat(bins.outputShape(Shape.of(3))).isEqualTo(Shape.of(6));
    assertThat(bins.apply(NdArray.of(new float[][] {{10, 5, 0}, {9, 5, 3}})))
        .isEqualTo(NdArray.of(new float[][] {{0, 1, 1, 1, 0, 0}, {1, 0, 1, 0, 0, 1}}));
  }

  @Test
  void aConstantFeatureGetsOneBin() {
    Binning bins = Binner.uniform(5).fit(TransformSamples.data(column(3, 3)));
    assertThat(bins.bins(0)).isEqualTo(1);
    assertThat(bins.apply(column(-1, 9))).isEqualTo(column(0, 0));
  }

  @Test
  void rejectsWhatFallsIntoNoBin() {
    Binning bins = Binner.uniform(5).fit(TransformSamples.data(column(3, 4)));
    assertThatThrownBy(() -> bins.apply(column(Float.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("feature 0 is NaN, which falls into no bin; fill in");
    assertThatThrownBy(() -> bins.apply(NdArray.zeros(Shape.of(1, 2, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("examples of shape (features,) but got (2, 1)");
  }

  @Test
  void rejectsCutsThatDoNotRise() {
    assertThatThrownBy(() -> new Binning(List.of(NdArray.of(1, 1)), Binning.Encoding.ORDINAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rising cuts for each feature, shape (bins - 1,), but got [[1. 1.]]");
    assertThatThrownBy(() -> new Binning(List.of(), Binning.Encoding.ORDINAL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Binner.quantile(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Binner: expected 2 bins or more but got 1");
  }
}
