package nn.core.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.schedules.Schedule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Twenty steps of optimizers that treat each weight by itself, against the formulas in double. */
class FormulasTest {
  /** One weight's step as the paper has it; {@code s} is what is remembered. */
  interface Formula {
    double step(double w, double g, double[] s, int t);
  }

  private static double sqrt(double x) {
    return StrictMath.sqrt(x);
  }

  private static double pow(double x, double y) {
    return StrictMath.pow(x, y);
  }

  private static double mu(int t) {
    return 0.9 * (1 - 0.5 * pow(0.96, t));
  }

  static Stream<Arguments> formulas() {
    return Stream.of(
        named(
            new Sgd(0.01, 0.9).withNesterov(),
            (w, g, s, t) -> {
              s[0] = 0.9 * s[0] - 0.01 * g;
              return w + 0.9 * s[0] - 0.01 * g;
            }),
        named(
            new AdamW(0.01, 0.1),
            (w, g, s, t) -> {
              s[0] = 0.9 * s[0] + 0.1 * g;
              s[1] = 0.999 * s[1] + 0.001 * g * g;
              double step = s[0] / (1 - pow(0.9, t)) / (sqrt(s[1] / (1 - pow(0.999, t))) + 1e-8);
              return w * (1 - 0.01 * 0.1) - 0.01 * step;
            }),
        named(
            new Adamax(0.01),
            (w, g, s, t) -> {
              s[0] = 0.9 * s[0] + 0.1 * g;
              s[1] = Math.max(0.999 * s[1], Math.abs(g));
              return w - 0.01 / (1 - pow(0.9, t)) * s[0] / (s[1] + 1e-8);
            }),
        named(
            new Nadam(0.01),
            (w, g, s, t) -> {
              s[0] = 0.9 * s[0] + 0.1 * g;
              s[1] = 0.999 * s[1] + 0.001 * g * g;
              double product = 1;
              for (int i = 1; i <= t; i++) {
                product *= mu(i);
              }
              double mean =
                  mu(t + 1) * s[0] / (1 - product * mu(t + 1)) + (1 - mu(t)) * g / (1 - product);
              return w - 0.01 * mean / (sqrt(s[1] / (1 - pow(0.999, t))) + 1e-8);
            }),
        named(
            new AmsGrad(0.01),
            (w, g, s, t) -> {
              s[0] = 0.9 * s[0] + 0.1 * g;
              s[1] = 0.999 * s[1] + 0.001 * g * g;
              s[2] = Math.max(s[2], s[1]);
              return w
                  - 0.01 * (s[0] / (1 - pow(0.9, t))) / (sqrt(s[2] / (1 - pow(0.999, t))) + 1e-8);
            }),
        named(
            new AdaBelief(0.01),
            (w, g, s, t) -> {
              s[0] = 0.9 * s[0] + 0.1 * g;
              s[1] = 0.999 * s[1] + 0.001 * (g - s[0]) * (g - s[0]) + 1e-16;
              return w
                  - 0.01 * (s[0] / (1 - pow(0.9, t))) / (sqrt(s[1] / (1 - pow(0.999, t))) + 1e-16);
            }),
        named(
            new RmsProp(0.01),
            (w, g, s, t) -> {
              s[0] = 0.9 * s[0] + 0.1 * g * g;
              return w - 0.01 * g / (sqrt(s[0]) + 1e-7);
            }),
        named(
            new RmsProp(Schedule.constant(0.01), 0.9, 0.8, 1e-2, true),
            (w, g, s, t) -> {
              s[0] = 0.9 * s[0] + 0.1 * g * g;
              s[1] = 0.9 * s[1] + 0.1 * g;
              s[2] = 0.8 * s[2] + g / (sqrt(s[0] - s[1] * s[1]) + 1e-2);
              return w - 0.01 * s[2];
            }),
        named(
            new Adagrad(0.1),
            (w, g, s, t) -> {
              s[0] += g * g;
              return w - 0.1 * g / (sqrt(s[0]) + 1e-10);
            }),
        named(
            new Adadelta(),
            (w, g, s, t) -> {
              s[0] = 0.95 * s[0] + 0.05 * g * g;
              double d = sqrt(s[1] + 1e-6) / sqrt(s[0] + 1e-6) * g;
              s[1] = 0.95 * s[1] + 0.05 * d * d;
              return w - d;
            }),
        named(
            new Lion(Schedule.constant(0.01), 0.9, 0.99, 0.5),
            (w, g, s, t) -> {
              double c = Math.signum(0.9 * s[0] + 0.1 * g);
              s[0] = 0.99 * s[0] + 0.01 * g;
              return w - 0.01 * (c + 0.5 * w);
            }),
        named(
            new Rprop(0.01),
            (w, g, s, t) -> {
              double length = t == 1 ? 0.01 : s[1];
              double kept = g * s[0];
              length *= kept > 0 ? 1.2 : kept < 0 ? 0.5 : 1;
              s[1] = Math.min(50, Math.max(1e-6, length));
              s[0] = kept < 0 ? 0 : g;
              return w - s[1] * Math.signum(s[0]);
            }),
        named(
            new Ftrl(Schedule.constant(0.1), 0.05, 0.2, 0.1),
            (w, g, s, t) -> {
              // Keras' way of writing it, from weights of 0.
              double n = t == 1 ? 0.1 : s[0];
              s[0] = n + g * g;
              s[1] += g - (sqrt(s[0]) - sqrt(n)) / 0.1 * w;
              double way = Math.max(Math.min(s[1], 0.05), -0.05) - s[1];
              return way / (sqrt(s[0]) / 0.1 + 2 * 0.2);
            }));
  }

  private static Arguments named(Optimizer optimizer, Formula formula) {
    return Arguments.of(optimizer, formula);
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void followsTheFormulaInDouble(Optimizer optimizer, Formula formula) {
    RandomStream random = RandomStream.of(1, "gradients");
    int size = 37;
    float[] weights = new float[size];
    double[] expected = new double[size];
    double[][] state = new double[size][3];
    Update update = new Update(optimizer, Shape.of(size, 1));
    for (int step = 1; step <= 20; step++) {
      float[] g = new float[size];
      for (int i = 0; i < size; i++) {
        g[i] = (float) random.nextGaussian();
        expected[i] = formula.step(expected[i], g[i], state[i], step);
      }
      update.apply(weights, g, step);
    }
    for (int i = 0; i < size; i++) {
      assertThat((double) weights[i]).isCloseTo(expected[i], within(5e-6));
    }
  }
}
