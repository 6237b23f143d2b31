package nn.data.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Learns which terms there are, to count them in texts: a bag of words, for the order of the words
 * is lost.
 *
 * <p>Terms are what the tokenizer gives: words, or runs of them by {@link Tokenizer#ngrams}. They
 * stand in the order of their code points. The same settings give the numbers of scikit-learn's
 * {@code CountVectorizer}.
 *
 * <pre>{@code
 * List<String> train = List.of("a good film", "a bad film");
 * BagOfWords counts = new CountVectorizer().fit(train);
 * counts.terms();       // [bad, film, good]
 * counts.apply(train);  // [[0, 1, 1], [1, 1, 0]]
 * new CountVectorizer(Tokenizer.words().ngrams(1, 2)).maxFeatures(1000).minDocuments(2);
 * }</pre>
 *
 * @param tokenizer gives the terms of a text
 * @param minDocuments in how many texts a term has to stand at least, 1 or more
 * @param maxDocumentShare in which share of the texts it may stand at most, above 0 up to 1
 * @param maxFeatures how many terms are kept at most: those that stand most often in all texts
 *     together, of equally frequent ones the first
 * @param binary whether a term is only there or not, 1 or 0, however often it stands there
 */
public record CountVectorizer(
    Tokenizer tokenizer, int minDocuments, double maxDocumentShare, int maxFeatures, boolean binary)
    implements TextFittable<BagOfWords> {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public CountVectorizer {
    if (minDocuments < 1 || !(maxDocumentShare > 0 && maxDocumentShare <= 1) || maxFeatures < 1) {
      throw new IllegalArgumentException(
          "CountVectorizer: expected minDocuments 1 or more, maxDocumentShare above 0 up to 1 and"
              + " maxFeatures 1 or more but got "
              + minDocuments
              + ", "
              + maxDocumentShare
              + " and "
              + maxFeatures);
    }
  }

  /**
   * One that keeps all terms.
   *
   * @param tokenizer gives the terms of a text
   */
  public CountVectorizer(Tokenizer tokenizer) {
    this(tokenizer, 1, 1, Integer.MAX_VALUE, false);
  }

  /** One for words of two letters or more in lower case, as scikit-learn's. */
  public CountVectorizer() {
    this(Tokenizer.scikitLearnWords());
  }

  /**
   * The same, without terms of few texts.
   *
   * @param least in how many texts a term has to stand, 1 or more
   */
  public CountVectorizer minDocuments(int least) {
    return new CountVectorizer(tokenizer, least, maxDocumentShare, maxFeatures, binary);
  }

  /**
   * The same, without terms that are in nearly every text and so say little.
   *
   * @param most in which share of the texts a term may stand, above 0 up to 1
   */
  public CountVectorizer maxDocumentShare(double most) {
    return new CountVectorizer(tokenizer, minDocuments, most, maxFeatures, binary);
  }

  /**
   * The same, with the most frequent terms only.
   *
   * @param most how many terms, 1 or more
   */
  public CountVectorizer maxFeatures(int most) {
    return new CountVectorizer(tokenizer, minDocuments, maxDocumentShare, most, binary);
  }

  /** The same, with 1 for what is there, however often. */
  public CountVectorizer asBinary() {
    return new CountVectorizer(tokenizer, minDocuments, maxDocumentShare, maxFeatures, true);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if no term is left
   */
  @Override
  public BagOfWords fit(Iterable<String> train) {
    return learn(train).bag();
  }

  /** The terms, and how many texts there were and have each. */
  Learned learn(Iterable<String> train) {
    Map<String, int[]> counts = new HashMap<>();
    int texts = 0;
    try (Reading reading = new Reading("Terms", train)) {
      for (String text : reading) {
        List<String> tokens = tokenizer.tokens(text);
        texts++;
        tokens.forEach(token -> counts.computeIfAbsent(token, key -> new int[2])[0]++);
        new HashSet<>(tokens)
            .forEach(token -> counts.computeIfAbsent(token, key -> new int[2])[1]++);
      }
    }
    double most = maxDocumentShare * texts;
    List<String> terms = new ArrayList<>();
    counts.entrySet().stream()
        .filter(entry -> CodePoints.isText(entry.getKey()))
        .filter(entry -> entry.getValue()[1] >= minDocuments && entry.getValue()[1] <= most)
        .sorted(
            Comparator.comparing((Map.Entry<String, int[]> entry) -> -entry.getValue()[0])
                .thenComparing(Map.Entry::getKey, CodePoints.ORDER))
        .limit(maxFeatures)
        .map(Map.Entry::getKey)
        .sorted(CodePoints.ORDER)
        .forEach(terms::add);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException(
          "CountVectorizer: of "
              + texts
              + " texts with "
              + counts.size()
              + " terms none is left by "
              + this
              + "; give more texts, or take other bounds");
    }
    List<Integer> documents =
        terms.stream().map(term -> counts.getOrDefault(term, new int[2])[1]).toList();
    return new Learned(new BagOfWords(tokenizer, terms, binary), documents, texts);
  }

  /**
   * What fitting finds.
   *
   * @param bag the terms
   * @param documents how many texts have each
   * @param texts how many texts there were
   */
  record Learned(BagOfWords bag, List<Integer> documents, int texts) {}
}
