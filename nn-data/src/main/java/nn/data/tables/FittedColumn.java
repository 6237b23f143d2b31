package nn.data.tables;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A column of a table with what was learned of it.
 *
 * @param name what the column is called
 * @param indicator whether its last feature is 1 where the cell is missing
 * @param encoding how its cells become features
 */
public record FittedColumn(String name, boolean indicator, ColumnEncoding encoding) {
  private static final String MISSING = "?missing";

  /** The names of its features, in order. */
  public List<String> features() {
    return Stream.concat(
            encoding.suffixes().stream(), indicator ? Stream.of(MISSING) : Stream.empty())
        .map(suffix -> name + suffix)
        .toList();
  }

  /** The features of each row, {@code (rows, features)}. */
  NdArray encode(Table table) {
    Column<?> column = Cells.column(table, name);
    NdArray encoded = encoding.encode(column);
    if (!indicator) {
      return encoded;
    }
    int width = encoded.shape().dim(1) + 1;
    NdArray both = NdArray.zeros(Shape.of(column.size(), width));
    Features.put(encoded, both, 0);
    for (int row = 0; row < column.size(); row++) {
      both.data()[row * width + width - 1] = Cells.isMissing(column, row) ? 1 : 0;
    }
    return both;
  }

  /** The cells again, where they can be known. */
  Optional<Column<?>> decode(NdArray features) {
    if (!(encoding instanceof InvertibleEncoding invertible)
        || (encoding instanceof NumberEncoding numbers && !numbers.invertible())) {
      return Optional.empty();
    }
    int width = features.shape().dim(1) - (indicator ? 1 : 0);
    Column<?> column = invertible.decode(name, Features.cut(features, 0, width));
    return Optional.of(indicator ? withGaps(column, features, width) : column);
  }

  /** Made anew, for Tablesaw's columns of text forget what was set to missing. */
  private static <T> Column<T> withGaps(Column<T> column, NdArray features, int indicator) {
    Column<T> gaps = column.emptyCopy();
    for (int row = 0; row < column.size(); row++) {
      if (features.get(row, indicator) > 0.5f || Cells.isMissing(column, row)) {
        gaps.appendMissing();
      } else {
        gaps.append(column, row);
      }
    }
    return gaps;
  }

  @Override
  public String toString() {
    return name
        + ": "
        + encoding
        + (indicator ? "; which cells were missing is a feature" : "")
        + (features().size() == 1 ? "" : " (" + features().size() + " features)");
  }
}
