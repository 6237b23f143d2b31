package nn.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nn.autodiff.Shape;
import nn.core.training.Dataset;

/**
 * What there is to see of a dataset before anything is learned from it: shapes, ranges, the balance
 * of classes, and what may be wrong. A notebook shows it as a table.
 *
 * <p>Remarks tell of numbers that are missing (NaN) or infinite, features that are always the same,
 * examples that occur twice (and those of them with different targets), classes that are rare, a
 * feature that all but equals the target, and, of a split, examples that are in both parts.
 *
 * <pre>{@code
 * System.out.println(DataSummary.of(fruits));
 * DataSummary both = DataSummary.of(split);
 * both.remarks();
 * }</pre>
 *
 * @param title how many examples of which shapes
 * @param rows ranges of the features, one row each; of the channels of pictures; or of all numbers
 *     together where there are more than 40 features
 * @param classes how many examples each class has, a line each; none where targets are not classes
 * @param remarks what may be wrong, a sentence each
 */
public record DataSummary(
    String title, List<Row> rows, List<String> classes, List<String> remarks) {
  private static final int FIRST_NUMBER = 1;

  /**
   * What the numbers of one feature are like.
   *
   * @param name what it is called
   * @param lowest the lowest number
   * @param highest the highest number
   * @param mean the mean of the finite numbers
   * @param deviation their standard deviation, which divides by n
   * @param missing how many are NaN
   */
  public record Row(
      String name, double lowest, double highest, double mean, double deviation, long missing) {}

  /** Keeps the lists as they are. */
  public DataSummary {
    rows = List.copyOf(rows);
    classes = List.copyOf(classes);
    remarks = List.copyOf(remarks);
  }

  /**
   * Looks at every number of a dataset once or twice; takes about 100 bytes of memory for each
   * example.
   *
   * @param features the names of the features, in order; none to number them
   * @throws IllegalArgumentException if there are more or fewer names than features
   */
  public static DataSummary of(Dataset data, String... features) {
    Look look = new Look(data, List.of(features));
    return new DataSummary(title(data), look.rows(), classes(data), look.remarks());
  }

  /**
   * Looks at the part that is learned from, and for examples of it in the part that is held back.
   *
   * @param features the names of the features, in order; none to number them
   * @throws IllegalArgumentException if there are more or fewer names than features
   */
  public static DataSummary of(Split<? extends Dataset> split, String... features) {
    DataSummary train = of(split.train(), features);
    List<String> remarks = new ArrayList<>(train.remarks);
    Leaks leaks = Leaks.between(split.train(), split.test());
    if (!leaks.same().isEmpty()) {
      remarks.add(leaks.toString());
    }
    String title = train.title + " to learn from, " + split.test().size() + " held back";
    return new DataSummary(title, train.rows, train.classes, remarks);
  }

  private static String title(Dataset data) {
    Shape target = data.targetShape();
    return String.format(Locale.ROOT, "%,d", data.size())
        + " examples of shape "
        + data.inputShape()
        + (target.rank() == 0 ? ", one target each" : ", targets of shape " + target);
  }

  private static List<String> classes(Dataset data) {
    return data instanceof LabeledDataset labeled
        ? ClassBalance.of(labeled).toString().lines().toList()
        : List.of();
  }

  /** The titles of {@link #cells}. */
  public List<String> titles() {
    return List.of("Numbers", "Lowest", "Highest", "Mean", "Deviation", "Missing");
  }

  /** The table's cells as text, one list for each row; all but the first hold a number. */
  public List<List<String>> cells() {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      cells.add(
          List.of(
              row.name,
              number(row.lowest),
              number(row.highest),
              number(row.mean),
              number(row.deviation),
              String.format(Locale.ROOT, "%,d", row.missing)));
    }
    return cells;
  }

  /** Four digits, without the zeros behind them. */
  private static String number(double number) {
    if (!Double.isFinite(number)) {
      return Double.isNaN(number) ? "-" : Double.toString(number);
    }
    String text = String.format(Locale.ROOT, "%.4g", number);
    return text.contains(".") && !text.contains("e")
        ? text.replaceAll("0+$", "").replaceAll("\\.$", "")
        : text;
  }

  /** The table in plain text, the classes, and the remarks. */
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
    StringBuilder text = new StringBuilder(title);
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String padding = " ".repeat(widths[i] - line.get(i).length());
        row.append(i < FIRST_NUMBER ? line.get(i) + padding : padding + line.get(i)).append("  ");
      }
      text.append('\n').append(row.toString().stripTrailing());
    }
    classes.forEach(line -> text.append('\n').append(line));
    remarks.forEach(remark -> text.append("\n! ").append(remark));
    return text.toString();
  }
}
