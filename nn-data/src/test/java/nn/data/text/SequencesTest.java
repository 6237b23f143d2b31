package nn.data.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.data.LabeledDataset;
import org.junit.jupiter.api.Test;

class SequencesTest {
  private static final Vocabulary WORDS = VocabularyLearner.words().fit(List.of("a b c"));

  @Test
  void padsAndTruncatesAtTheFront() {
    assertThat(WORDS.sequences(4).apply(List.of("a b", "a a a b c", "", "x")))
        .isEqualTo(
            NdArray.of(new float[][] {{0, 0, 2, 3}, {2, 2, 3, 4}, {0, 0, 0, 0}, {0, 0, 0, 1}}));
  }

  @Test
  void padsAndTruncatesAtTheBackIfAsked() {
    Sequences back = WORDS.sequences(2).padded(Side.AFTER).truncated(Side.AFTER);
    assertThat(back.apply(List.of("a", "a b c")))
        .isEqualTo(NdArray.of(new float[][] {{2, 0}, {2, 3}}));
  }

  @Test
  void makesADatasetOfLabeledTexts() {
    LabeledTexts texts = LabeledTexts.of(List.of("a b", "c"), List.of("pos", "neg"));
    LabeledDataset data = WORDS.sequences(2).apply(texts);
    assertThat(data.batch(0, 1))
        .isEqualTo(new Batch(NdArray.of(new float[][] {{2, 3}, {0, 4}}), NdArray.of(1, 0)));
    assertThat(data.classNames()).containsExactly("neg", "pos");
  }

  @Test
  void oneHotRowsAreMadeBatchByBatch() {
    OneHotSequences rows = WORDS.sequences(2).oneHot();
    assertThat(rows.outputShape()).isEqualTo(Shape.of(2, 5));
    NdArray expected = NdArray.of(Shape.of(1, 2, 5), 1, 0, 0, 0, 0, 0, 0, 0, 1, 0);
    assertThat(rows.apply(List.of("b"))).isEqualTo(expected);
    LabeledDataset data = rows.apply(LabeledTexts.of(List.of("a", "b"), List.of("x", "y")));
    assertThat(data.inputShape()).isEqualTo(Shape.of(2, 5));
    assertThat(data.batch(1).inputs()).isEqualTo(expected);
  }

  @Test
  void rejectsALengthOfNothing() {
    assertThatThrownBy(() -> WORDS.sequences(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Sequences: expected a length of 1 or more but got 0");
  }
}
