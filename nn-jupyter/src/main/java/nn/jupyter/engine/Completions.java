package nn.jupyter.engine;

import java.util.List;

/**
 * How a word may go on.
 *
 * @param texts what may stand in its place, without doubles
 * @param from where the word starts, in characters
 * @param to where it ends
 */
public record Completions(List<String> texts, int from, int to) {
  /** Copies the list. */
  public Completions {
    texts = List.copyOf(texts);
  }
}
