package nn.data.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.LabeledDataset;

/**
 * Counts terms in texts; what a {@link CountVectorizer} learned. Terms that were not in the
 * training texts are not counted.
 *
 * <p><b>Shapes:</b> n texts become {@code (n, terms)}.
 *
 * @param tokenizer gives the terms of a text
 * @param terms the terms, one for each column
 * @param binary whether a term counts once, however often it stands there
 */
public record BagOfWords(Tokenizer tokenizer, List<String> terms, boolean binary)
    implements TextTransform {
  /**
   * Checks the terms.
   *
   * @throws IllegalArgumentException if there are none, or one is there twice
   */
  public BagOfWords {
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("BagOfWords: expected 1 term or more but got none");
    }
    try {
      terms = TokenList.of(terms);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("BagOfWords: " + e.getMessage(), e);
    }
  }

  @Override
  public Shape outputShape() {
    return Shape.of(terms.size());
  }

  @Override
  public NdArray apply(List<String> texts) {
    return SparseTexts.array(texts, terms.size(), this::row);
  }

  @Override
  public LabeledDataset apply(LabeledTexts texts) {
    return SparseTexts.dataset(texts, terms.size(), this::row);
  }

  SparseRow row(String text) {
    Map<Integer, Double> counts = new HashMap<>();
    for (String token : tokenizer.tokens(text)) {
      int column = terms.indexOf(token);
      if (column >= 0) {
        counts.merge(column, 1.0, (a, b) -> binary ? 1 : a + b);
      }
    }
    return SparseRow.of(counts);
  }

  @Override
  public String toString() {
    return "BagOfWords of "
        + terms.size()
        + " terms"
        + (binary ? ", there or not, by " : " by ")
        + tokenizer
        + ": "
        + Show.first(terms);
  }
}
