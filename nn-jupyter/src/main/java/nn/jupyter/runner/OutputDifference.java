package nn.jupyter.runner;

import java.nio.file.Path;

/**
 * A text output that is not what it was.
 *
 * @param path the notebook
 * @param cell the number of the code cell, from 1
 * @param line the line of the cell's text outputs, from 1
 * @param expected that line as committed
 * @param got that line now
 */
public record OutputDifference(Path path, int cell, int line, String expected, String got) {
  /** Stands for a line that is not there. */
  static final String NOTHING = "(no more output)";

  /** Returns where it is, what was expected, what came, and how to accept it. */
  @Override
  public String toString() {
    return String.format(
        "%s, cell %d, line %d of its output:%n  expected: %s%n  got:      %s%n"
            + "  if the new output is right, run the notebook with --in-place and commit it",
        path.getFileName(), cell, line, expected, got);
  }
}
