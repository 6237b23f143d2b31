package nn.jupyter.engine;

/** Carries a {@link CellError} out of the cell; inside the engine, and from magics to it. */
final class CellFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient CellError error;

  CellFailure(CellError error) {
    super(error.summary());
    this.error = error;
  }

  CellError error() {
    return error;
  }
}
