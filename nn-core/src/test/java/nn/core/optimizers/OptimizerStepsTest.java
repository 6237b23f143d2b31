package nn.core.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.schedules.PiecewiseConstant;
import nn.core.schedules.Schedule;
import org.junit.jupiter.api.Test;

/** The first steps by hand, and twenty against the formulas in double. */
class OptimizerStepsTest {
  private static float[] steps(Optimizer optimizer, float start, float... gradients) {
    Update update = new Update(optimizer, 1);
    float[] weights = {start};
    float[] seen = new float[gradients.length];
    for (int i = 0; i < gradients.length; i++) {
      update.apply(weights, new float[] {gradients[i]}, i + 1);
      seen[i] = weights[0];
    }
    return seen;
  }

  @Test
  void sgdSubtractsRateTimesGradient() {
    assertThat(steps(new Sgd(0.5), 1, 1, -2, 4)).containsExactly(0.5f, 1.5f, -0.5f);
  }

  @Test
  void momentumKeepsPartOfTheLastStep() {
    // v: -0.5, -0.25 + 1 = 0.75, 0.375 - 2 = -1.625
    assertThat(steps(new Sgd(0.5, 0.5), 1, 1, -2, 4)).containsExactly(0.5f, 1.25f, -0.375f);
  }

  @Test
  void adamTakesItsFirstStepsByTheFormulas() {
    // With beta1 = beta2 = 1/2 and epsilon 0, for gradients 1, 1, -1:
    // m 1/2, 3/4, -1/8, corrected 1, 1, -1/7; v corrected is 1 each time.
    float[] seen = steps(new Adam(0.1, 0.5, 0.5, 0), 1, 1, 1, -1);
    assertThat(seen[0]).isCloseTo(0.9f, within(1e-6f));
    assertThat(seen[1]).isCloseTo(0.8f, within(1e-6f));
    assertThat(seen[2]).isCloseTo(0.8f + 0.1f / 7, within(1e-6f));
  }

  @Test
  void adamFollowsTheFormulasInDouble() {
    RandomStream random = RandomStream.of(1, "gradients");
    float[] weights = new float[37];
    double[] expected = new double[37];
    double[] m = new double[37];
    double[] v = new double[37];
    Update update = new Update(new Adam(0.01), 37);
    for (int step = 1; step <= 20; step++) {
      float[] g = new float[37];
      for (int i = 0; i < 37; i++) {
        g[i] = (float) random.nextGaussian();
        m[i] = 0.9 * m[i] + 0.1 * g[i];
        v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
        double mean = m[i] / (1 - StrictMath.pow(0.9, step));
        double square = v[i] / (1 - StrictMath.pow(0.999, step));
        expected[i] -= 0.01 * mean / (StrictMath.sqrt(square) + 1e-8);
      }
      update.apply(weights, g, step);
    }
    for (int i = 0; i < 37; i++) {
      assertThat((double) weights[i]).isCloseTo(expected[i], within(1e-6));
    }
  }

  @Test
  void momentumFollowsTheFormulasInDouble() {
    RandomStream random = RandomStream.of(2, "gradients");
    float[] weights = new float[37];
    double[] expected = new double[37];
    double[] v = new double[37];
    Update update = new Update(new Sgd(0.01, 0.9), 37);
    for (int step = 1; step <= 20; step++) {
      float[] g = new float[37];
      for (int i = 0; i < 37; i++) {
        g[i] = (float) random.nextGaussian();
        v[i] = 0.9 * v[i] - 0.01 * g[i];
        expected[i] += v[i];
      }
      update.apply(weights, g, step);
    }
    for (int i = 0; i < 37; i++) {
      assertThat((double) weights[i]).isCloseTo(expected[i], within(1e-6));
    }
  }

  @Test
  void adamGoesOnFromAnyStep() {
    // After many steps nothing is left to correct: a gradient that never changed moves by the rate.
    Update update = new Update(new Adam(0.5, 0, 0, 0), 1);
    float[] weights = {1};
    update.apply(weights, new float[] {3}, 1_000_000_007L);
    assertThat(weights).containsExactly(0.5f);
  }

  @Test
  void rejectSettingsOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adam(-1))
        .withMessage("Adam: expected a learning rate of 0 or more, finite, but got -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adam(0.1, 1, 0.9, 0))
        .withMessage("Adam: expected beta1 in [0, 1) but got 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adam(0.1, 0.9, Double.NaN, 0))
        .withMessage("Adam: expected beta2 in [0, 1) but got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adam(0.1, 0.9, 0.9, -1))
        .withMessage("Adam: expected epsilon of 0 or more, finite, but got -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sgd(Double.POSITIVE_INFINITY))
        .withMessage("Sgd: expected a learning rate of 0 or more, finite, but got Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sgd(0.1, 1))
        .withMessage("Sgd: expected momentum in [0, 1) but got 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sgd(0.1).withNesterov())
        .withMessage("Sgd: expected a momentum above 0 for Nesterov's but got 0; try 0.9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AdamW(0.1, -1))
        .withMessage("AdamW: expected decay of 0 or more, finite, but got -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adagrad(Schedule.constant(0.1), 0))
        .withMessage("Adagrad: expected epsilon above 0, finite, but got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rprop(Schedule.constant(0.1), 0.9, 0.5, 0, 50))
        .withMessage("Rprop: expected grow and most of 1 or more, finite, but got 0.9 and 50.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Muon(-1))
        .withMessage("Muon: expected a learning rate of 0 or more, finite, but got -1.0");
  }

  @Test
  void aRateMayChangeFromStepToStep() {
    Sgd sgd = new Sgd(new PiecewiseConstant(0.5).from(2, 0.25));
    assertThat(steps(sgd, 1, 1, 1, 1)).containsExactly(0.5f, 0, -0.25f);
  }

  @Test
  void weightDecayTakesKernelsOnly() {
    AdamW decaying = new AdamW(0.1, 0.5);
    assertThat(decaying.of("dense1/kernel", Shape.of(3, 4))).isEqualTo(decaying);
    assertThat(decaying.of("dense1/bias", Shape.of(4))).isEqualTo(new AdamW(0.1, 0));
    float[] weights = {2, -2};
    new Update(decaying, Shape.of(2, 1)).apply(weights, new float[2], 1);
    assertThat(weights).containsExactly(1.9f, -1.9f);
  }
}
