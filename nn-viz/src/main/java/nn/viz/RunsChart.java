package nn.viz;

import java.util.List;
import java.util.Map;
import nn.core.training.History;
import nn.viz.paint.Numbers;
import nn.viz.paint.Palette;

/** Several trainings compared in one quantity: the mean over seeds as a line, all between. */
final class RunsChart {
  private RunsChart() {}

  static Plot of(String quantity, Map<String, List<History>> runs) {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("runs chart: there is nothing to draw, no run was given");
    }
    int most =
        runs.values().stream().flatMap(List::stream).mapToInt(History::epochs).max().orElse(0);
    boolean spread = runs.values().stream().anyMatch(group -> group.size() > 1);
    String words = quantity.startsWith("val_") ? "validation " + quantity.substring(4) : quantity;
    Plot plot =
        new Plot("Compared: " + words.replace('_', ' '))
            .subtitle(spread ? "lines: mean over runs; shaded: from the lowest to the highest" : "")
            .xLabel("epoch")
            .yLabel(words.replace('_', ' '))
            .wholeNumbers();
    // All bands first, so that no band lies over a line.
    for (var group : runs.entrySet()) {
      plot = new Group(group.getKey(), quantity, group.getValue()).addBand(plot, runs);
    }
    for (var group : runs.entrySet()) {
      plot = new Group(group.getKey(), quantity, group.getValue()).addLine(plot);
    }
    return most == 1 ? plot.xRange(0.5, 1.5) : plot;
  }

  /** Runs of one kind, as long as the shortest of them. */
  private static final class Group {
    private final String name;
    private final double[] epochs;
    private final double[] low;
    private final double[] mean;
    private final double[] high;
    private final int size;

    Group(String name, String quantity, List<History> histories) {
      int length = histories.stream().mapToInt(History::epochs).min().orElse(0);
      if (length == 0) {
        throw new IllegalArgumentException(
            "runs chart: expected runs of at least one epoch but \"" + name + "\" has none");
      }
      this.name = name;
      this.size = histories.size();
      this.epochs = new double[length];
      this.low = new double[length];
      this.mean = new double[length];
      this.high = new double[length];
      for (int i = 0; i < length; i++) {
        epochs[i] = i + 1.0;
        low[i] = Double.POSITIVE_INFINITY;
        high[i] = Double.NEGATIVE_INFINITY;
        for (History history : histories) {
          double value = history.values(quantity)[i];
          low[i] = Math.min(low[i], value);
          high[i] = Math.max(high[i], value);
          mean[i] += value / histories.size();
        }
      }
    }

    Plot addBand(Plot plot, Map<String, List<History>> runs) {
      if (size == 1) {
        return plot;
      }
      int index = List.copyOf(runs.keySet()).indexOf(name);
      Series below = Series.finite("", epochs, low);
      Series above = Series.finite("", epochs, high);
      return plot.mark(new BandMark(below, above, Palette.color(index)));
    }

    Plot addLine(Plot plot) {
      String label = name + (size == 1 ? "" : " (" + Numbers.compact(size) + " runs)");
      return plot.line(label, epochs, mean);
    }
  }
}
