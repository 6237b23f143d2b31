package nn.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nn.core.training.History;
import nn.viz.paint.Numbers;
import nn.viz.paint.Palette;
import nn.viz.paint.Theme;

/**
 * What training went through: a panel for the loss and each metric, the best epoch marked.
 *
 * <p>A history chart does not change: each method returns a new one with the change made. Norms of
 * single layers are left to {@link Charts#norms}.
 *
 * <pre>{@code
 * Charts.history(history).smoothed(0.8).logY().only("loss");
 * }</pre>
 */
public final class HistoryChart implements Chart {
  private static final int COLUMNS = 2;

  /** Free space before the first and after the last epoch, in epochs. */
  private static final double EDGE = 0.5;

  /** How much of its colour a line keeps that has a smoothed one over it, of 255. */
  private static final int PALE = 140;

  private static final String SO_FAR = "this epoch so far";
  private static final double NOW_RADIUS = 4.5;

  private final HistoryNumbers numbers;
  private final List<String> quantities;
  private final List<String> logarithmic;
  private final double smoothing;
  private final Chart drawn;

  private HistoryChart(
      HistoryNumbers numbers, List<String> quantities, List<String> logarithmic, double smoothing) {
    this.numbers = numbers;
    this.quantities = quantities;
    this.logarithmic = logarithmic;
    this.smoothing = smoothing;
    this.drawn = drawn();
  }

  static HistoryChart of(History history) {
    return of(history, Map.of());
  }

  /** The history and, if there are any, the numbers of the epoch that is under way. */
  static HistoryChart of(History history, Map<String, Double> soFar) {
    if (history.epochs() == 0 && soFar.isEmpty()) {
      throw new IllegalArgumentException(
          "history chart: there is nothing to draw, no epoch was completed; train for at least one");
    }
    HistoryNumbers numbers = new HistoryNumbers(history, soFar);
    return new HistoryChart(numbers, numbers.quantities(), List.of(), 0);
  }

  /**
   * With smoothed lines, and what was measured in pale behind them: each number is the mean of all
   * before it, one an epoch older counts {@code factor} times as much. The best epoch stays that of
   * the measured numbers.
   *
   * @param factor from 0, for none, to below 1; 0.6 to 0.9 are usual
   * @throws IllegalArgumentException if it is not
   */
  public HistoryChart smoothed(double factor) {
    if (!(factor >= 0 && factor < 1)) {
      throw new IllegalArgumentException(
          "history chart: expected a smoothing from 0 to below 1 but got " + factor + "; try 0.8");
    }
    return new HistoryChart(numbers, quantities, logarithmic, factor);
  }

  /** With the loss on a logarithmic scale; numbers that are not above 0 are gaps. */
  public HistoryChart logY() {
    return logY("loss");
  }

  /**
   * With some quantities on a logarithmic scale; numbers that are not above 0 are gaps.
   *
   * @param names for example {@code loss} and {@code mae}
   * @throws IllegalArgumentException if one was not measured, or is never above 0
   */
  public HistoryChart logY(String... names) {
    for (String name : names) {
      numbers.requireMeasured(name);
    }
    return new HistoryChart(numbers, quantities, List.of(names), smoothing);
  }

  /**
   * With panels for these quantities only, in this order.
   *
   * @param names for example {@code loss}; its validation is drawn with it
   * @throws IllegalArgumentException if there is none, or one was not measured
   */
  public HistoryChart only(String... names) {
    if (names.length == 0) {
      throw new IllegalArgumentException(
          "history chart: expected at least one quantity; there is " + numbers.history().metrics());
    }
    for (String name : names) {
      numbers.requireMeasured(name);
    }
    return new HistoryChart(numbers, List.of(names), logarithmic, smoothing);
  }

  private Chart drawn() {
    if (quantities.size() == 1) {
      return panel(quantities.get(0), Theme.WIDTH)
          .title(numbers.title())
          .subtitle(subtitle())
          .yLabel(HistoryNumbers.words(quantities.get(0)))
          .size(Theme.WIDTH, Theme.HEIGHT);
    }
    List<Plot> panels =
        quantities.stream().map(name -> panel(name, Theme.WIDTH / COLUMNS)).toList();
    List<LegendEntry> legend = new ArrayList<>();
    for (Plot panel : panels) {
      if (panel.legendEntries().size() > legend.size()) {
        legend = panel.legendEntries();
      }
    }
    return new GridChart(
        numbers.title(),
        subtitle(),
        legend,
        COLUMNS,
        panels.stream().map(Plot::withoutLegend).toList());
  }

  private String subtitle() {
    return smoothing == 0
        ? numbers.newest()
        : numbers.newest()
            + "; lines smoothed by "
            + Numbers.compact(smoothing)
            + ", pale: as measured";
  }

  private Plot panel(String name, int width) {
    String words = HistoryNumbers.words(name);
    String validation = HistoryNumbers.VALIDATION + name;
    History history = numbers.history();
    int epochs = numbers.epochs();
    Plot plot =
        new Plot(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1))
            .size(width, 300)
            .xLabel("epoch")
            .wholeNumbers()
            .xRange(1 - EDGE, epochs + EDGE);
    Double now = numbers.soFar().get(name);
    if (history.has(name) || now != null) {
      plot = lines(plot, "training", name, name, Palette.BLUE, Dash.SOLID);
    }
    if (history.has(validation)) {
      plot = lines(plot, "validation", validation, name, Palette.VERMILION, Dash.DASHED);
    }
    if (now != null) {
      Series point = new Series(SO_FAR, new double[] {epochs}, new double[] {now});
      plot = plot.mark(new PointsMark(point, Palette.BLUE, Marker.CIRCLE, NOW_RADIUS));
    }
    plot = logarithmic.contains(name) ? plot.logY() : plot;
    return markBest(plot);
  }

  /** The line of a quantity; if it is smoothed, over a pale one of what was measured. */
  private Plot lines(Plot plot, String label, String name, String panel, Color color, Dash dash) {
    double[] values = numbers.values(name);
    if (logarithmic.contains(panel)) {
      for (int i = 0; i < values.length; i++) {
        values[i] = values[i] > 0 ? values[i] : Double.NaN;
      }
    }
    if (smoothing == 0) {
      return plot.mark(new LineMark(series(label, name, values), color, dash));
    }
    Color pale = new Color(color.getRed(), color.getGreen(), color.getBlue(), PALE);
    return plot.mark(new LineMark(series("", name, values), pale, Dash.SOLID))
        .mark(
            new LineMark(
                series(label, name, HistoryNumbers.smoothed(smoothing, values)), color, dash));
  }

  private Plot markBest(Plot plot) {
    int best = numbers.best();
    if (best < 0) {
      return plot;
    }
    double lowest = numbers.values(HistoryNumbers.VALIDATION + "loss")[best];
    String label = "lowest validation loss: " + Numbers.compact(lowest) + " in epoch " + (best + 1);
    return plot.mark(new RuleMark(best + 1, plot.dataY(), label));
  }

  private static Series series(String label, String name, double... values) {
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

  @Override
  public int width() {
    return drawn.width();
  }

  @Override
  public int height() {
    return drawn.height();
  }

  @Override
  public void draw(Graphics2D g) {
    drawn.draw(g);
  }

  @Override
  public String altText() {
    return drawn.altText();
  }

  @Override
  public String toString() {
    return "HistoryChart(" + quantities + ", " + numbers.history().epochs() + " epochs)";
  }
}
