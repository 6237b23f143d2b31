package nn.jupyter.engine;

import nn.jupyter.display.DisplayTarget;

/**
 * Where one cell's outputs go: a running notebook page, a file, a test.
 *
 * <p>May be called from any thread, since a cell may start threads that print.
 */
public interface CellOutput extends DisplayTarget {
  /**
   * Takes a piece of text that was printed.
   *
   * @param stream which of the two streams it was printed to
   * @param text the text, any length, line ends as printed
   */
  void print(Stream stream, String text);

  /** The two streams a program prints to. */
  enum Stream {
    /** {@code System.out}. */
    STDOUT,
    /** {@code System.err}. */
    STDERR;

    /** Returns the name that notebooks use: {@code stdout} or {@code stderr}. */
    public String notebookName() {
      return this == STDOUT ? "stdout" : "stderr";
    }
  }
}
