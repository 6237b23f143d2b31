package nn.jupyter.coursework;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes coursework of the notebooks' exercises.
 *
 * <pre>
 * java -cp ... nn.jupyter.coursework.CourseworkMain GLASSBOX DIR [--chapters 01,03]
 * </pre>
 *
 * <p>{@code DIR} is new or empty; one that holds coursework already gets the chapters that are
 * named and are not in it yet. No file that is there is written to.
 */
public final class CourseworkMain {
  private CourseworkMain() {}

  /**
   * Writes the coursework; ends with status 0, 1 where that cannot be done, 2 where the command is
   * wrong.
   *
   * @param arguments the folder of Glassbox, then what the user wrote
   */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out));
  }

  /**
   * Writes the coursework and tells about it.
   *
   * @param arguments see {@link #main}
   * @param terminal where to tell
   * @return the status: 0, 1 or 2
   */
  public static int run(List<String> arguments, PrintStream terminal) {
    List<String> folders = new ArrayList<>(arguments);
    Set<String> chapters = new TreeSet<>();
    int option = folders.indexOf("--chapters");
    if (option >= 0 && option + 1 < folders.size()) {
      chapters.addAll(List.of(folders.remove(option + 1).split(",")));
      folders.remove(option);
    }
    if (folders.size() != 2 || folders.stream().anyMatch(word -> word.startsWith("--"))) {
      terminal.println("expected new-coursework DIR [--chapters 01,03]");
      return 2;
    }
    try {
      write(Path.of(folders.get(0)), Path.of(folders.get(1)), chapters, terminal);
      return 0;
    } catch (IllegalArgumentException | UncheckedIOException e) {
      terminal.println(e.getMessage());
      return 1;
    }
  }

  private static void write(Path glassbox, Path dir, Set<String> chapters, PrintStream terminal) {
    List<Exercise> all = Exercise.ofNotebooks(glassbox.resolve("notebooks"));
    Set<String> known =
        all.stream().map(Exercise::chapter).collect(Collectors.toCollection(TreeSet::new));
    if (!known.containsAll(chapters)) {
      throw new IllegalArgumentException(
          "there are exercises in the chapters "
              + String.join(", ", known)
              + ", but --chapters says "
              + String.join(",", chapters));
    }
    CourseworkFolder folder = CourseworkFolder.at(dir, !chapters.isEmpty());
    folder.writeProject(Versions.of(glassbox));
    List<String> written = new ArrayList<>();
    for (Exercise exercise : all) {
      if ((chapters.isEmpty() || chapters.contains(exercise.chapter())) && folder.write(exercise)) {
        written.add(exercise.task());
      }
    }
    terminal.println(
        written.isEmpty()
            ? "Nothing is new: " + dir + " has these chapters already."
            : "Tasks " + String.join(", ", written) + " are in " + dir + ".");
  }
}
