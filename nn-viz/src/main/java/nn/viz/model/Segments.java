package nn.viz.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A graph cut wherever a single array carries all that comes later: a chain into its nodes, a
 * network with branches into the stretches from one narrow place to the next.
 */
public final class Segments {
  private Segments() {}

  /**
   * Some segments, and how often they follow upon each other.
   *
   * @param parts the first of each
   * @param times how often all of them come, 1 or more
   */
  public record Run(List<Segment> parts, int times) {
    /** Keeps the list as it is. */
    public Run {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The nodes from one number up to another.
   *
   * @param start the first one's number
   * @param end one more than the last one's
   */
  public record Segment(int start, int end) {
    /** Whether it is one node alone. */
    public boolean isSingle() {
      return end - start == 1;
    }
  }

  /** The segments of a graph, in their order. */
  static List<Segment> of(ModelGraph graph) {
    int n = graph.nodes().size();
    int lastInput = 0;
    // The last node that asks for each one; node 0 of this array stands for what a block is given.
    int[] lastUse = new int[n + 1];
    for (int i = 0; i < n; i++) {
      List<Integer> from = graph.nodes().get(i).from();
      for (int source : from) {
        lastUse[source + 1] = i;
      }
      lastInput = from.isEmpty() ? i : lastInput;
      if (graph.nodes().get(i).kind() == LayerKind.OUTPUT) {
        lastUse[i + 1] =
            n - 1; // A way out stands at the end, so paths run beside each other to it.
      }
    }
    List<Segment> segments = new ArrayList<>();
    int start = 0;
    int open = Math.max(lastInput, lastUse[0]);
    for (int i = 0; i < n; i++) {
      if (i >= open || i == n - 1) {
        segments.add(new Segment(start, i + 1));
        start = i + 1;
      }
      open = Math.max(open, lastUse[i + 1]);
    }
    return segments;
  }

  /** Every segment by itself. */
  public static List<Run> unfolded(ModelGraph graph) {
    return of(graph).stream().map(segment -> new Run(List.of(segment), 1)).toList();
  }

  /** What repeats taken together, as much as possible at once, from the first node on. */
  public static List<Run> folded(ModelGraph graph) {
    List<Segment> segments = of(graph);
    List<String> signatures =
        segments.stream().map(part -> graph.signature(part.start(), part.end())).toList();
    List<Run> runs = new ArrayList<>();
    int at = 0;
    while (at < segments.size()) {
      Run run = best(segments, signatures, at);
      for (int j = at + 1; j < at + run.parts().size() && run.times() > 1; j++) {
        // A repeated part is better cut before its largest layer: convolution, norm, activation.
        boolean larger = weights(graph, segments.get(j)) > weights(graph, segments.get(at));
        if (larger && saved(best(segments, signatures, j)) >= saved(run)) {
          run = new Run(segments.subList(at, at + 1), 1);
        }
      }
      runs.add(run);
      at += run.parts().size() * run.times();
    }
    return runs;
  }

  private static long weights(ModelGraph graph, Segment segment) {
    return graph.nodes().get(segment.start()).parameters();
  }

  /** The run that begins here and saves the most. */
  private static Run best(List<Segment> segments, List<String> signatures, int at) {
    Run best = new Run(segments.subList(at, at + 1), 1);
    for (int length = 1; at + 2 * length <= segments.size(); length++) {
      Run run = repeated(segments, signatures, at, length);
      best = saved(run) > saved(best) ? run : best;
    }
    return best;
  }

  private static int saved(Run run) {
    return run.parts().size() * (run.times() - 1);
  }

  private static Run repeated(List<Segment> segments, List<String> signatures, int at, int length) {
    int times = 1;
    while (at + (times + 1) * length <= segments.size()
        && signatures
            .subList(at, at + length)
            .equals(signatures.subList(at + times * length, at + (times + 1) * length))) {
      times++;
    }
    return new Run(segments.subList(at, at + length), times);
  }
}
