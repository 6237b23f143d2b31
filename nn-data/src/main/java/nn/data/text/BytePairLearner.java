package nn.data.text;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nn.core.progress.Progress;
import nn.core.progress.ProgressBar;

/**
 * Learns a byte-pair encoding: again and again, the two neighbours that stand together most often
 * become one token.
 *
 * <p>Of pairs that are equally frequent the one with the smaller ids is taken, the left one first,
 * so the same texts give the same encoding in whatever order they come. Pairs are counted once and
 * the counts kept up to date; a merge costs as much as there are places where it happens. The
 * memory needed grows with the number of different words.
 *
 * <pre>{@code
 * BytePairEncoding pairs = BytePairLearner.bytes(1000).fit(List.of("low lower lowest newest"));
 * }</pre>
 *
 * @param kind what is merged: bytes or characters
 * @param pieces into what pieces a text is cut first
 * @param size how many ids there are at most, padding, unknown and alphabet among them
 * @param minCount how often a pair has to stand in the training texts to be merged, 1 or more
 * @see <a href="https://aclanthology.org/P16-1162/">Sennrich, Haddow, Birch: Neural machine
 *     translation of rare words with subword units, 2016</a>
 */
public record BytePairLearner(Alphabet kind, Pieces pieces, int size, int minCount)
    implements TextFittable<BytePairEncoding> {
  /** With fewer places than this a bar would be gone before it is seen. */
  private static final int SILENT = 200_000;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there is no room for the alphabet, or {@code minCount} is
   *     below 1
   */
  public BytePairLearner {
    int least = Vocabulary.SPECIAL.size() + (kind == Alphabet.BYTES ? 256 : 0);
    if (size < least || minCount < 1) {
      throw new IllegalArgumentException(
          "BytePairLearner: expected a size of "
              + least
              + " or more (padding, unknown"
              + (kind == Alphabet.BYTES ? " and 256 bytes" : "")
              + ") and minCount 1 or more but got "
              + size
              + " and "
              + minCount);
    }
  }

  /**
   * One that merges bytes within words, as long as a pair stands there twice.
   *
   * @param size how many ids there are at most, 258 or more
   */
  public static BytePairLearner bytes(int size) {
    return new BytePairLearner(Alphabet.BYTES, Pieces.WORDS, size, 2);
  }

  /**
   * One that merges characters within words, as long as a pair stands there twice.
   *
   * @param size how many ids there are at most; the characters of the texts are all kept
   */
  public static BytePairLearner characters(int size) {
    return new BytePairLearner(Alphabet.CHARACTERS, Pieces.WORDS, size, 2);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the characters alone are more than the size
   */
  @Override
  public BytePairEncoding fit(Iterable<String> train) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    try (Reading reading = new Reading("Pieces", train)) {
      for (String text : reading) {
        for (String piece : pieces.of(text)) {
          counts.merge(piece, 1, (a, b) -> a == Integer.MAX_VALUE ? a : a + b);
        }
      }
    }
    List<String> alphabet = alphabet(counts);
    Set<Merge> merges = new LinkedHashSet<>();
    Merges.Tokens tokens = new Merges.Tokens(alphabet);
    PairCounts pairs = new PairCounts(tokens);
    Merges none = Merges.of(alphabet, List.of());
    counts.forEach((piece, count) -> pairs.add(none.encode(kind.units(piece)), count));
    try (ProgressBar bar =
        pairs.size() < SILENT
            ? Progress.none()
            : Progress.start("Byte pairs", (long) size - tokens.size())) {
      while (tokens.size() < size) {
        Merge best = pairs.best(minCount);
        if (best == null) {
          break;
        }
        pairs.merge(best);
        merges.add(best); // once: what is merged again later is so at its first place already
        bar.update(merges.size(), () -> tokens.size() + " tokens");
      }
    }
    return new BytePairEncoding(kind, pieces, alphabet, List.copyOf(merges));
  }

  private List<String> alphabet(Map<String, Integer> counts) {
    if (kind == Alphabet.BYTES) {
      return Alphabet.ALL_BYTES;
    }
    List<String> characters =
        counts.keySet().stream()
            .flatMapToInt(String::codePoints)
            .distinct()
            .sorted()
            .mapToObj(Character::toString)
            .filter(CodePoints::isText)
            .toList();
    if (characters.size() + Vocabulary.SPECIAL.size() > size) {
      throw new IllegalArgumentException(
          "BytePairLearner: the texts have "
              + characters.size()
              + " characters, which with padding and unknown are more than a size of "
              + size
              + "; take a larger one, or bytes(...), of which there are 256");
    }
    return characters;
  }
}
