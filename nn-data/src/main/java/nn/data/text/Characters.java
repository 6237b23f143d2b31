package nn.data.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Every character by itself; put together again they are the text.
 *
 * <p>A character is a code point: a pair of surrogates is one, an unpaired surrogate is one too. An
 * {@code é} may be one code point or an {@code e} and a combining accent; with {@code marks} the
 * accent stays with its letter in both cases.
 *
 * <pre>{@code
 * new Characters(false).tokens("e\u0301!");  // [e, \u0301, !]
 * new Characters(true).tokens("e\u0301!");   // [e\u0301, !]
 * }</pre>
 *
 * @param marks whether combining marks stay with the character before them
 */
public record Characters(boolean marks) implements Tokenizer {
  @Override
  public List<String> tokens(String text) {
    List<String> characters = new ArrayList<>(text.length());
    for (int from = 0; from < text.length(); ) {
      int to = text.offsetByCodePoints(from, 1);
      while (marks && to < text.length() && CodePoints.isMark(text.codePointAt(to))) {
        to = text.offsetByCodePoints(to, 1);
      }
      characters.add(text.substring(from, to));
      from = to;
    }
    return characters;
  }

  @Override
  public String joiner() {
    return "";
  }
}
