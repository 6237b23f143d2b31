package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class TopChartTest {
  private static final NdArray FOUR = NdArray.of(0.25f, 0.5f, 0.0006f, 0.2494f);

  @Test
  void showsTheMostLikelyFirst() {
    assertThat(Charts.top(3, FOUR, "a", "b", "c", "d").altText())
        .isEqualTo("The 3 most likely classes of 4: b 50.0%, a 25.0%, d 24.9%.");
    assertThat(new SvgPage(Charts.top(2, FOUR)).texts())
        .containsExactly(
            "class 1: 50.0%",
            "the 2 most likely of 4 classes", "class 1", "50.0%", "class 0", "25.0%");
  }

  @Test
  void marksTheTruthAndAddsItWithItsPlaceIfItIsNotAmongThem() {
    TopChart chart = Charts.top(2, FOUR, "a", "b", "c", "d");
    assertThat(chart.truth(0).altText())
        .isEqualTo("The 2 most likely classes of 4: b 50.0%, a (the true class) 25.0%.");
    assertThat(chart.truth(2).altText()).endsWith("b 50.0%, a 25.0%, 4. c (the true class) <0.1%.");
    assertThat(new SvgPage(chart.truth(1)).texts())
        .contains("the 2 most likely of 4 classes; it is right", "the true class");
    assertThat(new SvgPage(chart.truth(3)).texts())
        .contains("the 2 most likely of 4 classes; it is d", "3. d");
    assertThat(chart.altText()).doesNotContain("true");
  }

  @Test
  void takesEqualOnesInTheirOrderAndAllIfThereAreFewer() {
    assertThat(Charts.top(10, NdArray.of(0.25f, 0.25f, 0.25f, 0.25f)).altText())
        .isEqualTo(
            "The 4 most likely classes of 4: class 0 25.0%, class 1 25.0%, class 2 25.0%, "
                + "class 3 25.0%.");
    assertThat(Charts.top(1, FOUR).altText())
        .isEqualTo("The most likely class of 4: class 1 50.0%.");
  }

  @Test
  void takesOneNumberForTheProbabilityOfClassOneAndOthersForLogits() {
    assertThat(Charts.top(2, NdArray.of(0.9f)).altText())
        .endsWith("of 2: class 1 90.0%, class 0 10.0%.");
    assertThat(Charts.top(2, NdArray.of(-2, 0, -2)).altText())
        .endsWith("of 3: class 1 78.7%, class 0 10.7%.");
    assertThat(Charts.top(1, NdArray.of(1000, 0)).altText()).endsWith("class 0 100.0%.");
  }

  @Test
  void findsTheBestOfTenThousand() {
    NdArray many = NdArray.full(Shape.of(1, 10_000), 1e-5f);
    many.data()[777] = 0.9f + 1e-5f;
    assertThat(Charts.top(3, many).truth(9_999).altText())
        .isEqualTo(
            "The 3 most likely classes of 10,000: class 777 90.0%, class 0 <0.1%, class 1 <0.1%, "
                + "10,000. class 9999 (the true class) <0.1%.");
  }

  @Test
  void showsTheImageBesideItsBars() {
    NdArray image = NdArray.zeros(Shape.of(4, 5, 3));
    image.data()[1] = 1;
    TopChart beside = Charts.top(2, MistakesChartTest.reads(3, Shape.of(4, 5, 3)), image);
    assertThat(beside.altText()).startsWith("The 2 most likely classes of 3: class 1 100.0%");
    assertThat(beside.svg()).contains("<image");
    assertThat(Charts.top(2, FOUR).svg()).doesNotContain("<image");
    assertThat(beside.width()).isGreaterThan(Charts.top(2, FOUR).width());
  }

  @Test
  void saysWhatIsWrongWithItsInputs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.top(0, FOUR))
        .withMessage("top chart: expected to show 1 to 40 classes but got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.top(1, NdArray.zeros(Shape.of(0))))
        .withMessageContaining("expected the probabilities of one example");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.top(1, NdArray.zeros(Shape.of(3, 4))))
        .withMessageContaining("but got (3, 4); take one of them with row(i)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.top(1, NdArray.of(1, Float.NaN)))
        .withMessageContaining("holds NaN for class 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.top(1, FOUR, "a", "b"))
        .withMessageContaining("expected a name for each of the 4 classes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.top(1, FOUR).truth(4))
        .withMessage("top chart: expected the true class, 0 to 3, but got 4");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Charts.top(
                    1,
                    MistakesChartTest.reads(2, Shape.of(2, 2)),
                    NdArray.zeros(Shape.of(1, 2, 2))))
        .withMessageContaining("expected one example (2, 2) but got (1, 2, 2); take one");
  }
}
