package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineTest {
  @Test
  void saysWhichKernelsRunOnHowManyThreads() {
    assertThat(Engine.describe()).containsPattern("plain|vector").containsPattern("\\d+ thread");
  }
}
