package nn.jupyter.render;

import java.util.Base64;
import java.util.Map;
import nn.jupyter.display.Renderer;
import nn.viz.Chart;

/**
 * Shows a chart as PNG, sharp on any screen, and as its description.
 *
 * <p>Not as SVG: pages show that only in a notebook that is trusted, and committed ones are not.
 */
public final class ChartRenderer implements Renderer<Chart> {
  private static final int SCALE = 2;

  /** Creates the renderer; found through {@link java.util.ServiceLoader}. */
  public ChartRenderer() {}

  @Override
  public Class<Chart> type() {
    return Chart.class;
  }

  @Override
  public Map<String, String> render(Chart chart) {
    byte[] png = PngDensity.mark(chart.png(SCALE), SCALE);
    return Map.of(
        "text/plain", chart.altText(), "image/png", Base64.getEncoder().encodeToString(png));
  }
}
