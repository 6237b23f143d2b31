package nn.data.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often each pair of neighbours stands in the training pieces, kept up to date as pairs are
 * merged, with the places where it stands.
 */
final class PairCounts {
  /** One pair: how often it stands in the texts, and at which places (some perhaps no longer). */
  private static final class Pair {
    private long count;
    private int[] places = new int[4];
    private int size;

    void add(int place, int times) {
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
      }
      places[size++] = place;
      count += times;
    }

    int[] inOrder() {
      int[] ordered = Arrays.copyOf(places, size);
      Arrays.sort(ordered);
      return ordered;
    }
  }

  /** What a pair's count was when it was put into the queue; it may have fallen since. */
  private record Candidate(long count, int left, int right) implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      int byCount = Long.compare(other.count, count);
      int byLeft = byCount != 0 ? byCount : Integer.compare(left, other.left);
      return byLeft != 0 ? byLeft : Integer.compare(right, other.right);
    }
  }

  private static final int NONE = -1;

  private final Merges.Tokens tokens;
  private final Map<Long, Pair> pairs = new HashMap<>();
  private final PriorityQueue<Candidate> queue = new PriorityQueue<>();
  private boolean queued;

  /** All pieces one behind the other: the id at each place, its neighbours, and its weight. */
  private int[] ids = new int[64];

  private int[] next = new int[64];
  private int[] previous = new int[64];
  private int[] times = new int[64];
  private int size;

  PairCounts(Merges.Tokens tokens) {
    this.tokens = tokens;
  }

  /** How many places there are. */
  int size() {
    return size;
  }

  /** Adds a piece that stands in the texts so many times. */
  void add(int[] piece, int count) {
    int from = size;
    grow(Math.addExact(size, piece.length));
    for (int i = 0; i < piece.length; i++, size++) {
      ids[size] = piece[i];
      next[size] = i == piece.length - 1 ? NONE : size + 1;
      previous[size] = i == 0 ? NONE : size - 1;
      times[size] = count;
    }
    for (int i = from; i < size - 1; i++) {
      pair(ids[i], ids[i + 1]).add(i, count);
    }
  }

  private void grow(int needed) {
    if (needed > ids.length) {
      int length = (int) Math.max(needed, Math.min(Integer.MAX_VALUE - 8, 2L * ids.length));
      ids = Arrays.copyOf(ids, length);
      next = Arrays.copyOf(next, length);
      previous = Arrays.copyOf(previous, length);
      times = Arrays.copyOf(times, length);
    }
  }

  private Pair pair(int left, int right) {
    return pairs.computeIfAbsent(new Merge(left, right).key(), key -> new Pair());
  }

  /** The most frequent pair, of equally frequent ones that with the smallest ids. */
  @Nullable Merge best(long minCount) {
    if (!queued) {
      pairs.forEach((key, pair) -> offer(key, pair.count));
      queued = true;
    }
    while (!queue.isEmpty()) {
      Candidate first = queue.poll();
      long count = count(first.left, first.right);
      if (count < first.count) {
        // Counts of pairs in the queue only fall: this one goes to its new place.
        offer(new Merge(first.left, first.right).key(), count);
      } else if (count < minCount) {
        return null;
      } else if (mayMerge(first.left, first.right)) {
        return new Merge(first.left, first.right);
      }
    }
    return null;
  }

  /** What is unknown is no part of a token, and tokens do not grow without end. */
  private boolean mayMerge(int left, int right) {
    return Math.min(left, right) > TextEncoder.UNKNOWN
        && tokens.length(left, right) <= Merges.LONGEST;
  }

  private long count(int left, int right) {
    Pair pair = pairs.get(new Merge(left, right).key());
    return pair == null ? 0 : pair.count;
  }

  private void offer(long key, long count) {
    if (count > 0) {
      queue.add(new Candidate(count, (int) (key >> 32), (int) key));
    }
  }

  /** Makes one token of a pair wherever it stands, from left to right. */
  void merge(Merge merge) {
    Pair merged = pairs.remove(merge.key());
    if (merged == null) {
      return;
    }
    int id = tokens.merge(merge.left(), merge.right());
    Set<Long> grown = new LinkedHashSet<>();
    for (int at : merged.inOrder()) {
      int after = next[at];
      if (ids[at] != merge.left() || after == NONE || ids[after] != merge.right()) {
        continue; // merged with another neighbour since
      }
      int before = previous[at];
      int behind = next[after];
      ids[at] = id;
      ids[after] = NONE;
      next[at] = behind;
      if (before != NONE) {
        fall(ids[before], merge.left(), times[at]);
        pair(ids[before], id).add(before, times[at]);
        grown.add(new Merge(ids[before], id).key());
      }
      if (behind != NONE) {
        previous[behind] = at;
        fall(merge.right(), ids[behind], times[at]);
        pair(id, ids[behind]).add(at, times[at]);
        grown.add(new Merge(id, ids[behind]).key());
      }
    }
    for (long key : grown) {
      Pair pair = pairs.get(key);
      offer(key, pair == null ? 0 : pair.count);
    }
  }

  private void fall(int left, int right, int by) {
    Pair pair = pairs.get(new Merge(left, right).key());
    if (pair != null) {
      pair.count -= by;
    }
  }
}
