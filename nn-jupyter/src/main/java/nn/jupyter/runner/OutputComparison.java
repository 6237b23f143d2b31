package nn.jupyter.runner;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares what two runs of a notebook put out as text: streams, the plain text of results and
 * displays, errors. Pictures and HTML are left to the eye; cells tagged {@code nbval-ignore-output}
 * are left out.
 */
public final class OutputComparison {
  private OutputComparison() {}

  /**
   * Finds the first difference of each cell.
   *
   * @param committed the notebook as it was
   * @param executed the same notebook after a run
   * @return nothing when all texts are equal
   */
  public static List<OutputDifference> compare(NotebookFile committed, NotebookFile executed) {
    List<OutputDifference> differences = new ArrayList<>();
    List<NotebookCell> before = committed.cells();
    List<NotebookCell> after = executed.cells();
    if (before.size() != after.size()) {
      throw new IllegalArgumentException(
          "expected two runs of one notebook but got "
              + before.size()
              + " and "
              + after.size()
              + " cells");
    }
    int number = 0;
    for (int i = 0; i < before.size(); i++) {
      NotebookCell cell = before.get(i);
      if (cell.isCode() && !cell.source().isBlank() && !cell.hasTag("skip-execution")) {
        number++;
        if (!cell.hasTag("nbval-ignore-output")) {
          compare(committed, number, cell, after.get(i), differences);
        }
      }
    }
    return differences;
  }

  private static void compare(
      NotebookFile notebook,
      int number,
      NotebookCell before,
      NotebookCell after,
      List<OutputDifference> differences) {
    List<String> expected = lines(before);
    List<String> got = lines(after);
    for (int line = 0; line < Math.max(expected.size(), got.size()); line++) {
      String left = line < expected.size() ? expected.get(line) : OutputDifference.NOTHING;
      String right = line < got.size() ? got.get(line) : OutputDifference.NOTHING;
      if (!left.equals(right)) {
        differences.add(new OutputDifference(notebook.path(), number, line + 1, left, right));
        return;
      }
    }
  }

  /** All text of a cell's outputs, line by line. */
  private static List<String> lines(NotebookCell cell) {
    List<String> lines = new ArrayList<>();
    for (JsonElement element : cell.outputs()) {
      JsonObject output = element.getAsJsonObject();
      String text =
          switch (output.get("output_type").getAsString()) {
            case "stream" -> Multiline.join(output.get("text"));
            case "error" ->
                Multiline.join(output.get("ename")) + ": " + Multiline.join(output.get("evalue"));
            default -> plain(output);
          };
      lines.addAll(text.lines().toList());
    }
    return lines;
  }

  private static String plain(JsonObject output) {
    return output.get("data") instanceof JsonObject data
        ? Multiline.join(data.get("text/plain"))
        : "";
  }
}
