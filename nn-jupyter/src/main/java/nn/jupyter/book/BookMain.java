package nn.jupyter.book;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The command that writes the book.
 *
 * <pre>
 * java -cp ... nn.jupyter.book.BookMain PROJECT FOLDER [--no-javadoc]
 * </pre>
 */
public final class BookMain {
  private static final String NO_JAVADOC = "--no-javadoc";

  private BookMain() {}

  /**
   * Writes the book; ends with status 0, 1 when a page cannot be written or a link leads nowhere,
   * or 2 when the command is wrong.
   *
   * @param arguments see the class
   */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out));
  }

  static int run(List<String> arguments, PrintStream terminal) {
    List<String> folders = arguments.stream().filter(word -> !word.startsWith("--")).toList();
    boolean known = arguments.stream().allMatch(a -> !a.startsWith("--") || a.equals(NO_JAVADOC));
    if (folders.size() != 2 || !known) {
      terminal.println("book into which folder? lab book [DIR] [" + NO_JAVADOC + "]");
      return 2;
    }
    Path project = Path.of(folders.get(0)).toAbsolutePath().normalize();
    Path folder = Path.of(folders.get(1)).toAbsolutePath().normalize();
    try {
      boolean javadoc = !arguments.contains(NO_JAVADOC) && Javadoc.write(project, folder, terminal);
      List<String> problems = new Book(project).write(folder, javadoc);
      problems.forEach(terminal::println);
      terminal.println("The book is in " + folder.resolve("index.html"));
      return problems.isEmpty() ? 0 : 1;
    } catch (UncheckedIOException | IllegalArgumentException e) {
      terminal.println("the book cannot be written: " + e.getMessage());
      return 1;
    }
  }
}
