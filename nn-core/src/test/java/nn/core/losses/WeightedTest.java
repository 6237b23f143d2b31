package nn.core.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;
import org.junit.jupiter.api.Test;

/** Examples that count more than others, or not at all. */
class WeightedTest {
  private static final NdArray LOGITS =
      NdArray.of(new float[][] {{1, 0, -1}, {0.5f, 2, 0}, {-1, 0, 3}});

  private static final NdArray LABELS = NdArray.of(0, 2, 2);
  private static final Loss SPARSE = new SparseCategoricalCrossEntropy(true);

  private static double value(Loss loss, NdArray targets) {
    return loss.of(Tensor.of(LOGITS), targets).item();
  }

  @Test
  void countsClassesByTheirWeights() {
    NdArray each = SPARSE.each(Tensor.of(LOGITS), LABELS).data();
    double expected = (2 * each.get(0) + 0.5 * each.get(1) + 0.5 * each.get(2)) / 3;
    assertThat(value(new Weighted(SPARSE, 2, 1, 0.5), LABELS)).isCloseTo(expected, within(1e-6));
    NdArray oneHot = NdArray.of(new float[][] {{1, 0, 0}, {0, 0, 1}, {0, 0, 1}});
    assertThat(value(new Weighted(new CategoricalCrossEntropy(true), 2, 1, 0.5), oneHot))
        .isCloseTo(expected, within(1e-6));
    assertThat(value(new Weighted(SPARSE, 1, 1, 1), LABELS))
        .isCloseTo(value(SPARSE, LABELS), within(1e-6));
  }

  @Test
  void countsYesAndNoByTheirWeights() {
    Tensor p = Tensor.of(NdArray.of(new float[][] {{0.5f}, {0.5f}}));
    Loss loss = new Weighted(new BinaryCrossEntropy(), 1, 3);
    assertThat((double) loss.of(p, NdArray.of(0, 1)).item())
        .isCloseTo(2 * StrictMath.log(2), within(1e-6));
  }

  @Test
  void takesWeightsOfExamplesBesides() {
    Loss loss = new Weighted(SPARSE, 2, 1, 0.5);
    NdArray each = SPARSE.each(Tensor.of(LOGITS), LABELS).data();
    assertThat((double) loss.of(Tensor.of(LOGITS), LABELS, NdArray.of(3, 0, 1)).item())
        .isCloseTo((6 * each.get(0) + 0.5 * each.get(2)) / 3, within(1e-6));
  }

  @Test
  void leavesOutOneLabel() {
    Loss loss = new Ignoring(SPARSE, -1);
    NdArray each = SPARSE.each(Tensor.of(LOGITS), LABELS).data();
    Tensor z = Tensor.of(LOGITS);
    Tensor value = loss.of(z, NdArray.of(0, -1, 2));
    value.backward();
    assertThat((double) value.item()).isCloseTo((each.get(0) + each.get(2)) / 2, within(1e-6));
    for (float slope : z.grad().row(1).data()) {
      assertThat(Math.abs(slope)).isZero();
    }
    assertThat(value(loss, LABELS)).isCloseTo(value(SPARSE, LABELS), within(1e-6));
    assertThat(value(loss, NdArray.of(-1, -1, -1))).isZero();
  }

  @Test
  void weightsWhatIsNotLeftOut() {
    Loss loss = new Ignoring(new Weighted(SPARSE, 2, 1, 0.5), 2);
    NdArray each = SPARSE.each(Tensor.of(LOGITS), LABELS).data();
    assertThat(value(loss, LABELS)).isCloseTo(2 * each.get(0), within(1e-6));
  }

  @Test
  void rejectsWeightsThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> value(new Weighted(SPARSE, 1, 2), LABELS))
        .withMessage(
            "Weighted: expected labels 0 to 1, as there are 2 weights, but example 1 of the batch has"
                + " 2.0; give one weight for each class");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> value(new Weighted(new MeanSquaredError(), 1, 2), LOGITS))
        .withMessage(
            "Weighted: expected targets that are labels, or one-hot rows for 2 weights, but got shape"
                + " (3, 3); give one weight for each class");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SPARSE.of(Tensor.of(LOGITS), LABELS, NdArray.of(1, 2)))
        .withMessage(
            "Loss: expected one weight for each of the 3 examples but got shape (2,); give weights of"
                + " shape (3,)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> value(new Ignoring(new MeanSquaredError(), 0), LOGITS))
        .withMessage(
            "Ignoring: expected one label for each of the 3 examples but got targets of shape (3, 3);"
                + " use a loss that takes labels, such as SparseCategoricalCrossEntropy");
  }
}
