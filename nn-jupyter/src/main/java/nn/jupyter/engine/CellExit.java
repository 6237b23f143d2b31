package nn.jupyter.engine;

/** What {@code System.exit} does in a cell: it ends the cell and leaves the notebook alive. */
public final class CellExit extends Error {
  private static final long serialVersionUID = 1;

  private CellExit(int status) {
    super(
        "System.exit("
            + status
            + ") would end the whole notebook, so it only ended this cell; "
            + "to stop everything, shut down the kernel");
  }

  /**
   * Takes the place of {@code System.exit} in the code of cells.
   *
   * @param status the status that the program asked for
   */
  @SuppressWarnings("DoNotCallSuggester") // Calling it is its purpose.
  public static void exit(int status) {
    throw new CellExit(status);
  }

  /**
   * Takes the place of {@code Runtime.exit} and {@code Runtime.halt} in the code of cells.
   *
   * @param runtime not used
   * @param status the status that the program asked for
   */
  @SuppressWarnings("DoNotCallSuggester") // Calling it is its purpose.
  public static void exit(Runtime runtime, int status) {
    throw new CellExit(status);
  }
}
