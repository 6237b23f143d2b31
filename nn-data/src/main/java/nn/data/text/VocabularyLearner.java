package nn.data.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the tokens of the training texts and gives the frequent ones an id.
 *
 * <p>What has an unpaired surrogate is no text and gets no id. Fit on the training part alone. That
 * a word of the test texts is unknown is part of the test.
 *
 * <pre>{@code
 * Vocabulary words = VocabularyLearner.words().minCount(2).maxSize(10_000)
 *     .fit(List.of("the cat", "the dog"));
 * words.tokens();  // [<pad>, <unk>, the]
 * Vocabulary letters = new VocabularyLearner(Tokenizer.characters()).fit(List.of("abba"));
 * }</pre>
 *
 * @param tokenizer what splits a text into tokens
 * @param minCount how often a token has to stand in the training texts, 1 or more
 * @param maxSize how many ids there are at most, padding and unknown among them, 2 or more
 */
public record VocabularyLearner(Tokenizer tokenizer, int minCount, int maxSize)
    implements TextFittable<Vocabulary> {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code minCount} is below 1 or {@code maxSize} below 2
   */
  public VocabularyLearner {
    if (minCount < 1 || maxSize < Vocabulary.SPECIAL.size()) {
      throw new IllegalArgumentException(
          "VocabularyLearner: expected minCount 1 or more and maxSize 2 or more (padding and"
              + " unknown) but got "
              + minCount
              + " and "
              + maxSize);
    }
  }

  /**
   * One that keeps all tokens.
   *
   * @param tokenizer what splits a text into tokens
   */
  public VocabularyLearner(Tokenizer tokenizer) {
    this(tokenizer, 1, Integer.MAX_VALUE);
  }

  /** One for words in lower case. */
  public static VocabularyLearner words() {
    return new VocabularyLearner(Tokenizer.words());
  }

  /** One for characters. */
  public static VocabularyLearner characters() {
    return new VocabularyLearner(Tokenizer.characters());
  }

  /**
   * The same, with rarer tokens left out.
   *
   * @param count how often a token has to stand in the training texts, 1 or more
   */
  public VocabularyLearner minCount(int count) {
    return new VocabularyLearner(tokenizer, count, maxSize);
  }

  /**
   * The same, with the most frequent tokens only.
   *
   * @param size how many ids there are at most, padding and unknown among them, 2 or more
   */
  public VocabularyLearner maxSize(int size) {
    return new VocabularyLearner(tokenizer, minCount, size);
  }

  @Override
  public Vocabulary fit(Iterable<String> train) {
    Map<String, Integer> counts = new HashMap<>();
    try (Reading reading = new Reading("Vocabulary", train)) {
      for (String text : reading) {
        tokenizer.tokens(text).forEach(token -> counts.merge(token, 1, VocabularyLearner::add));
      }
    }
    counts.keySet().removeAll(Vocabulary.SPECIAL);
    counts.keySet().removeIf(token -> !CodePoints.isText(token));
    List<String> tokens = new ArrayList<>(Vocabulary.SPECIAL);
    counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= minCount)
        .sorted(
            Comparator.comparing(Map.Entry<String, Integer>::getValue)
                .reversed()
                .thenComparing(Map.Entry::getKey, CodePoints.ORDER))
        .limit(maxSize - tokens.size())
        .map(Map.Entry::getKey)
        .forEach(tokens::add);
    return new Vocabulary(tokenizer, tokens);
  }

  /** Counts stop at the largest int, far behind which no order matters. */
  private static int add(int a, int b) {
    return a == Integer.MAX_VALUE ? a : a + b;
  }
}
