package nn.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeuronsTest {
  @Test
  void aWeightThatIsZeroByDivisionOfWholeNumbersIsExplained() {
    assertThat(Neurons.fahrenheit(0, -34).words()).contains("weight 0").contains("1.0 / 2");
    assertThat(Neurons.alarm(1, 1, 0, 0).words()).contains("weight 0").contains("1.0 / 2");
  }

  @Test
  void aWrongBiasIsToldWhatTheSumIsWhereWaterFreezes() {
    assertThat(Neurons.fahrenheit(0.5, -18).words()).contains("weight · 32 + bias, is -2.");
    assertThat(Neurons.fahrenheit(0.5, -18 - 32).words()).contains("weight · 32 + bias, is -34.");
  }
}
