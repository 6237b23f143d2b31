package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridChartTest {
  private final Chart chart = Charts.lines("one", 1, 2).size(300, 200);

  @Test
  void setsChartsInRowsAndColumns() {
    Chart grid = Charts.grid(2, chart, chart, chart);
    assertThat(grid.width()).isEqualTo(600);
    assertThat(grid.height()).isEqualTo(400);
    assertThat(grid.altText()).startsWith("3 charts. Plot: one.");
  }

  @Test
  void needsNoMoreColumnsThanCharts() {
    assertThat(Charts.grid(5, chart).width()).isEqualTo(300);
  }

  @Test
  void makesRoomForItsTitle() {
    Chart grid = Charts.grid("Both", 2, List.of(chart, chart));
    assertThat(grid.height()).isGreaterThan(200);
    assertThat(new SvgPage(grid).texts()).startsWith("Both");
  }

  @Test
  void rejectsNoChartAndNoColumn() {
    assertThatThrownBy(() -> Charts.grid(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("give at least one chart");
    assertThatThrownBy(() -> Charts.grid(0, chart))
        .hasMessageContaining("at least 1 column but got 0");
  }
}
