package nn.data.text;

import java.util.List;

/**
 * What a {@link VocabularyLearner} learned: an id for each token of the training texts.
 *
 * <p>Id 0 is padding and id 1 all that is unknown; the others follow from the most frequent token
 * down, equally frequent ones in the order of their code points. So the same texts give the same
 * ids, in whatever order they come. Decoding puts a space between words and nothing between
 * characters; what was unknown reads {@code <unk>}.
 *
 * <pre>{@code
 * Vocabulary words = VocabularyLearner.words().fit(List.of("to be or not to be"));
 * words.tokens();                        // [<pad>, <unk>, be, to, not, or]
 * words.encode("To be happy");           // [3, 2, 1]
 * words.decode(3, 2, 1);                 // to be <unk>
 * PreparationFile.save(words, Path.of("words.safetensors"));
 * }</pre>
 *
 * @param tokenizer what splits a text into tokens
 * @param tokens the token of each id, from 0; the first two are {@link #PADDING_TOKEN} and {@link
 *     #UNKNOWN_TOKEN}
 */
public record Vocabulary(Tokenizer tokenizer, List<String> tokens) implements TextEncoder {
  /** How padding is written; a text that has it gives {@link #UNKNOWN}. */
  public static final String PADDING_TOKEN = "<pad>";

  /** How unknown tokens are written; a text that has it gives {@link #UNKNOWN}. */
  public static final String UNKNOWN_TOKEN = "<unk>";

  static final List<String> SPECIAL = List.of(PADDING_TOKEN, UNKNOWN_TOKEN);

  /**
   * Checks the tokens.
   *
   * @throws IllegalArgumentException if one is there twice, or the first are not padding and
   *     unknown
   */
  public Vocabulary {
    if (tokens.size() < 2 || !tokens.subList(0, 2).equals(SPECIAL)) {
      throw new IllegalArgumentException(
          "Vocabulary: expected tokens that begin with "
              + SPECIAL
              + " but got "
              + Show.first(tokens)
              + "; let a VocabularyLearner put them together");
    }
    try {
      tokens = TokenList.of(tokens);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Vocabulary: " + e.getMessage(), e);
    }
  }

  @Override
  public int[] encode(String text) {
    return ids(tokenizer.tokens(text));
  }

  /** The ids of tokens. */
  public int[] ids(List<String> wanted) {
    return wanted.stream().mapToInt(this::id).toArray();
  }

  /** The id of a token, {@link #UNKNOWN} if it has none. */
  public int id(String token) {
    int id = tokens.indexOf(token);
    return id > UNKNOWN ? id : UNKNOWN;
  }

  @Override
  public String decode(int... ids) {
    StringBuilder text = new StringBuilder();
    for (int id : ids) {
      String token = token(id);
      if (id != PADDING) {
        text.append(text.isEmpty() ? "" : tokenizer.joiner()).append(token);
      }
    }
    return text.toString();
  }

  @Override
  public String token(int id) {
    return Show.token("Vocabulary", tokens, id);
  }

  @Override
  public int size() {
    return tokens.size();
  }

  @Override
  public String toString() {
    return "Vocabulary of " + size() + " tokens by " + tokenizer + ": " + Show.first(tokens);
  }
}
