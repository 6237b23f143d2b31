package nn.jupyter.magic;

import java.util.List;

/** A command of a cell that is not Java: a line that starts with {@code %} and its name. */
interface Magic {
  /** Returns the name, without the percent sign. */
  String name();

  /** Returns how it is used, for error texts: {@code %classpath GLOB}. */
  String usage();

  /**
   * Runs the command.
   *
   * @param arguments what follows the name, split at blanks
   * @throws IllegalArgumentException where the arguments are wrong
   * @throws IllegalStateException where the command fails
   */
  void run(List<String> arguments);
}
