package nn.data.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.LabeledDataset;

/**
 * Counts terms in texts, the rare ones more; what a {@link TfidfVectorizer} learned.
 *
 * <p><b>Shapes:</b> n texts become {@code (n, terms)}. A text without a known term is all zeros.
 *
 * @param counts counts the terms
 * @param idf by how much each term's count is multiplied, {@code (terms,)}
 * @param sublinear whether {@code 1 + ln(count)} stands in the place of the count
 * @param norm what each text is divided by
 */
public record TfIdf(BagOfWords counts, NdArray idf, boolean sublinear, Norm norm)
    implements TextTransform {
  /**
   * Checks that there is a factor for each term.
   *
   * @throws IllegalArgumentException if there are more or fewer
   */
  public TfIdf {
    if (!idf.shape().equals(counts.outputShape())) {
      throw new IllegalArgumentException(
          "TfIdf: expected one idf for each of "
              + counts.terms().size()
              + " terms but got shape "
              + idf.shape());
    }
  }

  @Override
  public Shape outputShape() {
    return counts.outputShape();
  }

  @Override
  public NdArray apply(List<String> texts) {
    return SparseTexts.array(texts, idf.size(), this::row);
  }

  @Override
  public LabeledDataset apply(LabeledTexts texts) {
    return SparseTexts.dataset(texts, idf.size(), this::row);
  }

  private SparseRow row(String text) {
    SparseRow row = counts.row(text);
    double[] weighted = row.values().clone();
    for (int i = 0; i < weighted.length; i++) {
      double count = sublinear ? 1 + StrictMath.log(weighted[i]) : weighted[i];
      weighted[i] = count * idf.data()[row.columns()[i]];
    }
    return new SparseRow(row.columns(), weighted).normalized(norm);
  }

  /** Some of the most frequent terms with their idf. */
  @Override
  public String toString() {
    Map<Float, String> byIdf = new TreeMap<>();
    for (int i = 0; i < idf.size(); i++) {
      byIdf.putIfAbsent(idf.data()[i], counts.terms().get(i));
    }
    List<String> shown =
        byIdf.entrySet().stream()
            .limit(9)
            .map(e -> String.format(Locale.ROOT, "%s %.3f", e.getValue(), e.getKey()))
            .toList();
    return "TfIdf of "
        + idf.size()
        + " terms"
        + (sublinear ? ", sublinear" : "")
        + ", norm "
        + norm
        + ", lowest idf: "
        + Show.first(shown);
  }
}
