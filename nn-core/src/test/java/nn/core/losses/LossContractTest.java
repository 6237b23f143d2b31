package nn.core.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
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
  /** Predictions and targets that go together, and predictions that come nearer to the targets. */
  record Case(NdArray predictions, NdArray targets, NdArray good, NdArray bad) {}

  private static final NdArray PREDICTIONS =
      NdArray.of(
          new float[][] {
            {0.2f, 0.3f, 0.5f}, {0.6f, 0.1f, 0.3f}, {0.4f, 0.4f, 0.2f}, {0.05f, 0.8f, 0.15f}
          });

  private static final NdArray ONE_HOT =
      NdArray.of(new float[][] {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}});

  private static final NdArray LABELS = NdArray.of(2, 0, 1, 2);
  private static final NdArray HALVES = NdArray.full(Shape.of(4, 3), 0.5f);

  private static final NdArray NUMBERS =
      NdArray.of(
          new float[][] {{0.7f, -2, 3}, {0.1f, 4, -0.2f}, {5, 0.9f, -6}, {0.8f, 0.3f, 0.45f}});

  /** Means and logarithms of variances. */
  private static final NdArray NORMALS =
      NdArray.of(
          new float[][] {
            {0.2f, 0.3f, -0.5f, 0.3f},
            {0.6f, 0.1f, 0.3f, 0},
            {0.4f, 0.4f, -0.2f, 1},
            {0.05f, 0.8f, 0.15f, -1}
          });

  private static final NdArray MEANS =
      NdArray.of(new float[][] {{0.5f, -0.3f}, {1, 0.2f}, {-0.4f, 0.9f}, {0.3f, 0.3f}});

  /** Labels at steps 0 and 2, and the first or last class, which may be the blank, between. */
  private static final NdArray SEQUENCES =
      NdArray.of(new float[][] {{1, 2}, {2, 1}, {1, 1}, {2, 2}});

  /** What some loss takes; the first that it does is its own. */
  private static final List<Case> CASES =
      List.of(
          new Case(PREDICTIONS, ONE_HOT, narrow(ONE_HOT), HALVES),
          new Case(PREDICTIONS, LABELS, narrow(ONE_HOT), HALVES),
          new Case(PREDICTIONS, NUMBERS, NUMBERS, HALVES),
          new Case(
              NORMALS, MEANS, withVariances(MEANS), withVariances(NdArray.zeros(MEANS.shape()))),
          new Case(
              Tensor.constant(Samples.normal(3, Shape.of(4, 5, 4))).softmax().data(),
              SEQUENCES,
              spelling(SEQUENCES),
              NdArray.full(Shape.of(4, 5, 4), 0.25f)));

  static Stream<Loss> losses() {
    return Samples.of(Loss.class).stream();
  }

  private static Case of(Loss loss) {
    for (Case own : CASES) {
      try {
        loss.of(Tensor.constant(own.predictions), own.targets);
        return own;
      } catch (IllegalArgumentException e) {
        // Not what this loss takes; the next one may be.
      }
    }
    throw new AssertionError(loss + " takes none of the cases of this test");
  }

  /** Whether each example has a loss of its own. */
  private static boolean hasEach(Loss loss) {
    Case own = of(loss);
    try {
      return loss.each(Tensor.constant(own.predictions), own.targets).shape().rank() == 1;
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }

  /** Probabilities whose logarithm is gentle enough for finite differences. */
  private static NdArray narrow(NdArray probabilities) {
    NdArray narrow = probabilities.copy();
    for (int i = 0; i < narrow.size(); i++) {
      narrow.data()[i] = 0.3f + 0.4f * narrow.data()[i];
    }
    return narrow;
  }

  private static NdArray withVariances(NdArray means) {
    Tensor columns = Tensor.constant(means);
    return Tensor.concat(1, columns, columns.mul(0).sub(2)).data();
  }

  private static NdArray spelling(NdArray sequences) {
    NdArray steps = NdArray.full(Shape.of(4, 5, 4), 0.05f);
    for (int i = 0; i < 20; i++) {
      int step = i % 5;
      if (step == 0 || step == 2) {
        steps.data()[4 * i + (int) sequences.get(i / 5, step / 2)] = 5;
      } else {
        steps.data()[4 * i] = 2.5f;
        steps.data()[4 * i + 3] = 2.5f;
      }
    }
    return steps;
  }

  @ParameterizedTest
  @MethodSource("losses")
  void isOneNumber(Loss loss) {
    Case own = of(loss);
    assertThat(loss.of(Tensor.of(own.predictions), own.targets).shape()).isEqualTo(Shape.of());
  }

  @ParameterizedTest
  @MethodSource("losses")
  void differentiates(Loss loss) {
    Case own = of(loss);
    GradCheck.of(x -> loss.of(x[0].mul(1), own.targets), narrow(own.predictions)).assertPassed();
  }

  @ParameterizedTest
  @MethodSource("losses")
  void differentiatesBehindSoftmaxAndSigmoid(Loss loss) {
    Case own = of(loss);
    NdArray logits = Samples.normal(1, own.predictions.shape());
    GradCheck.of(x -> loss.of(x[0].softmax(), own.targets), logits).assertPassed();
    GradCheck.of(x -> loss.of(x[0].sigmoid(), own.targets), logits).assertPassed();
  }

  @ParameterizedTest
  @MethodSource("losses")
  void isTheMeanOverTheBatch(Loss loss) {
    Case own = of(loss);
    Tensor predictions = Tensor.of(own.predictions);
    if (!hasEach(loss)) {
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(() -> loss.each(predictions, own.targets))
          .withMessageContaining("but got " + loss);
      return;
    }
    NdArray each = loss.each(predictions, own.targets).data();
    assertThat(each.shape()).isEqualTo(Shape.of(4));
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      Tensor one = Tensor.of(own.predictions.rows(i, i + 1));
      double alone = loss.of(one, own.targets.rows(i, i + 1)).item();
      assertThat((double) each.get(i)).isCloseTo(alone, within(1e-6 * Math.max(1, alone)));
      sum += alone;
    }
    assertThat((double) loss.of(predictions, own.targets).item())
        .isCloseTo(sum / 4, within(1e-6 * Math.max(1, sum)));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void takesAWeightForEachExample(Loss loss) {
    if (!hasEach(loss)) {
      return;
    }
    Case own = of(loss);
    Tensor x = Tensor.of(own.predictions);
    Tensor weighted = loss.of(x, own.targets, NdArray.of(0, 2, 1, 0.5f));
    weighted.backward();
    NdArray each = loss.each(Tensor.constant(own.predictions), own.targets).data();
    assertThat(weighted.shape()).isEqualTo(Shape.of());
    double expected = (2 * each.get(1) + each.get(2) + 0.5 * each.get(3)) / 4;
    assertThat((double) weighted.item())
        .isCloseTo(expected, within(1e-6 * Math.max(1, Math.abs(expected))));
    for (float slope : x.grad().row(0).data()) {
      assertThat(Math.abs(slope)).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void isSmallerTheBetterThePrediction(Loss loss) {
    Case own = of(loss);
    double good = loss.of(Tensor.of(own.good), own.targets).item();
    double bad = loss.of(Tensor.of(own.bad), own.targets).item();
    assertThat(good).isLessThan(bad);
  }

  @ParameterizedTest
  @MethodSource("losses")
  void leavesPredictionsAndTargetsAsTheyAre(Loss loss) {
    Case own = of(loss);
    NdArray predictions = own.predictions.copy();
    NdArray targets = own.targets.copy();
    loss.of(Tensor.of(predictions), targets).backward();
    assertThat(predictions).isEqualTo(own.predictions);
    assertThat(targets).isEqualTo(own.targets);
  }

  @ParameterizedTest
  @MethodSource("losses")
  void saysBothShapesIfTheyDoNotFit(Loss loss) {
    Case own = of(loss);
    for (Shape wrong : List.of(Shape.of(5, 3), Shape.of(5), Shape.of(4, 7), Shape.of(3, 4))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> loss.of(Tensor.of(own.predictions), NdArray.full(wrong, 1)))
          .withMessageStartingWith(named(loss) + ": expected ")
          .withMessageContaining(own.predictions.shape().toString())
          .withMessageContaining(wrong.toString())
          .withMessageContaining("; ");
    }
  }

  /** The loss that looks at the shapes: the innermost. */
  private static String named(Loss loss) {
    if (loss instanceof Weighted weighted) {
      return named(weighted.loss());
    }
    return loss instanceof Ignoring ignoring
        ? named(ignoring.loss())
        : loss.getClass().getSimpleName();
  }

  @ParameterizedTest
  @MethodSource("losses")
  void passesNanOn(Loss loss) {
    Case own = of(loss);
    NdArray broken = NdArray.full(own.predictions.shape(), Float.NaN);
    assertThat(loss.of(Tensor.of(broken), own.targets).item()).isNaN();
  }

  @Test
  void coversTheLossesThatAreThere() {
    assertThat(losses()).contains(new MeanSquaredError(), new BinaryCrossEntropy(true), new Dice());
  }
}
