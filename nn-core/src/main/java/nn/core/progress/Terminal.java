package nn.core.progress;

import java.io.Console;

/** Whether a person at a terminal sees what the program writes. */
final class Terminal {
  private Terminal() {}

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
