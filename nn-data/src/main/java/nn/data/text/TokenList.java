package nn.data.text;

import java.util.AbstractList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A list of texts, each once, that knows the place of each without looking through all. It lets a
 * record that holds its tokens in order find their numbers.
 */
final class TokenList extends AbstractList<String> {
  private final List<String> tokens;
  private final Map<String, Integer> places;

  private TokenList(List<String> tokens, Map<String, Integer> places) {
    this.tokens = tokens;
    this.places = places;
  }

  /**
   * A copy of a list, or the list itself if it is one of these.
   *
   * @throws IllegalArgumentException if a text is there twice, or is none: unpaired surrogates can
   *     be neither written nor read
   */
  static TokenList of(List<String> tokens) {
    if (tokens instanceof TokenList same) {
      return same;
    }
    List<String> copy = List.copyOf(tokens);
    Map<String, Integer> places = new HashMap<>(2 * copy.size());
    for (int i = 0; i < copy.size(); i++) {
      if (!CodePoints.isText(copy.get(i))) {
        throw new IllegalArgumentException(
            "expected texts but \""
                + Show.printable(copy.get(i))
                + "\" has an unpaired surrogate; leave it out");
      }
      Integer before = places.putIfAbsent(copy.get(i), i);
      if (before != null) {
        throw new IllegalArgumentException(
            "expected every token once but \""
                + copy.get(i)
                + "\" has numbers "
                + before
                + " and "
                + i);
      }
    }
    return new TokenList(copy, places);
  }

  @Override
  public String get(int place) {
    return tokens.get(place);
  }

  @Override
  public int size() {
    return tokens.size();
  }

  @Override
  public boolean contains(@Nullable Object token) {
    return places.containsKey(token);
  }

  @Override
  public boolean containsAll(Collection<?> wanted) {
    return places.keySet().containsAll(wanted);
  }

  @Override
  public int indexOf(@Nullable Object token) {
    return Objects.requireNonNullElse(places.get(token), -1);
  }

  @Override
  public int lastIndexOf(@Nullable Object token) {
    return indexOf(token);
  }
}
