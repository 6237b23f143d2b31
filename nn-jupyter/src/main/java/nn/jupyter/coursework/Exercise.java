package nn.jupyter.coursework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nn.jupyter.runner.NotebookCell;
import nn.jupyter.runner.NotebookFile;

/**
 * One exercise of a notebook.
 *
 * @param chapter the number that the notebook's file name begins with
 * @param number the exercise's number in the notebook
 * @param title the notebook's title
 * @param imports the import lines of its first code cell
 * @param text what is to be done, as Markdown
 * @param skeleton the exercise cell: what the student begins with
 * @param check the check cell: one expression
 * @param points what it is worth
 */
record Exercise(
    String chapter,
    int number,
    String title,
    List<String> imports,
    String text,
    String skeleton,
    String check,
    int points) {
  private static final String ID = "exercise-";

  Exercise {
    imports = List.copyOf(imports);
  }

  /** The name that tests are tagged with: 03.1. */
  String task() {
    return chapter + "." + number;
  }

  /** The name of its class: Task03_1. */
  String className() {
    return "Task" + chapter + "_" + number;
  }

  /** The exercises of all notebooks in a folder whose checks are the course's own, in order. */
  static List<Exercise> ofNotebooks(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).matches("\\d\\d-.*\\.ipynb"))
          .sorted()
          .flatMap(file -> of(NotebookFile.read(file)).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the notebooks in " + folder, e);
    }
  }

  /** The exercises of one notebook; none if it checks them by code of its own. */
  static List<Exercise> of(NotebookFile notebook) {
    List<NotebookCell> cells = notebook.cells();
    List<String> imports =
        cells.stream()
            .filter(NotebookCell::isCode)
            .limit(1)
            .flatMap(cell -> cell.source().lines())
            .filter(line -> line.startsWith("import "))
            .toList();
    List<Exercise> exercises = new ArrayList<>();
    if (imports.contains("import nn.course.*;")) {
      String title = cells.get(0).source().lines().findFirst().orElse("").replaceFirst("^# ", "");
      String chapter = String.valueOf(notebook.path().getFileName()).substring(0, 2);
      for (int i = 0; i < cells.size(); i++) {
        NotebookCell cell = cells.get(i);
        if (cell.isCode() && cell.id().startsWith(ID)) {
          exercises.add(
              new Exercise(
                  chapter,
                  Integer.parseInt(cell.id().substring(ID.length())),
                  title,
                  imports,
                  textBefore(cells, i),
                  cell.source(),
                  codeAfter(cells, i),
                  cell.points()));
        }
      }
    }
    return exercises;
  }

  /** The text between the code cell before and this one. */
  private static String textBefore(List<NotebookCell> cells, int exercise) {
    int first = exercise;
    while (first > 0 && !cells.get(first - 1).isCode()) {
      first--;
    }
    return String.join(
        "\n\n", cells.subList(first, exercise).stream().map(NotebookCell::source).toList());
  }

  private static String codeAfter(List<NotebookCell> cells, int exercise) {
    return cells.stream()
        .skip(exercise + 1L)
        .filter(NotebookCell::isCode)
        .findFirst()
        .map(NotebookCell::source)
        .orElseThrow(
            () -> new IllegalArgumentException("no check after " + cells.get(exercise).id()));
  }
}
