package nn.data.text;

import java.util.List;

/**
 * A tokenizer without stop words; {@link Tokenizer#without} makes one.
 *
 * <p>There is no list of stop words here: which words say little depends on the language and the
 * task. {@link CountVectorizer#maxDocumentShare} finds those that are in nearly every text.
 *
 * @param stopWords the tokens left out, sorted and each once
 * @param tokenizer what splits the text
 */
public record Without(List<String> stopWords, Tokenizer tokenizer) implements Tokenizer {
  /** Sorts the stop words, so that two tokenizers that leave out the same are equal. */
  public Without {
    stopWords = TokenList.of(stopWords.stream().distinct().sorted(CodePoints.ORDER).toList());
  }

  @Override
  public List<String> tokens(String text) {
    return tokenizer.tokens(text).stream().filter(token -> !stopWords.contains(token)).toList();
  }

  @Override
  public String joiner() {
    return tokenizer.joiner();
  }
}
