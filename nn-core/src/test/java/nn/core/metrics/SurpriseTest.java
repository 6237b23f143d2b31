package nn.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Samples;
import nn.core.losses.BinaryCrossEntropy;
import nn.core.losses.SparseCategoricalCrossEntropy;
import org.junit.jupiter.api.Test;

/** Log loss and perplexity. */
class SurpriseTest {
  private static final NdArray LOGITS = Samples.normal(1, Shape.of(4, 3));
  private static final NdArray LABELS = NdArray.of(2, 0, 1, 1);

  @Test
  void agreeWithTheLosses() {
    double loss = new SparseCategoricalCrossEntropy(true).of(Tensor.of(LOGITS), LABELS).item();
    NdArray probabilities = Tensor.of(LOGITS).softmax().data();
    assertThat(Results.of(new LogLoss(true), LOGITS, LABELS)).isCloseTo(loss, within(1e-6));
    assertThat(Results.of(new LogLoss(), probabilities, LABELS)).isCloseTo(loss, within(1e-6));
    assertThat(Results.of(new Perplexity(true), LOGITS, LABELS))
        .isEqualTo(StrictMath.exp(Results.of(new LogLoss(true), LOGITS, LABELS)));
  }

  @Test
  void agreeWithTheBinaryLoss() {
    NdArray logits = LOGITS.reshape(12);
    NdArray answers = NdArray.of(1, 0, 1, 1, 0, 0, 1, 0, 1, 1, 1, 0);
    double loss = new BinaryCrossEntropy(true).of(Tensor.of(logits), answers).item();
    NdArray probabilities = Tensor.of(logits).sigmoid().data();
    assertThat(Results.of(new LogLoss(true), logits, answers)).isCloseTo(loss, within(1e-6));
    assertThat(Results.of(new LogLoss(), probabilities, answers)).isCloseTo(loss, within(1e-6));
  }

  @Test
  void isTheNumberOfClassesIfAllAreEquallyLikely() {
    assertThat(Results.of(new Perplexity(true), NdArray.zeros(Shape.of(2, 5, 7)), zeros(2, 5)))
        .isCloseTo(7, within(1e-12));
  }

  private static NdArray zeros(int... dims) {
    return NdArray.zeros(Shape.of(dims));
  }

  @Test
  void areFiniteForTheWorstPrediction() {
    NdArray sure = NdArray.of(new float[][] {{1, 0}});
    assertThat(Results.of(new LogLoss(), sure, NdArray.of(1f))).isEqualTo(-StrictMath.log(1e-7));
    NdArray far = NdArray.of(new float[][] {{1000, -1000}});
    assertThat(Results.of(new LogLoss(true), far, NdArray.of(1f))).isEqualTo(2000);
    assertThat(Results.of(new LogLoss(true), NdArray.of(1000f), NdArray.of(0f))).isEqualTo(1000);
  }

  @Test
  void rejectLogitsThatAreSaidToBeProbabilities() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Results.of(
                    new Perplexity(),
                    NdArray.of(new float[][] {{0, 1}, {-2, 3}}),
                    NdArray.of(0, 1)))
        .withMessage(
            "Perplexity: expected probabilities but example 1 of the batch has a prediction of -2.0;"
                + " put a softmax or sigmoid behind the model, or say fromLogits");
  }
}
