package nn.data.text;

/**
 * Something that has to look at the training texts before it can turn any into numbers: it has no
 * {@code apply}, only {@code fit}.
 *
 * <p>Fit on the training part alone; {@link LabeledTexts#stratified} divides texts before anything
 * is learned of them.
 *
 * <pre>{@code
 * TextFittable<TfIdf> vectorizer = new TfidfVectorizer();
 * TfIdf tfidf = vectorizer.fit(List.of("a good film", "a bad film"));
 * }</pre>
 *
 * @param <T> what comes out of fitting
 */
public interface TextFittable<T> {
  /**
   * Learns from the training texts.
   *
   * @throws IllegalArgumentException if there is nothing to learn from them
   */
  T fit(Iterable<String> train);

  /**
   * Learns from the training texts; their labels are not looked at.
   *
   * @throws IllegalArgumentException if there is nothing to learn from them, or they are held back
   */
  default T fit(LabeledTexts train) {
    return fit(train.toLearnFrom(getClass().getSimpleName()));
  }
}
