package nn.autodiff.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KernelChoiceTest {
  private static final Workers TWO = new Workers(2);

  @Test
  void takesTheVectorKernelsWhereTheVectorApiIs() {
    assertThat(KernelChoice.choose("", TWO).name())
        .isEqualTo(AllKernels.hasVectorApi() ? "vector" : "plain");
  }

  @Test
  void canBeForced() {
    assertThat(KernelChoice.choose("plain", TWO).name()).isEqualTo("plain");
    AllKernels.assumeVectorKernels();
    assertThat(KernelChoice.choose("Vector", TWO).name()).isEqualTo("vector");
  }

  @Test
  void saysWhatRuns() {
    assertThat(KernelChoice.choose("plain", new Workers(1)).description())
        .isEqualTo("plain kernels, 1 thread");
    assertThat(KernelChoice.describe()).isEqualTo(KernelChoice.chosen().description());
    AllKernels.assumeVectorKernels();
    assertThat(KernelChoice.choose("vector", TWO).description())
        .matches("vector kernels, (128|256|512)-bit, 2 threads");
  }

  @Test
  void rejectsAKernelThatIsNotThere() {
    assertThatThrownBy(() -> KernelChoice.choose("gpu", TWO))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("nn.kernels: expected plain or vector but got gpu; or leave it out");
  }
}
