package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SparseCrossEntropyTest {
  private static final NdArray LOGITS = Numbers.random(1, 40, 10);
  private static final NdArray LABELS = NdArray.zeros(Shape.of(40));

  static {
    for (int i = 0; i < 40; i++) {
      LABELS.data()[i] = i * 3 % 10;
    }
  }

  private static NdArray oneHot() {
    NdArray oneHot = NdArray.zeros(LOGITS.shape());
    for (int i = 0; i < 40; i++) {
      oneHot.data()[i * 10 + (int) LABELS.get(i)] = 1;
    }
    return oneHot;
  }

  @Test
  void isTheMeanOfTheLogSoftmaxAtTheLabels() {
    NdArray logs = Tensor.of(LOGITS).logSoftmax().data();
    double sum = 0;
    for (int i = 0; i < 40; i++) {
      sum += logs.get(i, (int) LABELS.get(i));
    }
    assertThat(Tensor.of(LOGITS).sparseCrossEntropy(LABELS).item()).isEqualTo((float) (-sum / 40));
  }

  @Test
  void hasTheGradientOfTheLogSoftmaxToTheLastBit() {
    Tensor fused = Tensor.of(LOGITS);
    fused.sparseCrossEntropy(LABELS).backward();
    Tensor steps = Tensor.of(LOGITS);
    NdArray shares = Numbers.map(oneHot(), one -> one == 1 ? -1f / 40f : 0);
    steps.logSoftmax().mul(Tensor.constant(shares)).sum().backward();

    assertThat(fused.grad()).isEqualTo(steps.grad());
  }

  @Test
  void rejectsLabelsThatDoNotFit() {
    Tensor x = Tensor.of(Numbers.random(1, 2, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.sparseCrossEntropy(NdArray.of(1, 2, 0)))
        .withMessage(
            "sparseCrossEntropy: expected one label for each of the 2 rows of logits of shape (2,"
                + " 3) but got shape (3,); for one-hot targets multiply them by logSoftmax()");
    for (float wrong : new float[] {3, -1, 0.5f, Float.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> x.sparseCrossEntropy(NdArray.of(0, wrong)))
          .withMessage(
              "sparseCrossEntropy: expected whole labels in 0..2, as logits have shape (2, 3), but"
                  + " got "
                  + wrong
                  + "; count classes from 0");
    }
  }
}
