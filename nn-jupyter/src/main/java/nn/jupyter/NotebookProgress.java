package nn.jupyter;

import nn.core.progress.ProgressBar;
import nn.core.progress.ProgressDisplay;
import nn.jupyter.display.CurrentTarget;

/** Shows progress in the notebook, as one bar that moves; found by {@code nn.core.progress}. */
public final class NotebookProgress implements ProgressDisplay {
  /** Creates the display; found through {@link java.util.ServiceLoader}. */
  public NotebookProgress() {}

  @Override
  public boolean available() {
    return CurrentTarget.get().isPresent();
  }

  @Override
  public ProgressBar start(String title, long total) {
    return CurrentTarget.get()
        .<ProgressBar>map(target -> new NotebookBar(target, title, total))
        .orElseThrow(() -> new IllegalStateException("there is no notebook to show a bar in"));
  }
}
