package nn.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    for (Differentiable function : functions) {
      left = left.line(Curves.sample(function.name(), function.f(), domain.low(), domain.high()));
      right =
          right.line(
              Curves.sample(
                  single ? "derivative of " + function.name() : function.name() + "′",
                  function.derivative(),
                  domain.low(),
                  domain.high()));
    }
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
            : functions.stream().map(Differentiable::name).collect(Collectors.joining(", "))
                + " and their derivatives";
    String subtitle =
        single
            ? functions.get(0).formula()
            : functions.stream()
                .filter(function -> !function.ofOneNumber())
                .map(function -> function.name() + ": " + function.formula())
                .collect(Collectors.joining("; "));
    return new GridChart(
        title, subtitle, legend, 2, List.of(left.withoutLegend(), right.withoutLegend()));
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
