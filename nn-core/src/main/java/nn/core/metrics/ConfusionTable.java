package nn.core.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A confusion matrix as plain text. */
final class ConfusionTable {
  private ConfusionTable() {}

  static String of(ConfusionMatrix matrix, List<String> names) {
    int classes = matrix.classes();
    if (names.size() != classes) {
      throw new IllegalArgumentException(
          "ConfusionMatrix: expected "
              + classes
              + " names, one for each class, but got "
              + names.size()
              + ": "
              + names);
    }
    List<List<String>> lines = new ArrayList<>();
    List<String> header = new ArrayList<>(names);
    header.add(0, "actual \\ predicted");
    header.add("recall");
    lines.add(header);
    List<String> precisions = new ArrayList<>(List.of("precision"));
    for (int i = 0; i < classes; i++) {
      List<String> line = new ArrayList<>(List.of(names.get(i)));
      for (int j = 0; j < classes; j++) {
        line.add(String.valueOf(matrix.count(i, j)));
      }
      line.add(share(matrix.recall(i)));
      lines.add(line);
      precisions.add(share(matrix.precision(i)));
    }
    precisions.add(share(matrix.accuracy()));
    lines.add(precisions);
    return text(lines);
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }

  /** Columns as wide as their widest cell; the first flush left, the others flush right. */
  private static String text(List<List<String>> lines) {
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      for (int column = 0; column < line.size(); column++) {
        int at = column;
        int width = lines.stream().mapToInt(cells -> cells.get(at).length()).max().orElse(0);
        String gap = " ".repeat(width - line.get(column).length());
        text.append(column == 0 ? line.get(0) + gap : "  " + gap + line.get(column));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
