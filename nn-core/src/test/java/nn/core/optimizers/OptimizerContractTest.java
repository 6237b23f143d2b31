package nn.core.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import nn.autodiff.Shape;
import nn.core.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every optimizer, on weights of one axis and of two. */
class OptimizerContractTest {
  private static final float[] BOTTOM = {0.3f, 0.2f, -0.4f};
  private static final Shape VECTOR = Shape.of(3);
  private static final List<Shape> SHAPES = List.of(VECTOR, Shape.of(3, 1), Shape.of(1, 3));

  static Stream<Optimizer> usual() {
    return Samples.usual(Optimizer.class).stream();
  }

  static Stream<Optimizer> optimizers() {
    return Stream.concat(usual(), Samples.of(Optimizer.class).stream());
  }

  static Stream<Arguments> cases() {
    return optimizers()
        .flatMap(optimizer -> SHAPES.stream().map(shape -> Arguments.of(optimizer, shape)));
  }

  /** Optimizers and shapes of which each weight is treated by itself. */
  static Stream<Arguments> shared() {
    return cases()
        .filter(
            arguments -> {
              Optimizer optimizer = (Optimizer) arguments.get()[0];
              return !new Update(optimizer, (Shape) arguments.get()[1]).needsWholeArrays();
            });
  }

  /** The gradient of a bowl that is steeper along each axis than along the one before. */
  private static float[] slope(float[] weights) {
    float[] gradient = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      gradient[i] = (i + 1) * (weights[i] - BOTTOM[i]);
    }
    return gradient;
  }

  private static float[] start() {
    return new float[] {1, -1, 0.5f};
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
    float[] weights = walk(new Update(optimizer, VECTOR), start(), 20_000);
    for (int i = 0; i < 3; i++) {
      assertThat(weights[i]).isCloseTo(BOTTOM[i], within(2e-3f));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void goesDownhillAtFirst(Optimizer optimizer, Shape shape) {
    float[] weights = walk(new Update(optimizer, shape), start(), 1);
    assertThat(weights[0]).isLessThan(1);
    assertThat(weights[1]).isGreaterThan(-1);
    assertThat(weights[2]).isLessThan(0.5f);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void staysFinite(Optimizer optimizer, Shape shape) {
    assertThat(walk(new Update(optimizer.withRate(r -> r.times(0.01)), shape), start(), 100))
        .doesNotContain(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void staysInItsPlaceAtRateZero(Optimizer optimizer, Shape shape) {
    Optimizer still = optimizer.withRate(r -> r.times(0));
    assertThat(still.learningRate().at(0)).isZero();
    assertThat(walk(new Update(still, shape), start(), 3)).containsExactly(start(), within(1e-6f));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void remembersEachArrayOfWeightsByItself(Optimizer optimizer, Shape shape) {
    float[] alone = walk(new Update(optimizer, shape), start(), 5);
    Update first = new Update(optimizer, shape);
    Update second = new Update(optimizer, shape);
    float[] a = start();
    float[] b = {5, 5, 5};
    for (int step = 1; step <= 5; step++) {
      first.apply(a, slope(a), step);
      second.apply(b, slope(b), step);
    }
    assertThat(a).isEqualTo(alone);
  }

  @ParameterizedTest
  @MethodSource("shared")
  void changesWeightsInPartsAsItDoesAllTogether(Optimizer optimizer, Shape shape) {
    float[] whole = walk(new Update(optimizer, shape), start(), 5);
    Update update = new Update(optimizer, shape);
    float[] parts = start();
    for (int step = 1; step <= 5; step++) {
      float[] slope = slope(parts);
      update.apply(parts, slope, step, 1, 3);
      update.apply(parts, slope, step, 0, 1);
    }
    assertThat(parts).isEqualTo(whole);
  }

  @ParameterizedTest
  @MethodSource("shared")
  void leavesOtherWeightsThanItsPartAlone(Optimizer optimizer, Shape shape) {
    float[] weights = start();
    new Update(optimizer, shape).apply(weights, new float[] {1, 1, 1}, 1, 1, 2);
    assertThat(weights[0]).isEqualTo(1);
    assertThat(weights[1]).isNotEqualTo(-1);
    assertThat(weights[2]).isEqualTo(0.5f);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void namesWhatItRemembers(Optimizer optimizer, Shape shape) {
    assertThat(optimizer.of("dense1/kernel", shape).slots())
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-zA-Z]+"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void leavesTheGradientAsItIs(Optimizer optimizer, Shape shape) {
    float[] gradient = {1, 2, 3};
    new Update(optimizer, shape).apply(new float[3], gradient, 1);
    assertThat(gradient).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void biasesStayWhereTheSlopeIsZero(Optimizer optimizer) {
    float[] weights = start();
    Update update = new Update(optimizer, VECTOR);
    for (int step = 1; step <= 3; step++) {
      update.apply(weights, new float[3], step);
    }
    assertThat(weights).containsExactly(start());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void weightsAtMostShrinkWhereTheSlopeIsZero(Optimizer optimizer, Shape shape) {
    float[] weights = start();
    Update update = new Update(optimizer, shape);
    for (int step = 1; step <= 3; step++) {
      update.apply(weights, new float[3], step);
    }
    assertThat(weights[0]).isBetween(0f, 1f);
    assertThat(weights[1]).isBetween(-1f, 0f);
    assertThat(weights[2]).isBetween(0f, 0.5f);
  }
}
