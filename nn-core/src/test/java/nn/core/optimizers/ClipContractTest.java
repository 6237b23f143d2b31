package nn.core.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import nn.core.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every way of clipping gradients, and what each of them does. */
class ClipContractTest {
  static Stream<Clip> clips() {
    return Samples.of(Clip.class).stream();
  }

  private static List<float[]> gradients() {
    return List.of(new float[] {3, -4, 0}, new float[] {0, -12}, new float[] {0.01f, -0.02f});
  }

  @ParameterizedTest
  @MethodSource("clips")
  void shortensAndTurnsNothingAround(Clip clip) {
    List<float[]> before = gradients();
    List<float[]> after = gradients();
    clip.apply(after);
    assertThat(after.get(0)).isNotEqualTo(before.get(0));
    for (int array = 0; array < after.size(); array++) {
      for (int i = 0; i < after.get(array).length; i++) {
        float a = after.get(array)[i];
        float b = before.get(array)[i];
        assertThat(Math.abs(a)).isLessThanOrEqualTo(Math.abs(b));
        assertThat(Math.signum(a)).isEqualTo(Math.signum(b));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("clips")
  void leavesShortGradientsAsTheyAre(Clip clip) {
    float[] gradient = {0.01f, -0.02f, 0};
    clip.apply(List.of(gradient));
    assertThat(gradient).containsExactly(0.01f, -0.02f, 0);
  }

  @ParameterizedTest
  @MethodSource("clips")
  void appliedTwiceIsAppliedOnce(Clip clip) {
    List<float[]> once = gradients();
    clip.apply(once);
    List<float[]> twice = gradients();
    clip.apply(twice);
    clip.apply(twice);
    for (int array = 0; array < once.size(); array++) {
      assertThat(twice.get(array)).containsExactly(once.get(array), within(1e-7f));
    }
  }

  @ParameterizedTest
  @MethodSource("clips")
  void takesStepsWithoutGradients(Clip clip) {
    clip.apply(List.of());
    float[] zeros = new float[3];
    clip.apply(List.of(zeros));
    assertThat(zeros).containsExactly(0, 0, 0);
  }

  @Test
  void byGlobalNormScalesAllGradientsAlike() {
    List<float[]> gradients = List.of(new float[] {3, -4}, new float[] {0, -12});
    new ClipByGlobalNorm(6.5).apply(gradients);
    assertThat(gradients.get(0)).containsExactly(1.5f, -2);
    assertThat(gradients.get(1)).containsExactly(0, -6);
  }

  @Test
  void byNormScalesEachArrayByItself() {
    List<float[]> gradients = List.of(new float[] {3, -4}, new float[] {0, -2});
    new ClipByNorm(2.5).apply(gradients);
    assertThat(gradients.get(0)).containsExactly(1.5f, -2);
    assertThat(gradients.get(1)).containsExactly(0, -2);
  }

  @Test
  void byValueCutsEachNumber() {
    List<float[]> gradients = List.of(new float[] {3, -4, 1});
    new ClipByValue(2).apply(gradients);
    assertThat(gradients.get(0)).containsExactly(2, -2, 1);
  }

  @Test
  void rejectLimitsThatAreNotAboveZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClipByGlobalNorm(0))
        .withMessage("ClipByGlobalNorm: expected a length above 0, finite, but got 0.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new ClipByNorm(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ClipByValue(Double.NaN));
  }
}
