package nn.jupyter.runner;

import java.util.Optional;

/**
 * What became of a notebook.
 *
 * @param notebook the notebook with its new outputs
 * @param failure the cell that failed and why, if one did; the cells after it did not run
 */
public record NotebookRun(NotebookFile notebook, Optional<CellFault> failure) {}
