package nn.data.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.LabeledDataset;
import org.junit.jupiter.api.Test;

class VectorizerTest {
  private static final List<String> TRAIN = List.of("a good film", "a bad bad film", "good");

  @Test
  void keepsTheMostFrequentTerms() {
    BagOfWords two = new CountVectorizer().maxFeatures(2).fit(TRAIN);
    assertThat(two.terms()).containsExactly("bad", "film");
    assertThat(two.apply(TRAIN)).isEqualTo(NdArray.of(new float[][] {{0, 1}, {2, 1}, {0, 0}}));
  }

  @Test
  void aDatasetWritesItsZerosOutBatchByBatch() {
    LabeledTexts texts = LabeledTexts.of(TRAIN, List.of("pos", "neg", "pos"));
    for (TextTransform transform :
        List.of(
            new CountVectorizer().fit(TRAIN),
            new TfidfVectorizer().fit(TRAIN),
            new HashingVectorizer(8))) {
      LabeledDataset data = transform.apply(texts);
      assertThat(data.inputs()).isEqualTo(transform.apply(TRAIN));
      assertThat(data.batch(2, 0).inputs())
          .isEqualTo(transform.apply(List.of(TRAIN.get(2), TRAIN.get(0))));
      assertThat(data.labels()).isEqualTo(NdArray.of(1, 0, 1));
      assertThat(data.inputShape()).isEqualTo(transform.outputShape());
    }
  }

  @Test
  void textsWithoutKnownTermsAreZeros() {
    TfIdf tfidf = new TfidfVectorizer().fit(TRAIN);
    assertThat(tfidf.apply(List.of("", "unseen"))).isEqualTo(NdArray.zeros(Shape.of(2, 3)));
  }

  @Test
  void rejectsBoundsThatLeaveNothing() {
    assertThatThrownBy(() -> new CountVectorizer().minDocuments(3).fit(TRAIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("of 3 texts with 3 terms none is left by CountVectorizer[")
        .hasMessageContaining("minDocuments=3");
    assertThatThrownBy(() -> new TfidfVectorizer().fit(List.of()))
        .hasMessageContaining("of 0 texts");
    assertThatThrownBy(() -> new CountVectorizer().maxDocumentShare(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxDocumentShare above 0 up to 1");
    assertThatThrownBy(() -> new HashingVectorizer(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 column or more but got 0");
    assertThatThrownBy(() -> new BagOfWords(Tokenizer.words(), List.of(), false))
        .isInstanceOf(IllegalArgumentException.class);
    BagOfWords bag = new CountVectorizer().fit(TRAIN);
    assertThatThrownBy(() -> new TfIdf(bag, NdArray.of(1, 2), false, Norm.L2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one idf for each of 3 terms but got shape (2,)");
  }

  @Test
  void sayWhatTheyLearned() {
    assertThat(new CountVectorizer(new Words(1, true)).fit(TRAIN))
        .hasToString(
            "BagOfWords of 4 terms by Words[shortest=1, apostrophes=true]: [a, bad, film, good]");
    assertThat(new TfidfVectorizer().fit(TRAIN))
        .hasToString("TfIdf of 3 terms, norm L2, lowest idf: [film 1.288, bad 1.693]");
  }
}
