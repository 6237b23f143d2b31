package nn.data.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import org.junit.jupiter.api.Test;

class SwissRollTest {
  @Test
  void withoutNoisePointsLieOnTheSheet() {
    Dataset roll = SwissRoll.generate(300, 0, 3);
    assertThat(roll.inputShape()).isEqualTo(Shape.of(3));
    assertThat(roll.targetShape()).isEqualTo(Shape.of(1));
    NdArray points = roll.all().inputs();
    for (int i = 0; i < 300; i++) {
      double t = roll.all().targets().get(i, 0);
      assertThat(t).isBetween(1.5 * Math.PI - 1e-5, 4.5 * Math.PI);
      assertThat(points.get(i, 0)).isCloseTo((float) (t * Math.cos(t)), within(1e-4f));
      assertThat(points.get(i, 2)).isCloseTo((float) (t * Math.sin(t)), within(1e-4f));
      assertThat(points.get(i, 1)).isBetween(0f, 21f);
    }
  }

  @Test
  void noiseMovesPointsByItsStandardDeviation() {
    NdArray exact = SwissRoll.generate(4000, 0, 3).all().inputs();
    NdArray noisy = SwissRoll.generate(4000, 0.5, 3).all().inputs();
    double squares = 0;
    for (int i = 0; i < exact.size(); i++) {
      // The draws are the same, noise or not, so that the difference is the noise.
      double error = noisy.data()[i] - exact.data()[i];
      squares += error * error;
    }
    assertThat(Math.sqrt(squares / exact.size())).isCloseTo(0.5, within(0.02));
  }

  @Test
  void rejectsNoiseThatIsNone() {
    for (double noise : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> SwissRoll.generate(3, noise, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "SwissRoll: expected 1 example or more and a noise of 0 or more but got n = 3, noise"
                  + " = "
                  + noise);
    }
  }
}
