package nn.core.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import nn.core.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every optimizer with its usual settings. */
class OptimizerContractTest {
  private static final float[] BOTTOM = {0.3f, 0.2f, -0.4f};

  static Stream<Optimizer> optimizers() {
    return Stream.concat(
        Samples.usual(Optimizer.class).stream(), Samples.of(Optimizer.class).stream());
  }

  static Stream<Optimizer> usual() {
    return Samples.usual(Optimizer.class).stream();
  }

  /** The gradient of a bowl that is steeper along each axis than along the one before. */
  private static float[] slope(float[] weights) {
    float[] gradient = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      gradient[i] = (i + 1) * (weights[i] - BOTTOM[i]);
    }
    return gradient;
  }

  private static float[] walk(Update update, float[] weights, int steps) {
    for (int step = 1; step <= steps; step++) {
      update.apply(weights, slope(weights), step);
    }
    return weights;
  }

  @ParameterizedTest
  @MethodSource("usual")
  void reachesTheBottomOfABowl(Optimizer optimizer) {
    float[] weights = walk(new Update(optimizer, 3), new float[] {1, -1, 0.5f}, 20_000);
    for (int i = 0; i < 3; i++) {
      assertThat(weights[i]).isCloseTo(BOTTOM[i], within(2e-3f));
    }
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void goesDownhillAtFirst(Optimizer optimizer) {
    float[] weights = walk(new Update(optimizer, 3), new float[] {1, -1, 0.5f}, 1);
    assertThat(weights[0]).isLessThan(1);
    assertThat(weights[1]).isGreaterThan(-1);
    assertThat(weights[2]).isLessThan(0.5f);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void remembersEachArrayOfWeightsByItself(Optimizer optimizer) {
    float[] alone = walk(new Update(optimizer, 3), new float[] {1, -1, 0.5f}, 5);
    Update first = new Update(optimizer, 3);
    Update second = new Update(optimizer, 3);
    float[] a = {1, -1, 0.5f};
    float[] b = {5, 5, 5};
    for (int step = 1; step <= 5; step++) {
      first.apply(a, slope(a), step);
      second.apply(b, slope(b), step);
    }
    assertThat(a).isEqualTo(alone);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void changesWeightsInPartsAsItDoesAllTogether(Optimizer optimizer) {
    float[] whole = walk(new Update(optimizer, 3), new float[] {1, -1, 0.5f}, 5);
    Update update = new Update(optimizer, 3);
    float[] parts = {1, -1, 0.5f};
    for (int step = 1; step <= 5; step++) {
      float[] slope = slope(parts);
      update.apply(parts, slope, step, 1, 3);
      update.apply(parts, slope, step, 0, 1);
    }
    assertThat(parts).isEqualTo(whole);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void leavesOtherWeightsThanItsPartAlone(Optimizer optimizer) {
    float[] weights = {1, -1, 0.5f};
    new Update(optimizer, 3).apply(weights, new float[] {1, 1, 1}, 1, 1, 2);
    assertThat(weights[0]).isEqualTo(1);
    assertThat(weights[1]).isNotEqualTo(-1);
    assertThat(weights[2]).isEqualTo(0.5f);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void namesWhatItRemembers(Optimizer optimizer) {
    assertThat(optimizer.slots())
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-zA-Z]+"));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void leavesTheGradientAsItIs(Optimizer optimizer) {
    float[] gradient = {1, 2, 3};
    new Update(optimizer, 3).apply(new float[3], gradient, 1);
    assertThat(gradient).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void staysWhereTheSlopeIsZero(Optimizer optimizer) {
    float[] weights = {1, -1, 0.5f};
    Update update = new Update(optimizer, 3);
    for (int step = 1; step <= 3; step++) {
      update.apply(weights, new float[3], step);
    }
    assertThat(weights).containsExactly(1, -1, 0.5f);
  }
}
