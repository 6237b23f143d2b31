package nn.data.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import org.junit.jupiter.api.Test;

class NextTokensTest {
  @Test
  void targetsAreTheInputsOneTokenLater() {
    Dataset windows = NextTokens.stream(new int[] {5, 6, 7, 8, 9}, 3);
    assertThat(windows.size()).isEqualTo(2);
    assertThat(windows.targetShape()).isEqualTo(Shape.of(3));
    assertThat(windows.batch(1, 0))
        .isEqualTo(
            new Batch(
                NdArray.of(new float[][] {{6, 7, 8}, {5, 6, 7}}),
                NdArray.of(new float[][] {{7, 8, 9}, {6, 7, 8}})));
  }

  @Test
  void windowsBeginAStrideApart() {
    Dataset windows = NextTokens.stream(new int[] {0, 1, 2, 3, 4, 5, 6}, 2, 2);
    assertThat(windows.all().inputs())
        .isEqualTo(NdArray.of(new float[][] {{0, 1}, {2, 3}, {4, 5}}));
    assertThat(NextTokens.stream(new int[] {0, 1, 2, 3, 4, 5}, 2, 2).size()).isEqualTo(2);
  }

  @Test
  void everyShortTextBeginsWithPaddingAndEndsWithIt() {
    Vocabulary letters = VocabularyLearner.characters().fit(List.of("abba"));
    Dataset names = NextTokens.each(letters, List.of("ab", "", "b"), 2);
    assertThat(names.all().inputs())
        .isEqualTo(NdArray.of(new float[][] {{0, 0}, {0, 2}, {2, 3}, {0, 0}, {0, 0}, {0, 3}}));
    assertThat(names.all().targets()).isEqualTo(NdArray.of(2, 3, 0, 0, 3, 0));
    assertThat(names.inputShape()).isEqualTo(Shape.of(2));
    assertThat(names.targetShape()).isEqualTo(Shape.of());
  }

  @Test
  void rejectsTextsShorterThanAWindow() {
    assertThatThrownBy(() -> NextTokens.stream(new int[] {1, 2, 3}, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but got length 3, stride 1 and 3 tokens");
    assertThatThrownBy(() -> NextTokens.stream(new int[] {1, 2, 3}, 2, 0))
        .hasMessageContaining("stride 0");
    Vocabulary letters = VocabularyLearner.characters().fit(List.of("a"));
    assertThatThrownBy(() -> NextTokens.each(letters, List.of(), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but got 0 texts and length 2");
    assertThatThrownBy(() -> NextTokens.stream(new int[] {1, 2, 3}, 2).batch(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no example 1 among 1");
  }
}
