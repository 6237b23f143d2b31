package nn.data.tables;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.Datasets;
import nn.data.transforms.Transform;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A column of numbers to predict.
 *
 * @param name what the column is called
 * @param scaling what happens to the numbers before they are learned
 */
public record NumberTarget(String name, List<Transform> scaling) implements TargetColumn<Dataset> {
  /** Keeps the scaling. */
  public NumberTarget {
    scaling = List.copyOf(scaling);
  }

  @Override
  public Dataset dataset(NdArray inputs, Table table) {
    NdArray targets = encoding().encode(Cells.column(table, name));
    Dataset data = Datasets.check(Dataset.of(inputs, targets));
    return HeldBackTables.isHeldBack(table) ? data.holdBack() : data;
  }

  /**
   * {@inheritDoc} Shape {@code (n, 1)} or {@code (n,)}; scaling is undone.
   *
   * @throws IllegalArgumentException if the predictions have another shape, or the scaling cannot
   *     be undone
   */
  @Override
  public Column<?> decode(NdArray predictions) {
    boolean vector = predictions.shape().rank() == 1;
    return encoding()
        .decode(name, vector ? predictions.reshape(Shape.of(predictions.size(), 1)) : predictions);
  }

  private NumberEncoding encoding() {
    return new NumberEncoding(java.util.Optional.empty(), scaling, List.of(""));
  }

  @Override
  public String toString() {
    return "target \"" + name + "\": " + encoding();
  }
}
