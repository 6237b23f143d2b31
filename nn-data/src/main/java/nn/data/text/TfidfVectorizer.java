package nn.data.text;

import nn.autodiff.NdArray;

/**
 * Learns how rare each term is, so that a rare term counts more than one that is in every text:
 * {@code tf-idf = count * idf}, {@code idf = ln((1 + texts) / (1 + texts with the term)) + 1}, each
 * text divided by its length.
 *
 * <p>It is the smooth idf, as if one more text had every term. The same settings give the numbers
 * of scikit-learn's {@code TfidfVectorizer}.
 *
 * <pre>{@code
 * List<String> train = List.of("a good film", "a bad film", "good");
 * TfIdf tfidf = new TfidfVectorizer().fit(train);
 * tfidf.apply(List.of("a really bad film"));  // (1, 3)
 * new TfidfVectorizer(new CountVectorizer().maxFeatures(1000)).asSublinear();
 * }</pre>
 *
 * @param counts which terms are counted, and how
 * @param smooth whether one more text is counted that has every term
 * @param sublinear whether {@code 1 + ln(count)} stands in the place of the count
 * @param norm what each text is divided by
 */
public record TfidfVectorizer(CountVectorizer counts, boolean smooth, boolean sublinear, Norm norm)
    implements TextFittable<TfIdf> {
  /**
   * Smooth, each text divided by its Euclidean length.
   *
   * @param counts which terms are counted, and how
   */
  public TfidfVectorizer(CountVectorizer counts) {
    this(counts, true, false, Norm.L2);
  }

  /**
   * Smooth, each text divided by its Euclidean length.
   *
   * @param tokenizer gives the terms of a text
   */
  public TfidfVectorizer(Tokenizer tokenizer) {
    this(new CountVectorizer(tokenizer));
  }

  /** One for words of two letters or more in lower case, as scikit-learn's. */
  public TfidfVectorizer() {
    this(new CountVectorizer());
  }

  /** The same, with {@code 1 + ln(count)} for the count: the tenth time a term says little. */
  public TfidfVectorizer asSublinear() {
    return new TfidfVectorizer(counts, smooth, true, norm);
  }

  /**
   * The same with another norm.
   *
   * @param other what each text is divided by
   */
  public TfidfVectorizer norm(Norm other) {
    return new TfidfVectorizer(counts, smooth, sublinear, other);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if no term is left
   */
  @Override
  public TfIdf fit(Iterable<String> train) {
    CountVectorizer.Learned learned = counts.learn(train);
    float[] idf = new float[learned.documents().size()];
    int more = smooth ? 1 : 0;
    for (int i = 0; i < idf.length; i++) {
      double rarity = (learned.texts() + more) / (double) (learned.documents().get(i) + more);
      idf[i] = (float) (StrictMath.log(rarity) + 1);
    }
    return new TfIdf(learned.bag(), NdArray.of(idf), sublinear, norm);
  }
}
