package nn.autodiff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recognizes common mistakes in a backward rule from the gradients it gives for one input. */
final class GradHints {
  private final List<Entry> entries;
  private final List<Entry> wrong;
  private final Shape shape;
  private final Map<Integer, String> sizes = new LinkedHashMap<>();

  private GradHints(List<Entry> entries, Shape shape, Shape result) {
    this.entries = entries;
    this.wrong = entries.stream().filter(entry -> !entry.passed()).toList();
    this.shape = shape;
    size(result.size(), "the size of the result");
    size(shape.size(), "the size of the input");
    for (int axis = 0; axis < shape.rank(); axis++) {
      size(shape.dim(axis), "the length of the input's axis " + axis);
    }
    for (int axis = 0; axis < result.rank(); axis++) {
      size(result.dim(axis), "the length of the result's axis " + axis);
    }
  }

  private void size(int n, String what) {
    if (n > 1) {
      sizes.putIfAbsent(n, what);
    }
  }

  /** What the entries of one input look like; empty if like nothing known. */
  static List<String> of(List<Entry> entries, Shape shape, Shape result) {
    return new GradHints(entries, shape, result).hints();
  }

  private List<String> hints() {
    List<String> hints = new ArrayList<>();
    if (wrong.stream().anyMatch(entry -> !Double.isFinite(entry.expected()))) {
      hints.add("the function itself is not finite near this input; check it elsewhere");
    } else if (wrong.stream().anyMatch(entry -> !Double.isFinite(entry.received()))) {
      hints.add("backward gives NaN or an infinity; look for a division by 0 or a log of 0 in it");
    } else if (wrong.stream().allMatch(Entry::kink)) {
      hints.add("the function bends sharply here and has no derivative; check it elsewhere");
    } else if (entries.stream().allMatch(entry -> entry.received() == 0)) {
      hints.add(
          "the gradient is zero: backward returns zeros, or the graph is cut by detach(), data(),"
              + " NoGrad or constant(...)");
    } else if (allAre(-1)) {
      hints.add("wrong sign: every gradient is the negative of the expected");
    } else if (transposed()) {
      hints.add("transposed: rows and columns of the gradient are exchanged");
    } else if (oneUse()) {
      hints.add(
          "unaccumulated: the number is used more than once, and this is the gradient of one use"
              + " instead of the sum of all; add up (+=) where backward now overwrites (=)");
    } else {
      factor(hints);
    }
    return hints;
  }

  private boolean allAre(double factor) {
    return entries.stream().allMatch(entry -> entry.isReceived(factor * entry.expected()));
  }

  private boolean transposed() {
    if (shape.rank() < 2 || entries.size() < shape.size()) {
      return false;
    }
    int rows = shape.dim(-2);
    int columns = shape.dim(-1);
    return entries.stream()
        .allMatch(
            entry -> {
              int in = entry.index() % (rows * columns);
              int there = (in % rows) * columns + in / rows;
              return entry.isReceived(entries.get(entry.index() - in + there).expected());
            });
  }

  private boolean oneUse() {
    return wrong.stream()
        .allMatch(
            entry ->
                entry.shares().size() > 1 && entry.shares().stream().anyMatch(entry::isReceived));
  }

  /** All gradients wrong by one factor: n, 1/n, with or without a sign, or some other number. */
  private void factor(List<String> hints) {
    Entry largest =
        wrong.stream().max(Comparator.comparingDouble(e -> Math.abs(e.expected()))).orElseThrow();
    double factor = largest.received() / largest.expected();
    if (!Double.isFinite(factor) || !allAre(factor)) {
      return;
    }
    String sign = factor < 0 ? ", and the sign is wrong" : "";
    double size = Math.abs(factor);
    sizes.forEach(
        (n, what) -> {
          if (Math.abs(size / n - 1) < 0.01) {
            hints.add(
                "too large by the factor n = "
                    + n
                    + ", "
                    + what
                    + sign
                    + ": is a mean's 1/n missing in backward?");
          } else if (Math.abs(size * n - 1) < 0.01) {
            hints.add(
                "too small by the factor 1/n, n = "
                    + n
                    + ", "
                    + what
                    + sign
                    + ": does backward divide by n where forward does not, or twice?");
          }
        });
    if (Math.abs(size - 0.5) < 0.01) {
      hints.add(
          "unaccumulated: half of the expected, as if a number that is used twice (x * x) got the"
              + " gradient of one use instead of the sum of both");
    }
    if (hints.isEmpty() && entries.size() > 2) {
      hints.add("every gradient is off by the same factor, " + GradCheck.number(factor));
    }
  }
}
