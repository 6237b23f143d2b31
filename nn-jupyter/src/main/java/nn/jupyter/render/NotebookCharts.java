package nn.jupyter.render;

import java.util.Map;
import nn.jupyter.Rich;
import nn.jupyter.display.CurrentTarget;
import nn.jupyter.display.DisplayTarget;
import nn.viz.Chart;
import nn.viz.LiveDisplay;

/**
 * Shows charts that change in the notebook, each in its place; found by {@code nn.viz}.
 *
 * <p>While a chart changes it is shown as SVG, which is written a hundred times faster than a PNG;
 * as a picture and not as HTML, which takes JupyterLab half as long again. What stays is shown as
 * every other chart.
 */
public final class NotebookCharts implements LiveDisplay {
  /** Creates the display; found through {@link java.util.ServiceLoader}. */
  public NotebookCharts() {}

  @Override
  public boolean available() {
    return CurrentTarget.get().isPresent();
  }

  @Override
  public Place show(Chart chart) {
    DisplayTarget target =
        CurrentTarget.get()
            .orElseThrow(
                () -> new IllegalStateException("there is no notebook to show a chart in"));
    String id = target.display(passing(chart));
    return new Place() {
      @Override
      public void replace(Chart later) {
        target.update(id, passing(later));
      }

      @Override
      public void settle(Chart last) {
        target.update(id, Rich.of(last));
      }
    };
  }

  private static Map<String, String> passing(Chart chart) {
    return Map.of("text/plain", chart.altText(), "image/svg+xml", chart.svg());
  }
}
