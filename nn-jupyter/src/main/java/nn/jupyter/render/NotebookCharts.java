package nn.jupyter.render;

import nn.jupyter.Rich;
import nn.jupyter.display.CurrentTarget;
import nn.jupyter.display.DisplayTarget;
import nn.viz.Chart;
import nn.viz.LiveDisplay;

/** Shows charts that change in the notebook, each in its place; found by {@code nn.viz}. */
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
    String id = target.display(Rich.of(chart));
    return later -> target.update(id, Rich.of(later));
  }
}
