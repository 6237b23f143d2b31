package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WindowTest {
  @Test
  void countsTheWindowsThatFit() {
    assertThat(new Window(5).output(28)).isEqualTo(24);
    assertThat(new Window(2, 2).output(13)).isEqualTo(6);
    assertThat(new Window(3, 1, 1, 1, 1).output(13)).isEqualTo(13);
    assertThat(new Window(3, 2, 0, 1, 1).output(4)).isEqualTo(2);
    assertThat(new Window(3, 1, 0, 0, 2).output(5)).isEqualTo(1);
  }

  @Test
  void saysWhenNoneFits() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Window(3, 1, 1, 0, 2).output(3))
        .withMessage(
            "Window: no window of 5 places fits an axis of 3 with padding of 1 and 0; use a smaller"
                + " window, less dilation or more padding");
  }

  @Test
  void rejectsNumbersOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Window(0))
        .withMessage("Window: expected a size of 1 or more but got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Window(2, 0))
        .withMessage("Window: expected a stride of 1 or more but got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Window(2, 1, 0, -1, 1))
        .withMessage("Window: expected padding of 0 or more but got -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Window(2, 1, 0, 0, 0))
        .withMessage("Window: expected a dilation of 1 or more but got 0");
  }
}
