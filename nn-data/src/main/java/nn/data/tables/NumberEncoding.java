package nn.data.tables;

import java.util.List;
import java.util.Optional;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.transforms.Invertible;
import nn.data.transforms.Transform;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.columns.Column;

/**
 * A column of numbers as features, as {@link Numbers} learned it.
 *
 * @param fill what stands where a cell is missing; nothing where that is an error
 * @param transforms what happens to the numbers, in order
 * @param suffixes what the features are called behind the column's name
 */
public record NumberEncoding(
    Optional<Double> fill, List<Transform> transforms, List<String> suffixes)
    implements InvertibleEncoding {
  /** Keeps what was learned. */
  public NumberEncoding {
    transforms = List.copyOf(transforms);
    suffixes = List.copyOf(suffixes);
  }

  @Override
  public NdArray encode(Column<?> column) {
    NdArray numbers = NdArray.zeros(Shape.of(column.size(), 1));
    for (int row = 0; row < column.size(); row++) {
      double number = Cells.number(column, row);
      if (Double.isNaN(number)) {
        int missing = row;
        number = fill.orElseThrow(() -> Cells.missing(column, missing));
      }
      numbers.data()[row] = (float) number;
    }
    for (Transform transform : transforms) {
      numbers = transform.apply(numbers);
    }
    return numbers;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the features have another shape, or one of the transforms
   *     cannot be undone
   */
  @Override
  public DoubleColumn decode(String name, NdArray features) {
    NdArray numbers = Features.require(features, suffixes.size(), name);
    for (int i = transforms.size() - 1; i >= 0; i--) {
      if (!(transforms.get(i) instanceof Invertible invertible)) {
        throw new IllegalArgumentException(
            "NumberEncoding: "
                + transforms.get(i)
                + " of column \""
                + name
                + "\" cannot be undone");
      }
      numbers = invertible.inverse(numbers);
    }
    DoubleColumn column = DoubleColumn.create(name);
    for (float number : numbers.data()) {
      column.append(number);
    }
    return column;
  }

  /** Whether all that happens to the numbers can be undone. */
  boolean invertible() {
    return transforms.stream().allMatch(Invertible.class::isInstance);
  }

  @Override
  public String toString() {
    String numbers =
        transforms.isEmpty()
            ? "numbers as they are"
            : "numbers by "
                + String.join(", then ", transforms.stream().map(Object::toString).toList());
    return fill.map(number -> numbers + "; missing cells are " + number).orElse(numbers);
  }
}
