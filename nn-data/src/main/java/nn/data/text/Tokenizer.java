package nn.data.text;

import java.util.List;

/**
 * Splits a text into tokens: words, characters, or whatever a regular expression finds.
 *
 * <p>A tokenizer has nothing to learn. What it gives is counted by a {@link CountVectorizer} or
 * numbered by a {@link VocabularyLearner}. Those of this package are records, so they can be
 * compared, printed and saved with what was learned ({@link nn.data.PreparationFile}); one of your
 * own may be a lambda, but is not saved.
 *
 * <pre>{@code
 * Tokenizer.words().tokens("It's a dog's life.");            // [it's, a, dog's, life]
 * Tokenizer.characters().tokens("dog");                      // [d, o, g]
 * Tokenizer.words().without("a", "the").ngrams(1, 2)
 *     .tokens("The cat saw a dog");                          // [cat, saw, dog, cat saw, saw dog]
 * }</pre>
 */
@FunctionalInterface
public interface Tokenizer {
  /** The tokens in the order of the text; any text will do. */
  List<String> tokens(String text);

  /**
   * What stands between two tokens where they are put together again: a space, or nothing between
   * characters.
   */
  default String joiner() {
    return " ";
  }

  /** Words in lower case: letters, digits, low lines, and apostrophes between letters. */
  static Tokenizer words() {
    return new Words(1, true).cleaned(Clean.LOWER_CASE);
  }

  /**
   * Words as scikit-learn's vectorizers find them: in lower case, of two characters or more, split
   * at apostrophes. ({@code Words} keeps combining marks in a word, where Python splits at them.)
   */
  static Tokenizer scikitLearnWords() {
    return new Words(2, false).cleaned(Clean.LOWER_CASE);
  }

  /** Every code point by itself, spaces and line ends too, upper and lower case. */
  static Tokenizer characters() {
    return new Characters(false);
  }

  /**
   * Whatever a regular expression finds.
   *
   * @param regex as {@link java.util.regex.Pattern} reads it
   * @throws IllegalArgumentException if it is none
   */
  static Tokenizer matches(String regex) {
    return new Matches(regex);
  }

  /** This tokenizer behind steps of cleaning, done in the order in which they are given. */
  default Tokenizer cleaned(Clean... steps) {
    return new Cleaned(List.of(steps), this);
  }

  /**
   * This tokenizer without words that say little.
   *
   * @param stopWords the tokens to leave out, spelled as this tokenizer gives them
   */
  default Tokenizer without(String... stopWords) {
    return new Without(List.of(stopWords), this);
  }

  /**
   * Runs of neighbouring tokens instead of tokens, the shorter runs first.
   *
   * @param shortest how many tokens the shortest run has, 1 or more
   * @param longest how many tokens the longest run has
   * @throws IllegalArgumentException if the shortest is below 1 or above the longest
   */
  default Tokenizer ngrams(int shortest, int longest) {
    return new NGrams(shortest, longest, this);
  }
}
