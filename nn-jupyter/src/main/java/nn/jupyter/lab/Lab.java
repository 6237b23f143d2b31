package nn.jupyter.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The entry: finds the command that the user's first word names, and runs it. */
public final class Lab {
  static final List<Command> COMMANDS =
      List.of(
          new OpenCommand(),
          new RunCommand(),
          new CheckCommand(),
          new DoctorCommand(),
          new BookCommand(),
          new NewCourseworkCommand(),
          new ChartsCommand(),
          new BenchCommand(),
          new MnistCommand(),
          new KernelCommand(),
          new HelpCommand());

  private Lab() {}

  /**
   * Runs one command and ends the JVM with its exit code.
   *
   * @param arguments the project's folder, then the words of the user
   */
  public static void main(String[] arguments) {
    // Fonts are looked at without a screen.
    System.setProperty("java.awt.headless", "true");
    Project project = Project.at(Path.of(arguments[0]).toAbsolutePath().normalize());
    List<String> words = Arrays.asList(arguments).subList(1, arguments.length);
    System.exit(run(project, words, System.err));
  }

  /** Runs one command; what goes wrong is told in one line to {@code err}. */
  static int run(Project project, List<String> words, PrintStream err) {
    try {
      // Without a word, or with an option first, the course is opened.
      if (words.isEmpty() || isOption(words.get(0))) {
        return new OpenCommand().run(project, words);
      }
      return command(words.get(0)).run(project, words.subList(1, words.size()));
    } catch (LabException e) {
      err.println("lab: " + e.getMessage());
    } catch (FileSystemException e) {
      err.println(
          "lab: cannot read or write "
              + e.getFile()
              + " ("
              + (e.getReason() == null ? e.getClass().getSimpleName() : e.getReason())
              + ")");
    } catch (IOException e) {
      err.println("lab: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      err.println("lab: interrupted");
    }
    return 1;
  }

  private static boolean isOption(String word) {
    return word.startsWith("--") && !word.equals("--help");
  }

  private static Command command(String word) {
    if (word.equals("-h") || word.equals("--help")) {
      return new HelpCommand();
    }
    return COMMANDS.stream()
        .filter(command -> command.name().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new LabException(
                    "there is no command \""
                        + word
                        + "\"; expected one of "
                        + String.join(", ", COMMANDS.stream().map(Command::name).toList())
                        + ". \"lab help\" tells what they do."));
  }
}
