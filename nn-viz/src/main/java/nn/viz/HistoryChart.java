package nn.viz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.training.History;
import nn.viz.paint.Numbers;
import nn.viz.paint.Palette;
import nn.viz.paint.Theme;
import org.jspecify.annotations.Nullable;

/** What training went through: a panel for the loss and each metric, the best epoch marked. */
final class HistoryChart {
  private static final String VALIDATION = "val_";

  private static final int COLUMNS = 2;

  /** Free space before the first and after the last epoch, in epochs. */
  private static final double EDGE = 0.5;

  private static final String SO_FAR = "this epoch so far";
  private static final double NOW_RADIUS = 4.5;

  private HistoryChart() {}

  static Chart of(History history) {
    return of(history, Map.of());
  }

  /** The history and, if there are any, the numbers of the epoch that is under way. */
  static Chart of(History history, Map<String, Double> soFar) {
    if (history.epochs() == 0 && soFar.isEmpty()) {
      throw new IllegalArgumentException(
          "history chart: there is nothing to draw, no epoch was completed; train for at least one");
    }
    List<String> quantities =
        Stream.concat(history.metrics().stream(), soFar.keySet().stream())
            .distinct()
            .filter(
                name ->
                    !name.startsWith(VALIDATION)
                        || !history.has(name.substring(VALIDATION.length())))
            .toList();
    if (quantities.size() == 1) {
      return panel(history, soFar, quantities.get(0), Theme.WIDTH)
          .title(title(history, soFar))
          .subtitle(numbers(history, soFar))
          .yLabel(words(quantities.get(0)))
          .size(Theme.WIDTH, Theme.HEIGHT);
    }
    List<Plot> panels =
        quantities.stream()
            .map(name -> panel(history, soFar, name, Theme.WIDTH / COLUMNS))
            .toList();
    List<LegendEntry> legend = new ArrayList<>();
    for (Plot panel : panels) {
      if (panel.legendEntries().size() > legend.size()) {
        legend = panel.legendEntries();
      }
    }
    return new GridChart(
        title(history, soFar),
        numbers(history, soFar),
        legend,
        COLUMNS,
        panels.stream().map(Plot::withoutLegend).toList());
  }

  private static String title(History history, Map<String, Double> soFar) {
    if (!soFar.isEmpty()) {
      int epoch = history.epochs() + 1;
      return "Training history: "
          + (history.interrupted() ? "interrupted in epoch " + epoch : "in epoch " + epoch);
    }
    return "Training history: "
        + history.epochs()
        + (history.epochs() == 1 ? " epoch" : " epochs")
        + (history.interrupted() ? ", interrupted" : "");
  }

  private static String numbers(History history, Map<String, Double> soFar) {
    return soFar.isEmpty()
        ? "last epoch: " + listed(history.metrics(), history::last)
        : "this epoch so far: " + listed(soFar.keySet(), name -> soFar.getOrDefault(name, 0.0));
  }

  private static String listed(Collection<String> names, ToDoubleFunction<String> number) {
    return names.stream()
        .map(name -> words(name) + " " + Numbers.compact(number.applyAsDouble(name)))
        .collect(Collectors.joining(", "));
  }

  private static Plot panel(History history, Map<String, Double> soFar, String name, int width) {
    String words = words(name);
    int epochs = history.epochs() + (soFar.isEmpty() ? 0 : 1);
    Plot plot =
        new Plot(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1))
            .size(width, 300)
            .xLabel("epoch")
            .wholeNumbers()
            .xRange(1 - EDGE, epochs + EDGE);
    Double now = soFar.get(name);
    if (history.has(name) || now != null) {
      plot = plot.mark(new LineMark(training(history, name, now), Palette.BLUE, Dash.SOLID));
    }
    if (history.has(VALIDATION + name)) {
      Series validation = series("validation", history, VALIDATION + name);
      plot = plot.mark(new LineMark(validation, Palette.VERMILION, Dash.DASHED));
    }
    if (now != null) {
      Series point = new Series(SO_FAR, new double[] {epochs}, new double[] {now});
      plot = plot.mark(new PointsMark(point, Palette.BLUE, Marker.CIRCLE, NOW_RADIUS));
    }
    return history.has(VALIDATION + "loss") ? markBest(plot, history) : plot;
  }

  private static Series training(History history, String name, @Nullable Double now) {
    if (now == null) {
      return series("training", history, name);
    }
    int epochs = history.epochs();
    double[] values = new double[epochs + 1];
    Arrays.fill(values, Double.NaN);
    if (history.has(name)) {
      System.arraycopy(history.values(name), 0, values, 0, epochs);
    }
    values[epochs] = now;
    return new Series("training", numbered(values.length), values);
  }

  private static Plot markBest(Plot plot, History history) {
    double[] losses = history.values(VALIDATION + "loss");
    int best = -1;
    for (int i = 0; i < losses.length; i++) {
      if (Double.isFinite(losses[i]) && (best < 0 || losses[i] < losses[best])) {
        best = i;
      }
    }
    if (best < 0) {
      return plot;
    }
    String label =
        "lowest validation loss: " + Numbers.compact(losses[best]) + " in epoch " + (best + 1);
    return plot.mark(new RuleMark(best + 1, plot.dataY(), label));
  }

  private static Series series(String label, History history, String name) {
    double[] values = history.values(name);
    Series series = new Series(label, numbered(values.length), values);
    if (!series.hasNumbers()) {
      throw new IllegalArgumentException(
          "history chart: "
              + name
              + " is not a finite number in any of the "
              + values.length
              + " epochs; a smaller learning rate may mend the training");
    }
    return series;
  }

  private static double[] numbered(int epochs) {
    double[] numbers = new double[epochs];
    for (int i = 0; i < epochs; i++) {
      numbers[i] = i + 1;
    }
    return numbers;
  }

  private static String words(String name) {
    String words = name.startsWith(VALIDATION) ? "validation " + name.substring(4) : name;
    return words.replace('_', ' ');
  }
}
