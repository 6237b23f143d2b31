package nn.jupyter.lab;

/** Something the user can mend; its message says how, and is all that is shown. */
final class LabException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LabException(String message) {
    super(message);
  }
}
