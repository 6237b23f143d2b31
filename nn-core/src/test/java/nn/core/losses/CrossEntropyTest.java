package nn.core.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nn.autodiff.NdArray;
import nn.autodiff.Pointwise;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.initializers.Initializer;
import org.junit.jupiter.api.Test;

/** The cross-entropies behind a softmax or a sigmoid, on logits, and on plain probabilities. */
class CrossEntropyTest {
  private static final NdArray LABELS = NdArray.of(0, 1);
  private static final NdArray ONE_HOT = NdArray.of(new float[][] {{1, 0, 0}, {0, 1, 0}});
  private static final NdArray FAR = NdArray.of(new float[][] {{1000, -1000, 0}, {1000, -1000, 0}});

  private record Result(float loss, NdArray gradient) {}

  private static Result result(
      Loss loss, NdArray logits, UnaryOperator<Tensor> activation, NdArray targets) {
    Tensor z = Tensor.of(logits);
    Tensor value = loss.of(activation.apply(z), targets);
    value.backward();
    return new Result(value.item(), z.grad());
  }

  @Test
  void ofClassesIsFiniteForFarLogitsInAllForms() {
    Result expected = new Result(1000, NdArray.of(new float[][] {{0, 0, 0}, {0.5f, -0.5f, 0}}));
    assertThat(result(new SparseCategoricalCrossEntropy(), FAR, Tensor::softmax, LABELS))
        .isEqualTo(expected);
    assertThat(result(new SparseCategoricalCrossEntropy(true), FAR, z -> z, LABELS))
        .isEqualTo(expected);
    assertThat(result(new CategoricalCrossEntropy(), FAR, Tensor::softmax, ONE_HOT).loss())
        .isEqualTo(1000);
    assertThat(result(new CategoricalCrossEntropy(true), FAR, z -> z, ONE_HOT).loss())
        .isEqualTo(1000);
  }

  @Test
  void ofYesAndNoIsFiniteForFarLogitsInBothForms() {
    NdArray logits = NdArray.of(1000, -1000, 1000, -1000);
    NdArray targets = NdArray.of(1, 0, 0, 1);
    Result expected = new Result(500, NdArray.of(0, 0, 0.25f, -0.25f));
    Result behind = result(new BinaryCrossEntropy(), logits, Tensor::sigmoid, targets);
    Result onLogits = result(new BinaryCrossEntropy(true), logits, z -> z, targets);
    assertThat(behind.loss()).isEqualTo(expected.loss());
    assertThat(onLogits).isEqualTo(behind);
    for (int i = 0; i < 4; i++) {
      assertThat(behind.gradient().get(i)).isEqualTo(expected.gradient().get(i));
    }
  }

  @Property(tries = 50)
  void isTheSameBehindTheActivationAndOnLogits(
      @ForAll @LongRange(min = 0, max = 1000) long seed,
      @ForAll @IntRange(min = 1, max = 6) int batch,
      @ForAll @IntRange(min = 1, max = 5) int classes) {
    RandomStream random = RandomStream.of(seed, "logits");
    NdArray logits = Initializer.normal(Shape.of(batch, classes), random, 5);
    NdArray labels = NdArray.zeros(Shape.of(batch));
    NdArray oneHot = NdArray.zeros(logits.shape());
    for (int i = 0; i < batch; i++) {
      int label = random.nextInt(classes);
      labels.data()[i] = label;
      oneHot.data()[i * classes + label] = 1;
    }
    assertThat(result(new SparseCategoricalCrossEntropy(), logits, Tensor::softmax, labels))
        .isEqualTo(result(new SparseCategoricalCrossEntropy(true), logits, z -> z, labels));
    Result categorical = result(new CategoricalCrossEntropy(), logits, Tensor::softmax, oneHot);
    assertThat(categorical)
        .isEqualTo(result(new CategoricalCrossEntropy(true), logits, z -> z, oneHot));
    assertThat(result(new BinaryCrossEntropy(), logits, Tensor::sigmoid, oneHot))
        .isEqualTo(result(new BinaryCrossEntropy(true), logits, z -> z, oneHot));
    assertThat((double) categorical.loss())
        .isCloseTo(
            result(new SparseCategoricalCrossEntropy(true), logits, z -> z, labels).loss(),
            within(1e-4));
  }

  @Test
  void isWhatItsFormulaSays() {
    NdArray p = NdArray.of(new float[][] {{0.5f, 0.25f, 0.25f}, {0.125f, 0.75f, 0.125f}});
    double expected = -(StrictMath.log(0.5) + StrictMath.log(0.75)) / 2;
    assertThat((double) new CategoricalCrossEntropy().of(Tensor.of(p), ONE_HOT).item())
        .isCloseTo(expected, within(1e-6));
    assertThat((double) new SparseCategoricalCrossEntropy().of(Tensor.of(p), LABELS).item())
        .isCloseTo(expected, within(1e-6));
    assertThat(
            (double)
                new BinaryCrossEntropy().of(Tensor.of(NdArray.of(0.75f)), NdArray.of(1f)).item())
        .isCloseTo(-StrictMath.log(0.75), within(1e-6));
  }

  @Test
  void clipsProbabilitiesThatCameWithoutLogits() {
    NdArray certainlyWrong = NdArray.of(new float[][] {{0, 1, 0}, {1, 0, 0}});
    double clipped = -StrictMath.log(1e-7);
    assertThat((double) new CategoricalCrossEntropy().of(Tensor.of(certainlyWrong), ONE_HOT).item())
        .isCloseTo(clipped, within(1e-4));
    assertThat(
            (double) new BinaryCrossEntropy().of(Tensor.of(NdArray.of(0f)), NdArray.of(1f)).item())
        .isCloseTo(clipped, within(1e-4));
  }

  @Test
  void trustsOnlyTheRealSigmoidNotOneOfTheSameName() {
    Pointwise half = Pointwise.of("sigmoid", x -> x.mul(0).add(0.5), (x, y) -> x.like(0));
    Tensor p = Tensor.of(NdArray.of(100f)).apply(half);
    assertThat((double) new BinaryCrossEntropy().of(p, NdArray.of(0f)).item())
        .isCloseTo(StrictMath.log(2), within(1e-6));
  }

  @Test
  void takesTheMeanOverAllRowsOfLongerShapes() {
    NdArray p = NdArray.full(Shape.of(2, 5, 4), 0.25f);
    NdArray oneHot = NdArray.zeros(p.shape());
    for (int row = 0; row < 10; row++) {
      oneHot.data()[4 * row] = 1;
    }
    assertThat((double) new CategoricalCrossEntropy().of(Tensor.of(p), oneHot).item())
        .isCloseTo(StrictMath.log(4), within(1e-6));
  }

  @Test
  void meanSquaredErrorTakesAVectorForAColumn() {
    Tensor column = Tensor.of(NdArray.of(new float[][] {{1}, {5}}));
    assertThat(new MeanSquaredError().of(column, NdArray.of(2, 3)).item()).isEqualTo(2.5f);
  }

  @Test
  void tellsOneHotTargetsFromLabels() {
    Tensor p = Tensor.of(FAR);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SparseCategoricalCrossEntropy().of(p, ONE_HOT))
        .withMessage(
            "SparseCategoricalCrossEntropy: expected predictions (batch, classes) and one label for"
                + " each example but got shapes (2, 3) and (2, 3); for one-hot targets use"
                + " CategoricalCrossEntropy");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CategoricalCrossEntropy().of(p, LABELS))
        .withMessage(
            "CategoricalCrossEntropy: expected targets of the predictions' shape (2, 3) but got (2,);"
                + " for class labels use SparseCategoricalCrossEntropy, or one-hot encode them");
  }

  @Test
  void rejectsLabelsThatAreNoClass() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SparseCategoricalCrossEntropy().of(Tensor.of(FAR), NdArray.of(0, 3)))
        .withMessage(
            "SparseCategoricalCrossEntropy: expected labels 0 to 2, one for each output of the model,"
                + " but example 1 of the batch has label 3; count labels from 0, or give the last"
                + " layer more units");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SparseCategoricalCrossEntropy().of(Tensor.of(FAR), NdArray.of(-1, 0)))
        .withMessageContaining("example 0 of the batch has label -1;");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new SparseCategoricalCrossEntropy().of(Tensor.of(FAR), NdArray.of(0.5f, 0)))
        .withMessageEndingWith("example 0 of the batch has label 0.5; labels are whole numbers");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new SparseCategoricalCrossEntropy().of(Tensor.of(FAR), NdArray.of(0, Float.NaN)))
        .withMessageContaining("label NaN; labels are whole numbers");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SparseCategoricalCrossEntropy()
                    .of(Tensor.of(NdArray.of(new float[][] {{1}, {2}})), NdArray.of(0, 1)))
        .withMessageContaining("label 1; for one output use BinaryCrossEntropy");
  }

  @Test
  void rejectsTargetsThatAreNoProbabilities() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BinaryCrossEntropy().of(Tensor.of(LABELS), NdArray.of(0, 2)))
        .withMessage(
            "BinaryCrossEntropy: expected targets in [0, 1] but example 1 of the batch has 2.0; for"
                + " more than two classes use SparseCategoricalCrossEntropy");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CategoricalCrossEntropy()
                    .of(Tensor.of(FAR), NdArray.of(new float[][] {{1, 0, 0}, {0, -1, 0}})))
        .withMessage(
            "CategoricalCrossEntropy: expected targets in [0, 1] but example 1 of the batch has"
                + " -1.0; one-hot rows are 0 but for one 1; for labels use"
                + " SparseCategoricalCrossEntropy");
  }
}
