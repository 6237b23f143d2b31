package nn.data.text;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The merges of an encoding in their order, with what follows from them: the token of each id, and
 * the ids of a piece of text.
 */
final class Merges extends AbstractList<Merge> {
  /** No token is longer, in units, so that a file of a few merges cannot ask for gigabytes. */
  static final int LONGEST = 1000;

  private static final int REMEMBERED = 20_000;
  private static final int REMEMBERED_LENGTH = 64;

  /** The tokens of all ids in units, to which more are added one by one. */
  static final class Tokens {
    private final List<String> units;
    private final Map<String, Integer> ids = new HashMap<>();

    Tokens(List<String> alphabet) {
      units = new ArrayList<>(Vocabulary.SPECIAL);
      alphabet.forEach(this::add);
    }

    private int add(String unit) {
      Integer before = ids.putIfAbsent(unit, units.size());
      if (before == null) {
        units.add(unit);
      }
      return before == null ? units.size() - 1 : before;
    }

    int size() {
      return units.size();
    }

    /** How long the token of a merge would be. */
    int length(int left, int right) {
      return units.get(left).length() + units.get(right).length();
    }

    /** The id of a merge's token; two merges may make the same. */
    int merge(int left, int right) {
      return add(units.get(left) + units.get(right));
    }
  }

  private record Rank(int place, int id) {}

  private final List<String> alphabet;
  private final List<Merge> merges;
  private final Tokens tokens;
  private final Map<Long, Rank> ranks = new HashMap<>();
  private final Map<String, int[]> remembered = new ConcurrentHashMap<>();

  private Merges(List<String> alphabet, List<Merge> merges) {
    this.alphabet = alphabet;
    this.merges = List.copyOf(merges);
    this.tokens = new Tokens(alphabet);
    for (int i = 0; i < merges.size(); i++) {
      Merge merge = merges.get(i);
      if (!isToken(merge.left()) || !isToken(merge.right())) {
        throw wrong(i, "of tokens 2 to " + (tokens.size() - 1) + ", which are there before it");
      }
      if (tokens.length(merge.left(), merge.right()) > LONGEST) {
        throw wrong(i, "into a token of at most " + LONGEST + " units");
      }
      Rank rank = new Rank(i, tokens.merge(merge.left(), merge.right()));
      if (ranks.putIfAbsent(merge.key(), rank) != null) {
        throw wrong(i, "that is not there already");
      }
    }
  }

  static Merges of(List<String> alphabet, List<Merge> merges) {
    return merges instanceof Merges same && same.alphabet.equals(alphabet)
        ? same
        : new Merges(alphabet, merges);
  }

  private boolean isToken(int id) {
    return id > TextEncoder.UNKNOWN && id < tokens.size();
  }

  private IllegalArgumentException wrong(int place, String expected) {
    return new IllegalArgumentException(
        "BytePairEncoding: expected a merge "
            + expected
            + ", but merge "
            + place
            + " is "
            + merges.get(place)
            + "; let a BytePairLearner find them");
  }

  @Override
  public Merge get(int place) {
    return merges.get(place);
  }

  @Override
  public int size() {
    return merges.size();
  }

  List<String> units() {
    return tokens.units;
  }

  int unitId(String unit) {
    return tokens.ids.getOrDefault(unit, TextEncoder.UNKNOWN);
  }

  /** The ids of a piece, given in units; pieces that come often are remembered. */
  int[] encode(String piece) {
    int[] known = remembered.get(piece);
    if (known == null) {
      known = merge(piece.codePoints().map(c -> unitId(Character.toString(c))).toArray());
      if (piece.length() <= REMEMBERED_LENGTH && remembered.size() < REMEMBERED) {
        remembered.put(piece, known);
      }
    }
    return known;
  }

  /**
   * Merges neighbours, the earliest learned first and from left to right, until none can be. A
   * queue of places keeps it quick for pieces of any length.
   */
  private int[] merge(int[] ids) {
    int n = ids.length;
    int[] next = new int[n];
    int[] previous = new int[n];
    PriorityQueue<Long> queue = new PriorityQueue<>();
    for (int i = 0; i < n; i++) {
      next[i] = i + 1;
      previous[i] = i - 1;
      offer(queue, ids, i, i + 1);
    }
    int left = n;
    while (!queue.isEmpty()) {
      long first = queue.poll();
      int at = (int) first;
      int after = ids[at] < 0 ? n : next[at];
      Rank rank = after == n ? null : ranks.get(new Merge(ids[at], ids[after]).key());
      if (rank == null || rank.place() != (int) (first >> 32)) {
        continue; // one of the two has been merged with another neighbour since
      }
      ids[at] = rank.id();
      ids[after] = -1;
      next[at] = next[after];
      if (next[at] < n) {
        previous[next[at]] = at;
        offer(queue, ids, at, next[at]);
      }
      if (previous[at] >= 0) {
        offer(queue, ids, previous[at], at);
      }
      left--;
    }
    int[] merged = new int[left];
    for (int i = 0, to = 0; i < n; i = next[i]) {
      merged[to++] = ids[i];
    }
    return merged;
  }

  private void offer(PriorityQueue<Long> queue, int[] ids, int at, int after) {
    Rank rank = after == ids.length ? null : ranks.get(new Merge(ids[at], ids[after]).key());
    if (rank != null) {
      queue.add(((long) rank.place() << 32) | at);
    }
  }
}
