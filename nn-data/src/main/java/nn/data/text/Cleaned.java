package nn.data.text;

import java.util.List;

/**
 * A tokenizer behind steps of cleaning; {@link Tokenizer#cleaned} makes one.
 *
 * @param steps what is done with a text, in this order
 * @param tokenizer what splits the clean text
 */
public record Cleaned(List<Clean> steps, Tokenizer tokenizer) implements Tokenizer {
  /** Keeps a copy of the steps. */
  public Cleaned {
    steps = List.copyOf(steps);
  }

  @Override
  public List<String> tokens(String text) {
    return tokenizer.tokens(clean(text));
  }

  /** The text as the tokenizer sees it. */
  public String clean(String text) {
    String clean = text;
    for (Clean step : steps) {
      clean = step.apply(clean);
    }
    return clean;
  }

  @Override
  public String joiner() {
    return tokenizer.joiner();
  }
}
