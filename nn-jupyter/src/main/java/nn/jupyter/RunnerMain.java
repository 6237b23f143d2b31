package nn.jupyter;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nn.jupyter.runner.AtomicFiles;
import nn.jupyter.runner.HtmlPage;
import nn.jupyter.runner.NotebookFile;
import nn.jupyter.runner.NotebookRun;
import nn.jupyter.runner.OutputComparison;
import nn.jupyter.runner.OutputDifference;
import nn.jupyter.runner.Requirements;
import nn.jupyter.runner.Runner;
import nn.jupyter.runner.RunnerOptions;

/**
 * The runner's command: executes notebooks in this JVM, without Jupyter.
 *
 * <pre>
 * java -cp ... nn.jupyter.RunnerMain run FILE... [--out DIR] [--in-place] [--check] [--html]
 *     [--timeout SECONDS]
 * </pre>
 *
 * <p>{@code --out} writes the executed notebook and its HTML into a folder, {@code --in-place}
 * writes the outputs into the notebook itself, {@code --check} compares the text outputs with those
 * in the file, {@code --html} asks for the HTML beside the notebook where there is no {@code
 * --out}.
 */
public final class RunnerMain {
  private static volatile String running = "";

  private RunnerMain() {}

  /**
   * Runs notebooks; ends with status 0 when all went well, 1 when a notebook failed or differs, 2
   * when the command is wrong.
   *
   * @param arguments see the class
   */
  public static void main(String[] arguments) {
    PrintStream terminal = System.out;
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (!running.isEmpty()) {
                    // Some code has called System.exit, perhaps with 0: that is no success.
                    terminal.println("ended in the middle of " + running + "; it is not written");
                    terminal.flush();
                    Runtime.getRuntime().halt(1);
                  }
                }));
    System.exit(run(List.of(arguments), terminal));
  }

  /**
   * Runs the command and tells about it.
   *
   * @param arguments see the class
   * @param terminal where to tell
   * @return the status: 0, 1 or 2
   */
  public static int run(List<String> arguments, PrintStream terminal) {
    RunnerOptions options;
    try {
      options = RunnerOptions.parse(arguments);
    } catch (IllegalArgumentException e) {
      terminal.println(e.getMessage());
      return 2;
    }
    boolean good = true;
    for (Path file : options.files()) {
      try {
        good &= runOne(file, options, terminal);
      } catch (IllegalArgumentException | UncheckedIOException e) {
        terminal.println(e.getMessage());
        good = false;
      } finally {
        running = "";
      }
    }
    return good ? 0 : 1;
  }

  private static boolean runOne(Path file, RunnerOptions options, PrintStream terminal) {
    NotebookFile committed = NotebookFile.read(file);
    Runner runner =
        new Runner(options.cellTimeout(), cell -> running = file.getFileName() + ", cell " + cell);
    running = String.valueOf(file.getFileName());
    NotebookRun run = runner.run(committed);
    boolean good = run.failure().isEmpty();
    run.failure().ifPresent(terminal::println);
    Optional<String> missing = options.check() ? Requirements.missing(committed) : Optional.empty();
    missing.ifPresent(terminal::println);
    if (good && options.check() && missing.isEmpty()) {
      List<OutputDifference> differences = OutputComparison.compare(committed, run.notebook());
      differences.forEach(terminal::println);
      good = differences.isEmpty();
    }
    if (options.inPlace() && run.failure().isEmpty()) {
      AtomicFiles.write(file, run.notebook().toJson());
    }
    String name = String.valueOf(file.getFileName());
    Path out = options.out().orElse(run.notebook().folder());
    if (options.out().isPresent()) {
      AtomicFiles.write(out.resolve(name), run.notebook().toJson());
    }
    if (options.html()) {
      String page = name.replaceAll("\\.ipynb$", "") + ".html";
      AtomicFiles.write(out.resolve(page), HtmlPage.of(run.notebook()));
    }
    terminal.println(file + (good ? ": good" : ": failed"));
    return good;
  }
}
