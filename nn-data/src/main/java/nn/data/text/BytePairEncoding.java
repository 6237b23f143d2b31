package nn.data.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a {@link BytePairLearner} learned: which neighbouring pieces of words are put together, in
 * which order.
 *
 * <p>Frequent words become one token, rare ones several, and with {@link Alphabet#BYTES} nothing is
 * unknown and {@code decode(encode(text))} is the text, whatever it is. Id 0 is padding, id 1
 * unknown, then come the alphabet and the tokens in the order in which they were learned. Decoding
 * ids that a network made up gives U+FFFD where bytes are no UTF-8.
 *
 * <pre>{@code
 * BytePairEncoding pairs = BytePairLearner.bytes(300).fit(List.of("low lower lowest newest"));
 * int[] ids = pairs.encode("slower");
 * pairs.decode(ids);          // slower
 * pairs.token(ids[1]);        // low
 * PreparationFile.save(pairs, Path.of("pairs.safetensors"));
 * }</pre>
 *
 * @param kind what the units are that are merged
 * @param pieces into what pieces a text is cut first
 * @param alphabet the units, in the order of their ids from 2 on
 * @param merges which two ids become one, in the order in which it is done
 * @see <a href="https://aclanthology.org/P16-1162/">Sennrich, Haddow, Birch: Neural machine
 *     translation of rare words with subword units, 2016</a>
 */
public record BytePairEncoding(
    Alphabet kind, Pieces pieces, List<String> alphabet, List<Merge> merges)
    implements TextEncoder {
  /**
   * Checks that the merges are of tokens that are there before them.
   *
   * @throws IllegalArgumentException if they are not, a token is longer than 1,000 units, the
   *     alphabet has a unit twice or one that is no code point, or is of bytes and not all 256
   */
  public BytePairEncoding {
    try {
      alphabet = TokenList.of(alphabet);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("BytePairEncoding: " + e.getMessage(), e);
    }
    if (kind == Alphabet.BYTES && !alphabet.equals(Alphabet.ALL_BYTES)) {
      throw new IllegalArgumentException(
          "BytePairEncoding: expected the 256 bytes in order but got an alphabet of "
              + alphabet.size()
              + " units; let a BytePairLearner put them together");
    }
    for (String unit : alphabet) {
      if (unit.isEmpty() || unit.length() != Character.charCount(unit.codePointAt(0))) {
        throw new IllegalArgumentException(
            "BytePairEncoding: expected an alphabet of single code points but got \""
                + Show.printable(unit)
                + "\"");
      }
    }
    merges = Merges.of(alphabet, merges);
  }

  private Merges table() {
    return (Merges) merges; // the constructor made it one
  }

  @Override
  public int[] encode(String text) {
    Merges table = table();
    return pieces.of(text).stream()
        .map(piece -> table.encode(kind.units(piece)))
        .flatMapToInt(IntStream::of)
        .toArray();
  }

  @Override
  public String decode(int... ids) {
    StringBuilder units = new StringBuilder();
    for (int id : ids) {
      String token = Show.token("BytePairEncoding", table().units(), id);
      if (id != PADDING) {
        units.append(token);
      }
    }
    return kind.text(units);
  }

  @Override
  public String token(int id) {
    return kind.text(Show.token("BytePairEncoding", table().units(), id));
  }

  @Override
  public int size() {
    return table().units().size();
  }

  @Override
  public String toString() {
    List<String> learned =
        merges.stream().limit(9).map(m -> token(m.left()) + "+" + token(m.right())).toList();
    return "BytePairEncoding of "
        + alphabet.size()
        + (kind == Alphabet.BYTES ? " bytes" : " characters")
        + " and "
        + merges.size()
        + " merges: "
        + Show.first(learned);
  }
}
