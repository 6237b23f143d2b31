package nn.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nn.core.training.History;
import nn.viz.paint.Numbers;
import nn.viz.paint.Palette;
import nn.viz.paint.Theme;

/** What training went through: a panel for the loss and each metric, the best epoch marked. */
final class HistoryChart {
  private static final String VALIDATION = "val_";

  private static final int COLUMNS = 2;

  /** Free space before the first and after the last epoch, in epochs. */
  private static final double EDGE = 0.5;

  private HistoryChart() {}

  static Chart of(History history) {
    if (history.epochs() == 0) {
      throw new IllegalArgumentException(
          "history chart: there is nothing to draw, no epoch was completed; train for at least one");
    }
    List<String> quantities =
        history.metrics().stream()
            .filter(
                name ->
                    !name.startsWith(VALIDATION)
                        || !history.has(name.substring(VALIDATION.length())))
            .toList();
    if (quantities.size() == 1) {
      return panel(history, quantities.get(0), Theme.WIDTH)
          .title(title(history))
          .subtitle(lastEpoch(history))
          .yLabel(words(quantities.get(0)))
          .size(Theme.WIDTH, Theme.HEIGHT);
    }
    List<Plot> panels =
        quantities.stream().map(name -> panel(history, name, Theme.WIDTH / COLUMNS)).toList();
    List<LegendEntry> legend = new ArrayList<>();
    for (Plot panel : panels) {
      if (panel.legendEntries().size() > legend.size()) {
        legend = panel.legendEntries();
      }
    }
    return new GridChart(
        title(history),
        lastEpoch(history),
        legend,
        COLUMNS,
        panels.stream().map(Plot::withoutLegend).toList());
  }

  private static String title(History history) {
    return "Training history: "
        + history.epochs()
        + (history.epochs() == 1 ? " epoch" : " epochs")
        + (history.interrupted() ? ", interrupted" : "");
  }

  private static String lastEpoch(History history) {
    return "last epoch: "
        + history.metrics().stream()
            .map(name -> words(name) + " " + Numbers.compact(history.last(name)))
            .collect(Collectors.joining(", "));
  }

  private static Plot panel(History history, String name, int width) {
    String words = words(name);
    Plot plot =
        new Plot(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1))
            .size(width, 300)
            .xLabel("epoch")
            .wholeNumbers()
            .xRange(1 - EDGE, history.epochs() + EDGE)
            .mark(new LineMark(series("training", history, name), Palette.BLUE, Dash.SOLID));
    if (history.has(VALIDATION + name)) {
      Series validation = series("validation", history, VALIDATION + name);
      plot = plot.mark(new LineMark(validation, Palette.VERMILION, Dash.DASHED));
    }
    return history.has(VALIDATION + "loss") ? markBest(plot, history) : plot;
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
    double[] epochs = new double[values.length];
    for (int i = 0; i < epochs.length; i++) {
      epochs[i] = i + 1;
    }
    Series series = new Series(label, epochs, values);
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

  private static String words(String name) {
    String words = name.startsWith(VALIDATION) ? "validation " + name.substring(4) : name;
    return words.replace('_', ' ');
  }
}
