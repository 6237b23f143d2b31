package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellsTest {
  private final Cells five = new Cells(5, 3, 20, 30, 4, 6);

  @Test
  void standBesideOneAnotherAndThenBelow() {
    assertThat(new double[] {five.x(0), five.x(1), five.x(2), five.x(3)})
        .containsExactly(0, 24, 48, 0);
    assertThat(new double[] {five.y(0), five.y(2), five.y(3), five.y(4)})
        .containsExactly(0, 0, 36, 36);
  }

  @Test
  void takeTheRoomOfAllRowsAndColumnsAndTheGapsBetween() {
    assertThat(five.allWidth()).isEqualTo(68);
    assertThat(five.allHeight()).isEqualTo(66);
    assertThat(new Cells(1, 1, 20, 30, 4, 6).allHeight()).isEqualTo(30);
    assertThat(new Cells(6, 3, 20, 30, 4, 6).allHeight()).isEqualTo(66);
  }
}
