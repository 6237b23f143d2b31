package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SparsemaxTest {
  private static NdArray sparsemax(float... x) {
    return Tensor.constant(NdArray.of(x)).sparsemax().data();
  }

  @Test
  void isWhatItsPaperSays() {
    assertThat(sparsemax(0, 0, 0, 0)).isEqualTo(NdArray.of(0.25f, 0.25f, 0.25f, 0.25f));
    assertThat(sparsemax(0.5f, 0, 2)).isEqualTo(NdArray.of(0, 0, 1));
    assertThat(sparsemax(0.5f, 0)).isEqualTo(NdArray.of(0.75f, 0.25f));
    assertThat(sparsemax(3)).isEqualTo(NdArray.of(1f));
  }

  /** The nearest point: stepping from it towards any corner leads no nearer. */
  @Property(tries = 100)
  void isTheNearestPointThatSumsToOne(
      @ForAll @LongRange(min = 0, max = 1000) long seed,
      @ForAll @IntRange(min = 1, max = 20) int n) {
    NdArray x = Numbers.uniform(seed, -2, 2, n);
    NdArray y = Tensor.constant(x).sparsemax().data();
    double sum = 0;
    double atY = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      assertThat(y.get(i)).isNotNegative();
      sum += y.get(i);
      double towards = (double) x.get(i) - y.get(i);
      atY += towards * y.get(i);
      highest = Math.max(highest, towards);
    }
    assertThat(sum).isCloseTo(1, within(1e-6));
    assertThat(highest).isCloseTo(atY, within(1e-5));
  }

  @Test
  void isTheSameForNumbersFarOut() {
    assertThat(sparsemax(10000.5f, 10000)).isEqualTo(sparsemax(0.5f, 0));
    assertThat(sparsemax(Float.NEGATIVE_INFINITY, 1, 1)).isEqualTo(NdArray.of(0, 0.5f, 0.5f));
  }

  @Test
  void makesARowWithNanAllNan() {
    NdArray y =
        Tensor.constant(NdArray.of(new float[][] {{1, Float.NaN}, {1, 1}})).sparsemax().data();
    assertThat(y.get(0, 0)).isNaN();
    assertThat(y.get(0, 1)).isNaN();
    assertThat(y.get(1, 0)).isEqualTo(0.5f);
  }

  @Test
  void rejectsAnEmptyAxis() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.constant(NdArray.scalar(1)).sparsemax())
        .withMessage("sparsemax: expected shape (..., n) with n of 1 or more but got ()");
  }
}
