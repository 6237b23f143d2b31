package nn.viz;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import nn.core.callbacks.ActivationHistory;
import nn.core.callbacks.LayerActivations;
import nn.viz.paint.ColorMap;
import nn.viz.paint.Numbers;
import nn.viz.paint.Palette;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;

/**
 * Which units learn nothing, because their activation is flat for every example: as shares over the
 * epochs, and unit by unit.
 */
final class DeadUnitsChart {
  private static final int PANEL_HEIGHT = 300;
  private static final String WHERE =
      "flat: at 0 for a ReLU, within 0.01 of an end for a tanh or sigmoid";

  private DeadUnitsChart() {}

  private static List<LayerActivations> layers(String what, ActivationHistory history) {
    ActivationCharts.requireTimes(what, history);
    List<LayerActivations> flat =
        history.layers().stream().filter(LayerActivations::canBeFlat).toList();
    if (flat.isEmpty()) {
      throw new IllegalArgumentException(
          what
              + ": expected a layer with relu, relu6, tanh or sigmoid, which have flat ends, but"
              + " there is "
              + history.layers().stream()
                  .map(layer -> layer.layer() + " (" + layer.activation() + ")")
                  .toList());
    }
    return flat;
  }

  private static String examples(ActivationHistory history) {
    return history.examples() + (history.examples() == 1 ? " example" : " examples");
  }

  /** Lines: the share of dead units, and that of outputs at flat places. */
  static Chart shares(ActivationHistory history) {
    List<LayerActivations> layers = layers("dead units chart", history);
    Plot dead = panel(history, layers, "Dead units", "% of the units", LayerActivations::dead);
    Plot flat = panel(history, layers, "Flat outputs", "% of the outputs", LayerActivations::flat);
    return new GridChart(
        "Units that learn nothing",
        "dead: flat for each of the " + examples(history) + "; " + WHERE,
        dead.legendEntries(),
        2,
        List.of(dead.withoutLegend(), flat.withoutLegend()));
  }

  private static Plot panel(
      ActivationHistory history,
      List<LayerActivations> layers,
      String title,
      String axis,
      BiFunction<LayerActivations, Integer, Double> share) {
    double[] epochs = history.epochs().stream().mapToDouble(epoch -> epoch).toArray();
    Plot plot =
        new Plot(title)
            .size(Theme.WIDTH / 2, PANEL_HEIGHT)
            .xLabel("epoch")
            .yLabel(axis)
            .wholeNumbers()
            .xRange(epochs[0] - 0.5, epochs[epochs.length - 1] + 0.5)
            .yRange(-3, 103);
    for (LayerActivations layer : layers) {
      double[] percent = new double[layer.times()];
      for (int time = 0; time < percent.length; time++) {
        percent[time] = 100 * share.apply(layer, time);
      }
      plot = plot.line(layer.layer() + " (" + layer.activation() + ")", epochs, percent);
    }
    return plot;
  }

  /** A picture for each layer: a row for each unit, a column for each epoch. */
  static Chart units(ActivationHistory history) {
    List<LayerActivations> layers = layers("units chart", history);
    int columns = Math.min(3, layers.size());
    ColorBar bar = new ColorBar(ColorMap.SHARES, new Range(0, 100));
    List<Plot> panels = new ArrayList<>();
    for (LayerActivations layer : layers) {
      Plot panel =
          picture(layer, history.epochs(), bar)
              .size(Theme.WIDTH / columns, PANEL_HEIGHT)
              .yLabel(panels.size() % columns == 0 ? "units, in order of flatness" : "");
      boolean ends = panels.size() % columns == columns - 1 || panels.size() == layers.size() - 1;
      panels.add(ends ? panel.sideBar(bar) : panel);
    }
    return new GridChart(
        "At how many examples each unit is flat, in percent of " + examples(history),
        WHERE,
        List.of(deadEntry()),
        columns,
        panels);
  }

  private static LegendEntry deadEntry() {
    return new LegendEntry(
        "dead: flat at all of them",
        (g, x, y) -> {
          g.setColor(Theme.of(g).tone(Palette.VERMILION));
          g.fill(new Rectangle2D.Double(x + 1, y - 6, Legend.SAMPLE_WIDTH - 2, 12));
        });
  }

  private static Plot picture(LayerActivations layer, List<Long> epochs, ColorBar bar) {
    int last = layer.times() - 1;
    Range x = new Range(epochs.get(0) - 0.5, epochs.get(last) + 0.5);
    Range y = new Range(0.5, layer.units() + 0.5);
    int[] units = ordered(layer);
    return new Plot(layer.layer())
        .subtitle(
            layer.activation()
                + ", dead "
                + ActivationCharts.percent(layer.dead(0))
                + (last == 0 ? "" : " → " + ActivationCharts.percent(layer.dead(last))))
        .xLabel("epoch")
        .wholeNumbers()
        .counts()
        .xRange(x.low(), x.high())
        .yRange(y.low(), y.high())
        .mark(new RasterMark(theme -> painted(layer, bar, theme, units), x, y, sentence(layer)));
  }

  /** The units that are flattest at the end last, so at the top. */
  static int[] ordered(LayerActivations layer) {
    int last = layer.times() - 1;
    return IntStream.range(0, layer.units())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer unit) -> layer.flat(last, unit)))
        .mapToInt(unit -> unit)
        .toArray();
  }

  private static BufferedImage painted(
      LayerActivations layer, ColorBar bar, Theme theme, int... units) {
    BufferedImage picture =
        new BufferedImage(layer.times(), units.length, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < units.length; row++) {
      int unit = units[units.length - 1 - row];
      for (int time = 0; time < layer.times(); time++) {
        Color color =
            layer.isDead(time, unit)
                ? theme.tone(Palette.VERMILION)
                : bar.color(100 * layer.flat(time, unit), theme);
        picture.setRGB(time, row, color.getRGB());
      }
    }
    return picture;
  }

  private static String sentence(LayerActivations layer) {
    int last = layer.times() - 1;
    long dead = IntStream.range(0, layer.units()).filter(unit -> layer.isDead(last, unit)).count();
    return layer.layer()
        + ": at the end "
        + dead
        + " of "
        + layer.units()
        + " units are dead, and on average a unit is flat at "
        + ActivationCharts.percent(layer.flat(last))
        + " of the examples"
        + (last == 0 ? "" : ", at first at " + Numbers.fixed(100 * layer.flat(0), 0) + "%")
        + ".";
  }
}
