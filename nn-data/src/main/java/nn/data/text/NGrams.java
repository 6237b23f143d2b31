package nn.data.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs of neighbouring tokens; {@link Tokenizer#ngrams} makes one.
 *
 * <p>First all runs of the shortest length in the order of the text, then the longer ones. Words
 * stand with a space between them, characters without.
 *
 * @param shortest how many tokens the shortest run has, 1 or more
 * @param longest how many tokens the longest run has
 * @param tokenizer what splits the text
 */
public record NGrams(int shortest, int longest, Tokenizer tokenizer) implements Tokenizer {
  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException if the shortest is below 1 or above the longest
   */
  public NGrams {
    if (shortest < 1 || shortest > longest) {
      throw new IllegalArgumentException(
          "NGrams: expected runs of 1 token or more, the shortest first, but got "
              + shortest
              + " to "
              + longest);
    }
  }

  @Override
  public List<String> tokens(String text) {
    List<String> tokens = tokenizer.tokens(text);
    List<String> runs = new ArrayList<>();
    for (int length = shortest; length <= Math.min(longest, tokens.size()); length++) {
      for (int from = 0; from + length <= tokens.size(); from++) {
        runs.add(String.join(tokenizer.joiner(), tokens.subList(from, from + length)));
      }
    }
    return runs;
  }
}
