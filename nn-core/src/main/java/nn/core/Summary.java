package nn.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nn.autodiff.Shape;

/**
 * A model's layers as a table: what they give, how many weights they have, what they cost.
 *
 * @param model the model's name
 * @param input the shape of one example
 * @param rows the layers, first to last
 */
public record Summary(String model, Shape input, List<Row> rows) {
  /**
   * One layer.
   *
   * @param name what it is called
   * @param layer what it is, with its sizes
   * @param output the shape of one result
   * @param parameters how many weights it has
   * @param flops additions and multiplications for one example
   */
  public record Row(String name, String layer, Shape output, long parameters, long flops) {
    /** How many bytes one example's results take, four for each number. */
    public long outputBytes() {
      return 4L * output.size();
    }
  }

  /** Keeps the rows as they are. */
  public Summary {
    rows = List.copyOf(rows);
  }

  /** How many weights there are in all. */
  public long parameters() {
    return rows.stream().mapToLong(Row::parameters).sum();
  }

  /** How many bytes the weights take. */
  public long parameterBytes() {
    return 4 * parameters();
  }

  /** Additions and multiplications for one example. */
  public long flops() {
    return rows.stream().mapToLong(Row::flops).sum();
  }

  /** The titles of {@link #cells}. */
  public List<String> titles() {
    return List.of("Name", "Layer", "Output", "Parameters", "Memory", "FLOPs");
  }

  /** The table's cells as text, one list per layer; shapes with the batch axis. */
  public List<List<String>> cells() {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      cells.add(
          List.of(
              row.name,
              row.layer,
              Shapes.batch(row.output),
              number(row.parameters),
              bytes(4 * row.parameters + row.outputBytes()),
              number(row.flops)));
    }
    return cells;
  }

  /** What stands under the table. */
  public String total() {
    return number(parameters())
        + " parameters ("
        + bytes(parameterBytes())
        + "), "
        + number(flops())
        + " FLOPs per example";
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String bytes(long bytes) {
    return bytes < 10_000
        ? number(bytes) + " B"
        : bytes < 10_000_000
            ? number(Math.round(bytes / 1e3)) + " kB"
            : number(Math.round(bytes / 1e6)) + " MB";
  }

  /** The table in plain text. */
  @Override
  public String toString() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(titles());
    lines.addAll(cells());
    int[] widths = new int[titles().size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder(model + ", input " + Shapes.batch(input) + "\n");
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String padding = " ".repeat(widths[i] - line.get(i).length());
        row.append(i < 3 ? line.get(i) + padding : padding + line.get(i)).append("  ");
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.append(total()).toString();
  }
}
