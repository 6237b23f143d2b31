package nn.data.tables;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.LabeledDataset;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A column of classes to predict.
 *
 * @param name what the column is called
 * @param classNames the class of each label
 */
public record ClassTarget(String name, List<String> classNames)
    implements TargetColumn<LabeledDataset> {
  /** Keeps the names. */
  public ClassTarget {
    classNames = List.copyOf(classNames);
  }

  @Override
  public LabeledDataset dataset(NdArray inputs, Table table) {
    int[] labels = Targets.labels(Cells.column(table, name), classNames);
    NdArray targets = NdArray.zeros(Shape.of(labels.length));
    for (int row = 0; row < labels.length; row++) {
      targets.data()[row] = labels[row];
    }
    LabeledDataset data = LabeledDataset.of(inputs, targets, classNames);
    return HeldBackTables.isHeldBack(table) ? data.holdBack() : data;
  }

  /**
   * {@inheritDoc} Rows {@code (n, classes)} are the class of the largest number; one number for
   * each example, {@code (n, 1)} or {@code (n,)}, is the probability of the second of two classes
   * if it is none of their labels.
   */
  @Override
  public Column<?> decode(NdArray predictions) {
    Shape shape = predictions.shape();
    boolean rows = shape.rank() == 2 && shape.dim(1) == classNames.size() && shape.dim(1) > 1;
    boolean single = shape.rank() == 1 || (shape.rank() == 2 && shape.dim(1) == 1);
    if (!rows && !single) {
      throw new IllegalArgumentException(
          "ClassTarget: expected predictions (n, "
              + classNames.size()
              + ") or labels (n,) but got shape "
              + shape);
    }
    StringColumn column = StringColumn.create(name);
    for (float label : (rows ? predictions.argmax(1) : predictions).data()) {
      column.append(name(label));
    }
    return column;
  }

  private String name(float label) {
    int k = classNames.size() == 2 ? (label > 0.5f ? 1 : 0) : (int) label;
    boolean whole = classNames.size() == 2 || k == label;
    if (!(label >= 0) || !whole || k >= classNames.size()) {
      throw new IllegalArgumentException(
          "ClassTarget: expected labels 0 to " + (classNames.size() - 1) + " but got " + label);
    }
    return classNames.get(k);
  }

  @Override
  public String toString() {
    return "target \"" + name + "\": classes " + Lists.some(classNames);
  }
}
