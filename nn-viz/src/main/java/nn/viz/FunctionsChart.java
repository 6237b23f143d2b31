package nn.viz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nn.viz.paint.Palette;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;

/**
 * Functions beside their derivatives: compared in two panels, or each in a panel of its own. Where
 * there is one function in a panel, the parts in which it is saturated are shaded.
 */
final class FunctionsChart {
  private static final int PANEL_HEIGHT = 300;
  private static final int GALLERY_COLUMNS = 3;
  private static final int SMALL_WIDTH = Theme.WIDTH / GALLERY_COLUMNS;
  private static final int SMALL_HEIGHT = 210;

  /** More functions than these are counted in the title, not named. */
  private static final int MOST_IN_TITLE = 6;

  /** How many times as high as the middle one a function may be that sets the scale. */
  private static final double TOWERING = 8;

  private FunctionsChart() {}

  /** All functions in the left panel, all derivatives in the right one, one legend for both. */
  static Chart compared(List<Differentiable> functions, Range domain) {
    if (functions.isEmpty()) {
      throw new IllegalArgumentException(
          "activation chart: there is nothing to draw; name at least one function, such as RELU");
    }
    boolean single = functions.size() == 1;
    Plot left = panel("Function", "x", "f(x)");
    Plot right = panel("Derivative", "x", "f′(x)");
    List<Series> values = new ArrayList<>();
    List<Series> slopes = new ArrayList<>();
    for (Differentiable function : functions) {
      values.add(Curves.sample(function.name(), function.f(), domain.low(), domain.high()));
      slopes.add(
          Curves.sample(
              single ? "derivative of " + function.name() : function.name() + "′",
              function.derivative(),
              domain.low(),
              domain.high()));
    }
    for (Series each : values) {
      left = left.line(each);
    }
    for (Series each : slopes) {
      right = right.line(each);
    }
    Set<String> beyond = new TreeSet<>(towering(values));
    towering(slopes).forEach(name -> beyond.add(name.replace("′", "")));
    left = withRoom(left, values);
    right = withRoom(right, slopes);
    List<LegendEntry> legend = new ArrayList<>();
    if (single) {
      Optional<ZonesMark> flat = Saturated.mark(functions.get(0), domain, left.dataY());
      if (flat.isPresent()) {
        legend.addAll(flat.get().legend());
        left = left.mark(flat.get());
        right = right.mark(Saturated.mark(functions.get(0), domain, right.dataY()).orElseThrow());
      }
    } else {
      legend.addAll(left.legendEntries());
    }
    String title =
        single
            ? functions.get(0).name() + " and its derivative"
            : (functions.size() > MOST_IN_TITLE
                    ? functions.size() + " functions"
                    : functions.stream()
                        .map(Differentiable::name)
                        .collect(Collectors.joining(", ")))
                + " and their derivatives";
    String subtitle = single ? functions.get(0).formula() : remarks(functions, beyond);
    return new GridChart(
        title, subtitle, legend, 2, List.of(left.withoutLegend(), right.withoutLegend()));
  }

  /** What is drawn of functions that are not of one number, and which ones leave the picture. */
  private static String remarks(List<Differentiable> functions, Set<String> beyond) {
    Map<String, List<String>> byFormula = new LinkedHashMap<>();
    functions.stream()
        .filter(function -> !function.ofOneNumber())
        .forEach(
            function ->
                byFormula
                    .computeIfAbsent(function.formula(), none -> new ArrayList<>())
                    .add(function.name()));
    List<String> remarks = new ArrayList<>();
    byFormula.forEach((formula, names) -> remarks.add(String.join(", ", names) + ": " + formula));
    if (!beyond.isEmpty()) {
      remarks.add("beyond the picture: " + String.join(", ", beyond));
    }
    return String.join("; ", remarks);
  }

  /** The names of curves so high that the others would be one flat line beside them. */
  private static List<String> towering(List<Series> curves) {
    double most = most(curves);
    return curves.stream()
        .filter(curve -> curve.yRange().length() > most)
        .map(Series::name)
        .toList();
  }

  /** So high may a curve be: some times the one in the middle. */
  private static double most(List<Series> curves) {
    double[] heights =
        curves.stream().mapToDouble(each -> each.yRange().length()).sorted().toArray();
    double middle = heights[(heights.length - 1) / 2];
    return middle == 0 ? Double.POSITIVE_INFINITY : TOWERING * middle;
  }

  private static Plot withRoom(Plot plot, List<Series> curves) {
    if (towering(curves).isEmpty()) {
      return plot;
    }
    double most = most(curves);
    Range shown =
        curves.stream()
            .map(Series::yRange)
            .filter(range -> range.length() <= most)
            .reduce(Range::and)
            .orElseThrow()
            .padded(0.05);
    return plot.yRange(shown.low(), shown.high());
  }

  private static Plot panel(String title, String x, String y) {
    return new Plot(title).size(Theme.WIDTH / 2, PANEL_HEIGHT).xLabel(x).yLabel(y).tight();
  }

  /** One small panel for each function, with f and f' in it. */
  static Chart gallery(String title, List<Differentiable> functions, Range domain) {
    if (functions.isEmpty()) {
      throw new IllegalArgumentException(
          "activation gallery: there is nothing to draw; name at least one function");
    }
    List<Plot> panels = functions.stream().map(function -> small(function, domain)).toList();
    List<LegendEntry> legend = new ArrayList<>();
    for (Plot panel : panels) {
      if (panel.legendEntries().size() > legend.size()) {
        legend = panel.legendEntries();
      }
    }
    return new GridChart(
        title, "", legend, GALLERY_COLUMNS, panels.stream().map(Plot::withoutLegend).toList());
  }

  private static Plot small(Differentiable function, Range domain) {
    Series f = Curves.sample("f(x)", function.f(), domain.low(), domain.high());
    Series derivative =
        Curves.sample("derivative f′(x)", function.derivative(), domain.low(), domain.high());
    Plot plot =
        new Plot(function.name())
            .subtitle(function.formula())
            .size(SMALL_WIDTH, SMALL_HEIGHT)
            .tight()
            .mark(new LineMark(f, Palette.BLUE, Dash.SOLID))
            .mark(new LineMark(derivative, Palette.VERMILION, Dash.DASHED));
    return Saturated.mark(function, domain, plot.dataY()).map(plot::mark).orElse(plot);
  }
}
