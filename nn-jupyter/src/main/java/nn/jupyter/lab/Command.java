package nn.jupyter.lab;

import java.io.IOException;
import java.util.List;

/** One thing {@code ./lab} can do. */
interface Command {
  /** The word that calls it. */
  String name();

  /** What may follow the word. */
  String arguments();

  /** What it does, in one line. */
  String purpose();

  /**
   * Does it.
   *
   * @param arguments what followed the word
   * @return the exit code, 0 for success
   * @throws LabException if something is missing that the user can mend
   */
  int run(Project project, List<String> arguments) throws IOException, InterruptedException;
}
