package nn.data.text;

import java.util.Map;
import java.util.TreeMap;

/** What a text counts, without the zeros: numbers at columns in rising order. */
final class SparseRow {
  private final int[] columns;
  private final double[] values;

  SparseRow(int[] columns, double[] values) {
    this.columns = columns;
    this.values = values;
  }

  /** Where a number is not zero; not to be changed. */
  int[] columns() {
    return columns;
  }

  /** The numbers; not to be changed. */
  double[] values() {
    return values;
  }

  static SparseRow of(Map<Integer, Double> numbers) {
    TreeMap<Integer, Double> inOrder = new TreeMap<>(numbers);
    inOrder.values().removeIf(number -> number == 0);
    return new SparseRow(
        inOrder.keySet().stream().mapToInt(column -> column).toArray(),
        inOrder.values().stream().mapToDouble(number -> number).toArray());
  }

  /** The row divided by its length, so that long texts do not count more; zeros stay. */
  SparseRow normalized(Norm norm) {
    double length = norm.length(values);
    double[] shorter = values.clone();
    for (int i = 0; i < shorter.length; i++) {
      shorter[i] = length == 0 ? 0 : shorter[i] / length;
    }
    return new SparseRow(columns, shorter);
  }
}
