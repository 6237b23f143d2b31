package nn.course;

import static org.assertj.core.api.Assertions.assertThat;

import nn.autodiff.Pointwise;
import org.junit.jupiter.api.Test;

class BackpropagationTest {
  @Test
  void aRuleThatHasAHoleAtZeroIsWrong() {
    Pointwise cube = Pointwise.of("cube", x -> x.mul(x).mul(x), (x, y) -> y.div(x).mul(3));
    assertThat(Backpropagation.cube(cube).words()).contains("x = 0").contains("NaN");
  }
}
