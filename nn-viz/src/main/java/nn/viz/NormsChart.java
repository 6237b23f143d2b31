package nn.viz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.core.training.History;
import nn.viz.paint.Palette;
import nn.viz.paint.Theme;

/**
 * How long the gradients and the weights of each layer are, epoch by epoch, on a logarithmic scale:
 * there each factor is as high as any other.
 */
final class NormsChart {
  private static final String GRADIENTS = "gradient_norm";
  private static final String WEIGHTS = "weight_norm";
  private static final String ALL = "all layers";
  private static final int PANEL_HEIGHT = 320;

  private NormsChart() {}

  static Chart of(History history) {
    Map<String, double[]> gradients = norms(history, GRADIENTS);
    Map<String, double[]> weights = norms(history, WEIGHTS);
    if (gradients.isEmpty() && weights.isEmpty()) {
      throw new IllegalArgumentException(
          "norms chart: expected a history with norms but there is "
              + history.metrics()
              + "; train with new RecordGradientNorms().byLayer() and new"
              + " RecordWeightNorms().byLayer()");
    }
    List<String> layers = new ArrayList<>(gradients.keySet());
    weights.keySet().stream().filter(layer -> !layers.contains(layer)).forEach(layers::add);
    int panels = (gradients.isEmpty() ? 0 : 1) + (weights.isEmpty() ? 0 : 1);
    List<Plot> plots = new ArrayList<>();
    if (!gradients.isEmpty()) {
      plots.add(panel("Gradients", "norm of the gradients", gradients, layers, panels));
    }
    if (!weights.isEmpty()) {
      plots.add(panel("Weights", "norm of the weights", weights, layers, panels));
    }
    List<LegendEntry> legend = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      legend.addAll(line(layers.get(i), i, 0, 1).legend());
    }
    return new GridChart(
        "How long gradients and weights are, layer by layer",
        "",
        legend,
        panels,
        plots.stream().map(Plot::withoutLegend).toList());
  }

  /** The norms of a kind by layer, or those of all weights if there are no others. */
  private static Map<String, double[]> norms(History history, String kind) {
    Map<String, double[]> norms = new LinkedHashMap<>();
    for (String name : history.metrics()) {
      if (name.startsWith(kind + "/")) {
        norms.put(name.substring(kind.length() + 1), history.values(name));
      }
    }
    if (norms.isEmpty() && history.has(kind)) {
      norms.put(ALL, history.values(kind));
    }
    return norms;
  }

  private static Plot panel(
      String title, String axis, Map<String, double[]> norms, List<String> layers, int panels) {
    Plot plot =
        new Plot(title)
            .size(Theme.WIDTH / panels, PANEL_HEIGHT)
            .xLabel("epoch")
            .yLabel(axis)
            .wholeNumbers()
            .logY();
    List<String> none = new ArrayList<>();
    int epochs = 0;
    for (Map.Entry<String, double[]> layer : norms.entrySet()) {
      LineMark line = line(layer.getKey(), layers.indexOf(layer.getKey()), layer.getValue());
      epochs = layer.getValue().length;
      if (line.series().hasNumbers()) {
        plot = plot.mark(line);
      } else {
        none.add(layer.getKey());
      }
    }
    if (none.size() == norms.size()) {
      throw new IllegalArgumentException(
          "norms chart: expected a number above 0 in some epoch but the "
              + axis
              + " is 0 or not finite in all layers and epochs; is anything trained?");
    }
    String left = none.isEmpty() ? "" : "0 or not finite throughout: " + String.join(", ", none);
    return plot.subtitle(left).xRange(0.5, epochs + 0.5);
  }

  /** What is not above 0 has no place on a logarithmic axis and is left as a gap. */
  private static LineMark line(String layer, int index, double... norms) {
    double[] epochs = new double[norms.length];
    double[] shown = new double[norms.length];
    for (int i = 0; i < norms.length; i++) {
      epochs[i] = i + 1;
      shown[i] = norms[i] > 0 && Double.isFinite(norms[i]) ? norms[i] : Double.NaN;
    }
    return new LineMark(new Series(layer, epochs, shown), Palette.color(index), Dash.of(index));
  }
}
