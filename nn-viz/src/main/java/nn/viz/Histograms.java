package nn.viz;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.initializers.Initializer;
import nn.viz.paint.Numbers;
import nn.viz.paint.Palette;
import nn.viz.paint.Theme;

/** How often numbers occur. */
final class Histograms {
  private static final int PANEL_HEIGHT = 230;

  private Histograms() {}

  static Plot of(String title, double... numbers) {
    return panel(title, numbers).size(Theme.WIDTH, Theme.HEIGHT);
  }

  static double[] numbers(NdArray array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.data()[i];
    }
    return numbers;
  }

  static Plot panel(String title, double... numbers) {
    Bins bins = Bins.of("histogram \"" + title + "\"", numbers);
    return new Plot(title)
        .subtitle(summary(numbers))
        .yLabel("count")
        .counts()
        .yRange(0, 1.05 * Math.max(1, Arrays.stream(bins.counts()).max().orElse(0)))
        .mark(new BinsMark("", bins, Palette.BLUE));
  }

  private static String summary(double... numbers) {
    int count = 0;
    double sum = 0;
    for (double number : numbers) {
      if (Double.isFinite(number)) {
        count++;
        sum += number;
      }
    }
    double mean = sum / count;
    double square = 0;
    for (double number : numbers) {
      if (Double.isFinite(number)) {
        square += (number - mean) * (number - mean);
      }
    }
    int left = numbers.length - count;
    return "mean "
        + Numbers.compact(mean)
        + ", deviation "
        + Numbers.compact(Math.sqrt(square / count))
        + (left == 0 ? "" : ", " + left + " not finite");
  }

  /** A panel for each of several groups of numbers. */
  static Chart grid(String title, Map<String, double[]> groups) {
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("histograms: there is nothing to draw");
    }
    List<Plot> panels =
        groups.entrySet().stream().map(g -> panel(g.getKey(), g.getValue())).toList();
    return grid(title, Math.min(3, panels.size()), panels);
  }

  /** Panels of one size, as many in a row as said. */
  static Chart grid(String title, int columns, List<Plot> panels) {
    List<Plot> sized =
        panels.stream()
            .map(panel -> panel.yLabel("").size(Theme.WIDTH / columns, PANEL_HEIGHT))
            .toList();
    return new GridChart(title, "", List.of(), columns, sized);
  }

  static Chart weights(Model model) {
    Map<String, double[]> groups = new LinkedHashMap<>();
    for (Parameter parameter : model.parameters()) {
      if (!parameter.isState()) {
        groups.put(parameter.name(), numbers(parameter.value()));
      }
    }
    if (groups.isEmpty()) {
      throw new IllegalArgumentException(
          "weights chart: \"" + model.name() + "\" has no weights; there is nothing to draw");
    }
    return grid("Weights of " + model.name(), groups);
  }

  static Chart initializers(Shape shape, long seed, Initializer... initializers) {
    Map<String, double[]> groups = new LinkedHashMap<>();
    for (Initializer initializer : initializers) {
      NdArray weights = initializer.create(shape, RandomStream.of(seed, "weights/chart"));
      groups.put(initializer.toString().replace("[]", ""), numbers(weights));
    }
    return grid("Fresh weights of shape " + shape, groups);
  }
}
