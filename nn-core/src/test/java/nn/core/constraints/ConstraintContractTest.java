package nn.core.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every constraint, and what each of them does. */
class ConstraintContractTest {
  static Stream<Constraint> constraints() {
    return Samples.of(Constraint.class).stream();
  }

  static Stream<Arguments> cases() {
    return constraints()
        .flatMap(
            constraint ->
                List.of(Shape.of(3, 2), Shape.of(7, 1), Shape.of(3, 3, 2, 5)).stream()
                    .map(shape -> Arguments.of(constraint, shape)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void appliedTwiceIsAppliedOnce(Constraint constraint, Shape shape) {
    int changed = 0;
    for (long seed = 0; seed < 50; seed++) {
      NdArray weights = Samples.normal(seed, shape);
      for (int i = 0; i < weights.size(); i++) {
        weights.data()[i] *= 5;
      }
      NdArray before = weights.copy();
      constraint.apply(weights);
      NdArray once = weights.copy();
      // What holds now fits, and stays as it is to the bit.
      constraint.apply(weights);
      assertThat(weights).isEqualTo(once);
      changed += once.equals(before) ? 0 : 1;
    }
    assertThat(changed).isGreaterThan(40);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void leavesWeightsOfZeroAlone(Constraint constraint, Shape shape) {
    NdArray weights = NdArray.zeros(shape);
    constraint.apply(weights);
    assertThat(weights).isEqualTo(NdArray.zeros(shape));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void turnsNoWeightAround(Constraint constraint, Shape shape) {
    NdArray weights = Samples.normal(1, shape);
    NdArray before = weights.copy();
    constraint.apply(weights);
    for (int i = 0; i < weights.size(); i++) {
      assertThat(weights.data()[i] * before.data()[i] < 0).isFalse();
    }
  }

  private static NdArray kernel() {
    return NdArray.of(new float[][] {{3, 0.3f, -1}, {4, -0.4f, 0}});
  }

  @Test
  void maxNormShortensUnitsThatAreTooLong() {
    NdArray weights = kernel();
    new MaxNorm(2).apply(weights);
    assertThat(weights.data())
        .containsExactly(new float[] {1.2f, 0.3f, -1, 1.6f, -0.4f, 0}, within(1e-6f));
  }

  @Test
  void unitNormMakesUnitsOneLong() {
    NdArray weights = kernel();
    new UnitNorm().apply(weights);
    assertThat(weights.data())
        .containsExactly(new float[] {0.6f, 0.6f, -1, 0.8f, -0.8f, 0}, within(1e-6f));
  }

  @Test
  void nonNegativeTakesWeightsUpToZero() {
    NdArray weights = kernel();
    new NonNegative().apply(weights);
    assertThat(weights.data()).containsExactly(3, 0.3f, 0, 4, 0, 0);
  }

  @Test
  void unitsAreCountedByTheLastAxis() {
    NdArray weights = Samples.normal(1, Shape.of(3, 3, 2, 5));
    new UnitNorm().apply(weights);
    for (double norm : Norms.of(weights)) {
      assertThat(norm).isCloseTo(1, within(1e-6));
    }
    assertThat(Norms.of(weights)).hasSize(5);
  }

  @Test
  void rejectsALengthThatIsNotAboveZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MaxNorm(0))
        .withMessage("MaxNorm: expected a length above 0 but got 0.0");
  }
}
