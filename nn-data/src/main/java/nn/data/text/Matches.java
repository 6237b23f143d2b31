package nn.data.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Whatever a regular expression finds, from left to right.
 *
 * <pre>{@code
 * new Matches("#\\w+").tokens("so #happy on a #monday");  // [#happy, #monday]
 * new Matches("\\S+").tokens("split at spaces only!");    // [split, at, spaces, only!]
 * }</pre>
 *
 * <p>What it costs on long texts is up to the expression: alternatives under a star, such as {@code
 * (a|b)*}, can run out of stack where {@code [ab]*} does not.
 *
 * @param regex as {@link Pattern} reads it; finds of nothing are left out
 */
public record Matches(String regex) implements Tokenizer {
  /**
   * Checks the expression.
   *
   * @throws IllegalArgumentException if it is none
   */
  public Matches {
    try {
      Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "Matches: expected a regular expression but got \"" + regex + "\": " + e.getDescription(),
          e);
    }
  }

  @Override
  public List<String> tokens(String text) {
    return Pattern.compile(regex)
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(found -> !found.isEmpty())
        .toList();
  }
}
