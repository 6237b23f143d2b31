package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CrossEntropyTest {
  @Property(tries = 50)
  void isTheSumOfTargetsTimesLogSoftmax(
      @ForAll @LongRange(min = 0, max = 1000) long seed,
      @ForAll @IntRange(min = 0, max = 5) int rows,
      @ForAll @IntRange(min = 1, max = 20) int classes) {
    NdArray logits = Numbers.uniform(seed, -5, 5, rows, classes);
    NdArray targets = Numbers.uniform(seed + 1, 0, 1, rows, classes);
    Tensor x = Tensor.of(logits);
    Tensor fused = x.crossEntropy(targets);
    Tensor z = Tensor.of(logits);
    Tensor plain = z.logSoftmax().mul(Tensor.constant(targets)).sum(-1).neg();
    assertThat(fused.shape()).isEqualTo(Shape.of(rows));
    fused.sum().backward();
    plain.sum().backward();
    for (int i = 0; i < rows; i++) {
      assertThat(fused.data().get(i)).isCloseTo(plain.data().get(i), within(1e-4f));
    }
    for (int i = 0; i < logits.size(); i++) {
      assertThat(x.grad().data()[i]).isCloseTo(z.grad().data()[i], within(1e-5f));
    }
  }

  @Test
  void countsNothingForAClassThatIsNotWantedAndCannotBe() {
    Tensor x = Tensor.of(NdArray.of(0, Float.NEGATIVE_INFINITY, 0));
    Tensor loss = x.crossEntropy(NdArray.of(0, 0, 1));
    loss.backward();
    assertThat((double) loss.item()).isCloseTo(StrictMath.log(2), within(1e-6));
    assertThat(x.grad()).isEqualTo(NdArray.of(0.5f, 0, -0.5f));
  }

  @Test
  void rejectsTargetsOfAnotherShape() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of(NdArray.of(1, 2)).crossEntropy(NdArray.of(1f)))
        .withMessage(
            "crossEntropy: expected targets of the logits' shape (2,) but got (1,); for class labels"
                + " use sparseCrossEntropy");
  }
}
