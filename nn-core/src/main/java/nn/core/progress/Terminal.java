package nn.core.progress;

import java.io.Console;

/** Whether a person at a terminal sees what the program writes, and how wide it is. */
final class Terminal {
  private static final int USUAL_COLUMNS = 80;

  private Terminal() {}

  /** How many characters go on one line: what {@code COLUMNS} says, else 80. */
  static int columns() {
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("[1-9][0-9]{1,3}")
        ? Integer.parseInt(columns)
        : USUAL_COLUMNS;
  }

  /**
   * From JDK 22 on a console is there even when output goes into a file; it then says so itself.
   */
  @SuppressWarnings("SystemConsoleNull") // before JDK 22 it can be
  static boolean present() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
