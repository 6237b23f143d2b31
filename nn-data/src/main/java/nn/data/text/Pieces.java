package nn.data.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Into what pieces a text is cut before pairs are merged, which never go over a cut. */
public enum Pieces {
  /**
   * Words, numbers, runs of signs, and white space; one space before a word belongs to it, as in
   * GPT-2. Put together again they are the text.
   */
  WORDS {
    @Override
    public List<String> of(String text) {
      return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
  },

  /** The whole text is one piece. */
  WHOLE {
    @Override
    public List<String> of(String text) {
      return text.isEmpty() ? List.of() : List.of(text);
    }
  };

  private static final Pattern WORD =
      Pattern.compile(
          " ?[\\p{L}\\p{M}]+| ?\\p{N}+| ?[^\\s\\p{L}\\p{M}\\p{N}]+|\\s+(?!\\S)|\\s+",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** The pieces of a text, in its order. */
  public abstract List<String> of(String text);
}
