package nn.viz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.viz.paint.Range;

/**
 * Which class was taken for which: rows are the true classes, columns the predicted ones; each cell
 * has its count, and its colour is the share of the row.
 */
final class ConfusionChart {
  /** More classes than this cannot be read; those with the most mistakes are shown. */
  private static final int MOST = 24;

  private final int[] truth;
  private final int[] said;
  private final int classes;

  private ConfusionChart(int[] truth, int[] said, int classes) {
    this.truth = truth;
    this.said = said;
    this.classes = classes;
  }

  static Chart of(NdArray labels, NdArray predicted, List<String> names) {
    int examples = labels.shape().rank() == 0 ? 0 : labels.shape().dim(0);
    if (examples == 0) {
      throw new IllegalArgumentException("confusion chart: there is no example to count");
    }
    int[] truth = Labels.of("confusion chart, labels", labels, examples);
    int[] said = Labels.of("confusion chart, predictions", predicted, examples);
    int most = IntStream.concat(IntStream.of(truth), IntStream.of(said)).max().orElse(0);
    if (!names.isEmpty() && names.size() <= most) {
      throw new IllegalArgumentException(
          "confusion chart: expected a name for each of the "
              + (most + 1)
              + " classes, or none at all, but got "
              + names.size());
    }
    return new ConfusionChart(truth, said, Math.max(most + 1, names.size())).chart(names);
  }

  private Chart chart(List<String> names) {
    List<Integer> shown = shown();
    long[][] counts = counts(shown);
    double[][] shares = new double[shown.size()][shown.size()];
    List<String> words = new ArrayList<>();
    for (int row = 0; row < shown.size(); row++) {
      int label = shown.get(row);
      words.add(names.isEmpty() ? Integer.toString(label) : names.get(label));
      long all = IntStream.of(truth).filter(t -> t == label).count();
      for (int column = 0; column < shown.size(); column++) {
        shares[row][column] = all == 0 ? 0 : (double) counts[row][column] / all;
      }
    }
    HeatmapChart.Look look =
        new HeatmapChart.Look(
            "Confusion: " + right() + " of " + truth.length + " right",
            subtitle(shown.size()),
            "true class",
            "predicted class",
            (row, column) -> counts[row][column] == 0 ? "" : Long.toString(counts[row][column]),
            true);
    return new HeatmapChart(look, words, words, shares, ColorBar.shares(new Range(0, 1)));
  }

  private String subtitle(int shown) {
    return "counts; the colour is the share of the row"
        + (shown < classes
            ? right() == truth.length
                ? "; the first " + shown + " of " + classes + " classes"
                : "; the " + shown + " of " + classes + " classes with the most mistakes"
            : "");
  }

  private long right() {
    return IntStream.range(0, truth.length).filter(i -> truth[i] == said[i]).count();
  }

  /** The classes that are shown, in their order. */
  private List<Integer> shown() {
    long[] mistakes = new long[classes];
    for (int i = 0; i < truth.length; i++) {
      if (truth[i] != said[i]) {
        mistakes[truth[i]]++;
        mistakes[said[i]]++;
      }
    }
    return IntStream.range(0, classes)
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> -mistakes[i]))
        .limit(MOST)
        .sorted()
        .toList();
  }

  private long[][] counts(List<Integer> shown) {
    Map<Integer, Integer> place = new HashMap<>();
    shown.forEach(label -> place.put(label, place.size()));
    long[][] counts = new long[shown.size()][shown.size()];
    for (int i = 0; i < truth.length; i++) {
      Integer row = place.get(truth[i]);
      Integer column = place.get(said[i]);
      if (row != null && column != null) {
        counts[row][column]++;
      }
    }
    return counts;
  }
}
