package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class TokensChartTest {

  @Test
  void drawsTokensInOrderWithTheirNumbersBelow() {
    Chart chart = Charts.tokens(List.of("Good", " morning", "\n", "x\\"), List.of(40, 7, 0, -2));
    SvgPage page = new SvgPage(chart);
    assertThat(page.texts())
        .containsSubsequence("Good", "40", "·morning", "7", "\\n", "0", "x\\\\", "−2");
    assertThat(chart.altText())
        .isEqualTo("Tokens: 4 tokens. Good (40), ·morning (7), \\n (0), x\\\\ (−2).");
    assertThat(y(page, "x\\\\")).as("a new line after a line break").isGreaterThan(y(page, "Good"));
    assertThat(y(page, "40")).isGreaterThan(y(page, "Good"));
  }

  private static double y(SvgPage page, String text) {
    return page.labels.stream()
        .filter(label -> label.text().equals(text))
        .findFirst()
        .orElseThrow()
        .box()
        .getY();
  }

  @Test
  void breaksLongTextsIntoLines() {
    Chart one = Charts.tokens(List.of("word"));
    Chart many = Charts.tokens(Collections.nCopies(100, "word"));
    assertThat(many.height()).isGreaterThan(3 * (one.height() - 28));
    assertThat(many.width()).isEqualTo(one.width());
    assertThat(many.altText()).endsWith("and 40 more.");
    assertThat(Charts.tokens(List.of("")).altText()).startsWith("Tokens: 1 token.");
  }

  @Test
  void coloursTokensByTheirWeights() {
    Chart chart = Charts.tokenWeights("Why", List.of("not", " bad"), NdArray.of(-1, 0.5f));
    assertThat(chart.altText()).isEqualTo("Tokens: Why. not (−1), ·bad (0.5).");
    assertThat(chart.svg()).as("the deepest vermilion").contains("#d55e00");
    assertThat(Charts.tokenWeights("Zero", List.of("a"), NdArray.of(0)).svg()).contains("#f8f8f8");
  }

  @Test
  void rejectsWhatDoesNotFitTogether() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.tokens(List.of()))
        .withMessageContaining("1 to 2000 tokens but got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.tokens(Collections.nCopies(2001, "a")))
        .withMessageContaining("subList(0, 200)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.tokens(List.of("a", "b"), List.of(1)))
        .withMessageContaining("ids for each of the 2 tokens but got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.tokenWeights("", List.of("a"), NdArray.zeros(Shape.of(2))))
        .withMessageContaining("weights for each of the 1 tokens but got 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.tokenWeights("", List.of("a"), NdArray.of(Float.NaN)))
        .withMessageContaining("number 0 is NaN");
  }

  @Test
  void countsWordsTheMostFrequentFirst() {
    List<String> words = List.of("b", "a", "c", "a", "c", "a", "d");
    assertThat(Charts.wordFrequencies(words, 3).altText())
        .isEqualTo("Bar chart: The 3 most frequent of 4 different words. a 3, c 2, b 1.");
    assertThat(Charts.wordFrequencies(words, 9).altText())
        .contains("How often each of 4 words occurs", "a 3, c 2, b 1, d 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.wordFrequencies(List.of(), 3))
        .withMessageContaining("one word at least");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.wordFrequencies(words, 0))
        .withMessageContaining("1 to 200 words but got 0");
  }

  @Test
  void drawsCountsByRankBesideZipfsLaw() {
    Plot plot = Charts.zipf(List.of("a", "a", "a", "a", "b", "b", "c"));
    assertThat(plot.altText())
        .contains("7 words, 3 different; most frequent: a, 4 times")
        .contains("words: from 4 at 1 to 1 at 3")
        .contains("Zipf's law: count ~ 1 / rank: from 4 at 1 to 1.333 at 3");
    assertThat(plot.x().logarithmic()).isTrue();
    assertThat(plot.y().logarithmic()).isTrue();
    assertThat(Charts.zipf(List.of("one")).altText()).contains("words: 1 at 1.");
  }

  @Test
  void versionsStandBesideTheOriginal() {
    NdArray image = Samples.images(1, 3).row(0);
    Chart chart = Charts.versions(image, List.of(image, image));
    assertThat(chart.altText())
        .isEqualTo("An image of 7 x 5 pixels, and 2 changed versions of it.");
    assertThat(chart.svg().split("<image", -1)).hasSize(4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.versions(image, List.of()))
        .withMessageContaining("1 to 60 versions of the image but got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.versions(image, List.of(Samples.images(1, 1).row(0))))
        .withMessageContaining("shape (5, 7, 3) but version 0 has (5, 7, 1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.versions(NdArray.of(1), List.of(NdArray.of(1))));
  }
}
