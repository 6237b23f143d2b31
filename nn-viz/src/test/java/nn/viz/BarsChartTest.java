package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class BarsChartTest {

  @Test
  void writesNameAndValueAtEachBar() {
    Chart chart = Charts.bars("Fruit", List.of("apples", "pears"), 3, -0.25);
    assertThat(new SvgPage(chart).texts())
        .containsExactly("Fruit", "apples", "3.00", "pears", "−0.25");
    assertThat(chart.altText()).isEqualTo("Bar chart: Fruit. apples 3, pears −0.25.");
  }

  @Test
  void takesAnArrayToo() {
    assertThat(Charts.bars("P", List.of("a", "b"), NdArray.of(0.25f, 0.75f)).altText())
        .isEqualTo("Bar chart: P. a 0.25, b 0.75.");
  }

  @Test
  void drawsZerosAsEmptyBars() {
    assertThat(Charts.bars("Nothing", List.of("a", "b"), 0, 0).altText()).contains("a 0, b 0");
  }

  @Test
  void drawsALineToCompareTheBarsWith() {
    BarsChart bars = Charts.bars("Fruit", List.of("apples", "pears"), 3, 1);
    Chart compared = bars.line("goal", 12).line("worst", 0.5);
    assertThat(new SvgPage(compared).texts())
        .containsExactlyInAnyOrder("Fruit", "goal: 12", "worst: 0.5", "apples", "3", "pears", "1");
    assertThat(compared.altText())
        .isEqualTo("Bar chart: Fruit. apples 3, pears 1. Line at 12: goal. Line at 0.5: worst.");
    assertThat(bars.altText()).isEqualTo("Bar chart: Fruit. apples 3, pears 1.");
  }

  @Test
  void rejectsALineThatIsNowhere() {
    BarsChart bars = Charts.bars("Fruit", List.of("apples"), 3);
    assertThatThrownBy(() -> bars.line("goal", Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line \"goal\"")
        .hasMessageContaining("is Infinity");
  }

  @Test
  void ordersWeightsByHowMuchTheyCount() {
    assertThat(Charts.weights(NdArray.of(1f, -3f, 2f), "a", "b", "c").altText())
        .contains("b −3, c 2, a 1");
    assertThat(Charts.weights(NdArray.of(Shape.of(2, 1), 1, 2)).altText())
        .contains("input 1 2, input 0 1");
  }

  @Test
  void rejectsWhatItCannotDraw() {
    assertThatThrownBy(() -> Charts.bars("Fruit", List.of("a"), 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 1 names and 2 values");
    assertThatThrownBy(() -> Charts.bars("Fruit", List.of())).hasMessageContaining("0 values");
    assertThatThrownBy(() -> Charts.bars("Fruit", List.of("a"), Double.NaN))
        .hasMessageContaining("number 0 is NaN");
    assertThatThrownBy(() -> Charts.weights(NdArray.zeros(Shape.of(2, 3))))
        .hasMessageContaining("but got (2, 3)")
        .hasMessageContaining("pick one column");
    assertThatThrownBy(() -> Charts.weights(NdArray.of(1f, 2f), "a"))
        .hasMessageContaining("each of the 2 inputs")
        .hasMessageContaining("[a]");
  }
}
