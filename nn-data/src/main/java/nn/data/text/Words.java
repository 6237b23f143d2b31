package nn.data.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Words: runs of letters, digits of all kinds, low lines and the marks that combine with them.
 *
 * <p>Case stays as it is. What a letter is follows Unicode, for characters beyond U+FFFF too; all
 * else stands between words. A mark that combines with nothing begins no word.
 *
 * <pre>{@code
 * new Words(1, true).tokens("Don't go 2 times!");   // [Don't, go, 2, times]
 * new Words(2, false).tokens("Don't go 2 times!");  // [Don, go, times]
 * }</pre>
 *
 * @param shortest how many code points a word has at least, 1 or more
 * @param apostrophes whether an apostrophe between two letters belongs to the word
 */
public record Words(int shortest, boolean apostrophes) implements Tokenizer {
  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public Words {
    if (shortest < 1) {
      throw new IllegalArgumentException(
          "Words: expected words of 1 character or more but got " + shortest);
    }
  }

  @Override
  public List<String> tokens(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    int length = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean inside =
          CodePoints.isWord(c)
              || (start >= 0 && CodePoints.isMark(c))
              || (start >= 0 && apostrophes && CodePoints.isInnerApostrophe(text, i));
      if (inside) {
        start = start < 0 ? i : start;
        length++;
      } else {
        add(words, text, start, i, length);
        start = -1;
        length = 0;
      }
      i += Character.charCount(c);
    }
    add(words, text, start, text.length(), length);
    return words;
  }

  private void add(List<String> words, String text, int start, int end, int length) {
    if (start >= 0 && length >= shortest) {
      words.add(text.substring(start, end));
    }
  }
}
