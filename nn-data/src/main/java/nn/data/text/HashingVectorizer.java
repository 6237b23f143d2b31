package nn.data.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.LabeledDataset;
import nn.data.hashing.Murmur3;

/**
 * Counts terms in columns that their hash chooses: nothing has to be fitted or kept, so it suits
 * texts without end. Different terms may share a column; half of them count as -1, so that what
 * shares a column rather cancels than adds up.
 *
 * <p>The hash is MurmurHash3 with seed 0 of the term in UTF-8, as in scikit-learn's {@code
 * HashingVectorizer}, and the same settings give its numbers. <b>Shapes:</b> n texts become {@code
 * (n, columns)}.
 *
 * <pre>{@code
 * NdArray numbers = new HashingVectorizer(1 << 10).apply(List.of("a good film"));  // (1, 1024)
 * }</pre>
 *
 * @param tokenizer gives the terms of a text
 * @param columns how many columns there are, 1 or more
 * @param signed whether half of the terms count as -1
 * @param norm what each text is divided by
 * @see <a href="https://arxiv.org/abs/0902.2206">Weinberger, Dasgupta, Langford, Smola, Attenberg:
 *     Feature hashing for large scale multitask learning, 2009</a>
 */
public record HashingVectorizer(Tokenizer tokenizer, int columns, boolean signed, Norm norm)
    implements TextTransform {
  /**
   * Checks the number of columns.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public HashingVectorizer {
    if (columns < 1) {
      throw new IllegalArgumentException(
          "HashingVectorizer: expected 1 column or more but got " + columns);
    }
  }

  /**
   * One for words of two letters or more in lower case, signed, each text divided by its Euclidean
   * length, as scikit-learn's.
   *
   * @param columns how many columns there are, 1 or more
   */
  public HashingVectorizer(int columns) {
    this(Tokenizer.scikitLearnWords(), columns, true, Norm.L2);
  }

  @Override
  public Shape outputShape() {
    return Shape.of(columns);
  }

  @Override
  public NdArray apply(List<String> texts) {
    return SparseTexts.array(texts, columns, this::row);
  }

  @Override
  public LabeledDataset apply(LabeledTexts texts) {
    return SparseTexts.dataset(texts, columns, this::row);
  }

  private SparseRow row(String text) {
    Map<Integer, Double> counts = new HashMap<>();
    for (String token : tokenizer.tokens(text)) {
      int hash = Murmur3.hash(token);
      int column = (int) (Math.abs((long) hash) % columns);
      counts.merge(column, signed && hash < 0 ? -1.0 : 1.0, Double::sum);
    }
    return SparseRow.of(counts).normalized(norm);
  }
}
