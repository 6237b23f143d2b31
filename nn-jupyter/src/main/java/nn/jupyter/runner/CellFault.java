package nn.jupyter.runner;

import java.nio.file.Path;
import nn.jupyter.engine.CellError;

/**
 * A cell that failed.
 *
 * @param path the notebook
 * @param cell the number of the code cell, from 1
 * @param error why it failed
 * @param note what else to say, or nothing
 */
public record CellFault(Path path, int cell, CellError error, String note) {
  /** Returns notebook, cell, line and cause on the first line, and the whole story below. */
  @Override
  public String toString() {
    String where = error.place().isPresent() ? "" : "Cell " + cell + ": ";
    return path.getFileName()
        + ": "
        + where
        + error.summary()
        + note
        + "\n  "
        + String.join("\n  ", error.traceback());
  }
}
