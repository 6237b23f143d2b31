package nn.core.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import org.junit.jupiter.api.Test;

/** Each loss against its formula, written once more in plain Java; and what it rejects. */
class LossValuesTest {
  private static final float[] P = {0.2f, 0.9f, 0.6f, 0.35f, 0.7f, 0.05f};

  private static double value(Loss loss, NdArray predictions, NdArray targets) {
    return loss.of(Tensor.of(predictions), targets).item();
  }

  /** That a loss is the mean of a function of prediction and target. */
  private static void assertIs(Loss loss, DoubleBinaryOperator formula, float... targets) {
    NdArray p = NdArray.of(P).reshape(Shape.of(3, 2));
    double sum = 0;
    for (int i = 0; i < P.length; i++) {
      sum += formula.applyAsDouble(P[i], targets[i]);
    }
    assertThat(value(loss, p, NdArray.of(targets).reshape(Shape.of(3, 2))))
        .as(loss.toString())
        .isCloseTo(sum / P.length, within(2e-6 * Math.max(1, Math.abs(sum))));
  }

  private static double log(double x) {
    return StrictMath.log(x);
  }

  @Test
  void ofNumbers() {
    float[] t = {0.3f, -1, 2, 0.35f, 1e3f, -0.1f};
    assertIs(new MeanSquaredError(), (p, y) -> (p - y) * (p - y), t);
    assertIs(new MeanAbsoluteError(), (p, y) -> Math.abs(p - y), t);
    assertIs(new MeanAbsolutePercentageError(), (p, y) -> 100 * Math.abs((p - y) / y), t);
    assertIs(
        new Huber(0.5),
        (p, y) -> {
          double d = Math.abs(p - y);
          return d <= 0.5 ? d * d / 2 : 0.5 * (d - 0.25);
        },
        t);
    assertIs(new Quantile(0.9), (p, y) -> y > p ? 0.9 * (y - p) : 0.1 * (p - y), t);
    assertIs(
        new LogCosh(),
        (p, y) -> Math.abs(p - y) > 300 ? Math.abs(p - y) - log(2) : log(StrictMath.cosh(p - y)),
        t);
  }

  @Test
  void ofNumbersThatAreNotNegative() {
    float[] t = {0.3f, 0, 2, 0.35f, 1e3f, 7};
    assertIs(
        new MeanSquaredLogarithmicError(),
        (p, y) -> (log(1 + p) - log(1 + y)) * (log(1 + p) - log(1 + y)),
        t);
    assertIs(new Poisson(), (p, y) -> p - y * log(p + 1e-7), t);
    assertIs(new Poisson(true), (p, y) -> StrictMath.exp(p) - y * p, t);
  }

  @Test
  void logCoshKeepsItsDigitsForSmallDifferences() {
    NdArray target = NdArray.of(1f);
    double d = 0x1p-12;
    assertThat(value(new LogCosh(), NdArray.of((float) (1 + d)), target))
        .isCloseTo(d * d / 2, within(1e-3 * d * d));
    assertThat(value(new LogCosh(), NdArray.of(1e20f), target)).isEqualTo(1e20f);
  }

  @Test
  void ofYesAndNo() {
    float[] t = {0, 1, 1, 0, 0, 1};
    assertIs(new Hinge(), (p, y) -> Math.max(1 - (2 * y - 1) * p, 0), t);
    assertIs(new Hinge(), (p, y) -> Math.max(1 - y * p, 0), -1, 1, 1, -1, -1, 1);
    assertIs(new SquaredHinge(), (p, y) -> StrictMath.pow(Math.max(1 - (2 * y - 1) * p, 0), 2), t);
    assertIs(
        new BinaryCrossEntropy(false, 0.1),
        (p, y) -> -(0.9 * y + 0.05) * log(p) - (0.95 - 0.9 * y) * log(1 - p),
        t);
    assertIs(
        new BinaryFocalCrossEntropy(1.5),
        (p, y) -> -StrictMath.pow(1 - (y > 0 ? p : 1 - p), 1.5) * log(y > 0 ? p : 1 - p),
        t);
    assertIs(
        new BinaryFocalCrossEntropy(0, true), (z, y) -> log(1 + StrictMath.exp(y > 0 ? -z : z)), t);
  }

  @Test
  void ofClasses() {
    NdArray p = NdArray.of(new float[][] {{0.5f, 0.25f, 0.25f}, {0.125f, 0.75f, 0.125f}});
    NdArray oneHot = NdArray.of(new float[][] {{1, 0, 0}, {0, 1, 0}});
    NdArray soft = NdArray.of(new float[][] {{0.5f, 0.5f, 0}, {0, 1, 0}});
    double smoothed = 0;
    double[][] wanted = {{0.8, 0.1, 0.1}, {0.1, 0.8, 0.1}};
    for (int i = 0; i < 6; i++) {
      smoothed -= wanted[i / 3][i % 3] * log(p.data()[i]) / 2;
    }
    assertThat(value(new CategoricalCrossEntropy(false, 0.3), p, oneHot))
        .isCloseTo(smoothed, within(1e-6));
    assertThat(value(new SparseCategoricalCrossEntropy(false, 0.3), p, NdArray.of(0, 1)))
        .isCloseTo(smoothed, within(1e-6));
    assertThat(value(new KullbackLeiblerDivergence(), p, soft))
        .isCloseTo((0.5 * log(2) - log(0.75)) / 2, within(1e-6));
    assertThat(value(new KullbackLeiblerDivergence(), p, p)).isCloseTo(0, within(1e-6));
    assertThat(value(new CategoricalFocalCrossEntropy(2), p, oneHot))
        .isCloseTo(-(0.25 * log(0.5) + 0.0625 * log(0.75)) / 2, within(1e-6));
    assertThat(value(new CategoricalHinge(), p, oneHot))
        .isCloseTo((0.75 + 0.375) / 2, within(1e-6));
  }

  @Test
  void ofDirections() {
    NdArray p = NdArray.of(new float[][] {{3, 4}, {0, 0}, {1, 0}});
    NdArray t = NdArray.of(new float[][] {{6, 8}, {1, 0}, {0, 5}});
    assertThat(value(new CosineSimilarity(), p, t)).isCloseTo(-1 / 3.0, within(1e-6));
  }

  @Test
  void ofRegions() {
    NdArray p = NdArray.of(new float[][] {{1, 0.5f, 0}, {0, 0, 1}});
    NdArray t = NdArray.of(new float[][] {{1, 1, 0}, {0, 0, 0}});
    assertThat(value(new Dice(), p, t)).isCloseTo(1 - 3 / 4.5, within(1e-6));
    assertThat(value(new Dice(false), p, t)).isCloseTo((1 - 3 / 3.5 + 1) / 2, within(1e-6));
    assertThat(value(new Tversky(0.5, 0.5), p, t)).isCloseTo(1 - 3 / 4.5, within(1e-6));
    assertThat(value(new Tversky(0.3, 0.7), p, t))
        .isCloseTo(1 - 1.5 / (1.5 + 0.3 * 1 + 0.7 * 0.5), within(1e-6));
    assertThat(value(new Tversky(0.3, 0.7, false), p, t))
        .isCloseTo((1 - 1.5 / (1.5 + 0.7 * 0.5) + 1) / 2, within(1e-6));
  }

  @Test
  void ofNormalDistributions() {
    NdArray p = NdArray.of(new float[][] {{1, 0.5f}, {2, -100}});
    double first = 0.5 * (0.5 + 4 * StrictMath.exp(-0.5));
    double least = 0.5 * (log(1e-6) + 0.25 * 1e6);
    assertThat(value(new GaussianNegativeLogLikelihood(), p, NdArray.of(3, 2.5f)))
        .isCloseTo((first + least) / 2, within(0.1));
    assertThat(value(new GaussianNegativeLogLikelihood(), p.rows(0, 1), NdArray.of(3)))
        .isCloseTo(first, within(1e-6));
  }

  @Test
  void ofPairs() {
    NdArray p = NdArray.of(new float[][] {{0, 0}, {0.3f, 0.4f}, {0, 0.2f}});
    NdArray labels = NdArray.of(7, 7, 5);
    double far = Math.sqrt(0.09 + 0.04);
    double apart = 2 * (0.8 * 0.8 + (1 - far) * (1 - far));
    assertThat(value(new Contrastive(), p, labels)).isCloseTo((0.5 + apart) / 6, within(1e-6));
    assertThat(value(new Triplet(), p, labels))
        .isCloseTo((0.5 - 0.2 + 1 + 0.5 - far + 1) / 2, within(1e-6));
  }

  @Test
  void batchesWithoutPairsAreNoLoss() {
    Tensor same = Tensor.of(NdArray.zeros(Shape.of(3, 2)));
    for (Loss loss : List.of(new Contrastive(), new Triplet())) {
      assertThat(value(loss, NdArray.zeros(Shape.of(1, 2)), NdArray.of(1))).isZero();
      loss.of(same, NdArray.of(1, 1, 1)).backward();
      assertThat(same.grad()).isEqualTo(NdArray.zeros(same.shape()));
    }
  }

  @Test
  void areFiniteForFarLogits() {
    NdArray far = NdArray.of(new float[][] {{1000, -1000, 0}, {-1e4f, 1e4f, 3}});
    NdArray oneHot = NdArray.of(new float[][] {{0, 1, 0}, {0, 1, 0}});
    for (Loss loss :
        List.of(
            new BinaryCrossEntropy(true, 0.1),
            new BinaryFocalCrossEntropy(2, true),
            new BinaryFocalCrossEntropy(0.5, true),
            new CategoricalCrossEntropy(true, 0.1),
            new CategoricalFocalCrossEntropy(2, true),
            new CategoricalFocalCrossEntropy(0.5, true),
            new KullbackLeiblerDivergence(true))) {
      Tensor z = Tensor.of(far);
      Tensor value = loss.of(z, oneHot);
      value.backward();
      assertThat(value.item()).as(loss.toString()).isFinite();
      for (float slope : z.grad().data()) {
        assertThat(slope).as("the gradient of %s", loss).isFinite();
      }
    }
  }

  @Test
  void rejectTargetsThatCannotBe() {
    Map<String, Loss> losses = new LinkedHashMap<>();
    losses.put(
        "MeanAbsolutePercentageError: expected targets other than 0 but example 1 of the batch has"
            + " 0.0; a percentage of 0 has no meaning, so use MeanAbsoluteError or"
            + " MeanSquaredLogarithmicError",
        new MeanAbsolutePercentageError());
    losses.put(
        "MeanSquaredLogarithmicError: expected targets of 0 or more but example 0 of the batch has"
            + " -2.0; for negative numbers use MeanSquaredError",
        new MeanSquaredLogarithmicError());
    losses.put(
        "Poisson: expected targets of 0 or more but example 0 of the batch has -2.0; counts are 0, 1,"
            + " 2, ...",
        new Poisson());
    losses.put(
        "Hinge: expected targets -1 and 1, or 0 and 1, but example 0 of the batch has -2.0; they say"
            + " on which side of 0 a prediction belongs",
        new Hinge());
    losses.put(
        "Dice: expected targets in [0, 1] but example 0 of the batch has -2.0; a mask is 1 inside and"
            + " 0 outside",
        new Dice());
    losses.forEach(
        (message, loss) ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> value(loss, NdArray.of(1, 1), NdArray.of(-2, 0)))
                .withMessage(message));
  }

  @Test
  void rejectSettingsOutOfRange() {
    Map<String, Runnable> wrong = new LinkedHashMap<>();
    wrong.put("Huber: expected a delta above 0 but got 0.0", () -> new Huber(0));
    wrong.put(
        "Quantile: expected a quantile above 0 and below 1 but got 1.0", () -> new Quantile(1));
    wrong.put(
        "BinaryCrossEntropy: expected label smoothing in [0, 1) but got 1.0",
        () -> new BinaryCrossEntropy(true, 1));
    wrong.put(
        "SparseCategoricalCrossEntropy: expected label smoothing in [0, 1) but got -0.1",
        () -> new SparseCategoricalCrossEntropy(true, -0.1));
    wrong.put(
        "CategoricalFocalCrossEntropy: expected a gamma of 0 or more but got -1.0",
        () -> new CategoricalFocalCrossEntropy(-1));
    wrong.put("Tversky: expected a beta of 0 or more but got NaN", () -> new Tversky(1, 0 / 0.0));
    wrong.put("Contrastive: expected a margin above 0 but got 0.0", () -> new Contrastive(0));
    wrong.put("Triplet: expected a margin above 0 but got Infinity", () -> new Triplet(1 / 0.0));
    wrong.put(
        "Weighted: expected weights of 0 or more but got -1.0",
        () -> new Weighted(new MeanSquaredError(), 1, -1));
    wrong.put(
        "Weighted: expected a weight for each class but got none",
        () -> new Weighted(new MeanSquaredError()));
    wrong.forEach(
        (message, run) ->
            assertThatIllegalArgumentException().isThrownBy(run::run).withMessage(message));
  }

  @Test
  void sayWhenExamplesHaveNoLossOfTheirOwn() {
    Tensor p = Tensor.of(NdArray.of(1, 0));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> new Dice().of(p, NdArray.of(1, 0), NdArray.of(1, 1)))
        .withMessage(
            "Loss: expected a loss that has a number for each example, to weight them, but got"
                + " Dice[overBatch=true], which has one for the whole batch only; leave the weights"
                + " out, or write a MeanLoss");
    Loss lambda = (predictions, targets) -> predictions.mean();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> lambda.each(p, NdArray.of(1, 0)))
        .withMessageContaining("but got a lambda, which");
  }
}
