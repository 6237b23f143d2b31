package nn.core.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import nn.autodiff.GradCheck;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every loss. */
class LossContractTest {
  private static final NdArray PREDICTIONS =
      NdArray.of(
          new float[][] {
            {0.2f, 0.3f, 0.5f}, {0.6f, 0.1f, 0.3f}, {0.4f, 0.4f, 0.2f}, {0.05f, 0.8f, 0.15f}
          });

  /** One-hot rows, and labels: what some loss takes with predictions (4, 3). */
  private static final List<NdArray> TARGETS =
      List.of(
          NdArray.of(new float[][] {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
          NdArray.of(2, 0, 1, 2));

  static Stream<Loss> losses() {
    return Samples.of(Loss.class).stream();
  }

  private static NdArray targets(Loss loss) {
    for (NdArray targets : TARGETS) {
      try {
        loss.of(Tensor.constant(PREDICTIONS), targets);
        return targets;
      } catch (IllegalArgumentException e) {
        // Not the kind of targets this loss takes; the next one may be.
      }
    }
    throw new AssertionError(loss + " takes none of the targets of this test");
  }

  @ParameterizedTest
  @MethodSource("losses")
  void isOneNumber(Loss loss) {
    assertThat(loss.of(Tensor.of(PREDICTIONS), targets(loss)).shape()).isEqualTo(Shape.of());
  }

  @ParameterizedTest
  @MethodSource("losses")
  void differentiates(Loss loss) {
    GradCheck.of(x -> loss.of(x[0].mul(1), targets(loss)), narrow(PREDICTIONS)).assertPassed();
  }

  @ParameterizedTest
  @MethodSource("losses")
  void differentiatesBehindSoftmaxAndSigmoid(Loss loss) {
    NdArray logits = Samples.normal(1, Shape.of(4, 3));
    NdArray targets = targets(loss);
    GradCheck.of(x -> loss.of(x[0].softmax(), targets), logits).assertPassed();
    GradCheck.of(x -> loss.of(x[0].sigmoid(), targets), logits).assertPassed();
  }

  /** Probabilities whose logarithm is gentle enough for finite differences. */
  private static NdArray narrow(NdArray probabilities) {
    NdArray narrow = probabilities.copy();
    for (int i = 0; i < narrow.size(); i++) {
      narrow.data()[i] = 0.3f + 0.4f * narrow.data()[i];
    }
    return narrow;
  }

  @ParameterizedTest
  @MethodSource("losses")
  void isTheMeanOverTheBatch(Loss loss) {
    NdArray targets = targets(loss);
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += loss.of(Tensor.of(PREDICTIONS.rows(i, i + 1)), targets.rows(i, i + 1)).item();
    }
    assertThat((double) loss.of(Tensor.of(PREDICTIONS), targets).item())
        .isCloseTo(sum / 4, within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void isSmallerTheBetterThePrediction(Loss loss) {
    NdArray targets = targets(loss);
    NdArray oneHot = TARGETS.get(0);
    double good = loss.of(Tensor.of(narrow(oneHot)), targets).item();
    double bad = loss.of(Tensor.of(narrow(NdArray.full(oneHot.shape(), 0.5f))), targets).item();
    assertThat(good).isLessThan(bad).isPositive();
  }

  @ParameterizedTest
  @MethodSource("losses")
  void leavesPredictionsAndTargetsAsTheyAre(Loss loss) {
    NdArray predictions = PREDICTIONS.copy();
    NdArray targets = targets(loss).copy();
    loss.of(Tensor.of(predictions), targets).backward();
    assertThat(predictions).isEqualTo(PREDICTIONS);
    assertThat(targets).isEqualTo(targets(loss));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void saysBothShapesIfTheyDoNotFit(Loss loss) {
    for (Shape wrong : List.of(Shape.of(5, 3), Shape.of(5), Shape.of(4, 2), Shape.of(3, 4))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> loss.of(Tensor.of(PREDICTIONS), NdArray.zeros(wrong)))
          .withMessageStartingWith(loss.getClass().getSimpleName() + ": expected ")
          .withMessageContaining("(4, 3)")
          .withMessageContaining(wrong.toString())
          .withMessageContaining("; ");
    }
  }

  @Test
  void coversTheLossesThatAreThere() {
    assertThat(losses()).contains(new MeanSquaredError(), new BinaryCrossEntropy(true));
  }
}
