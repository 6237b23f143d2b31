package nn.data.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * One number for each category, as {@link OrdinalEncoder} learned them.
 *
 * @param categories the category of each number, from 0 on
 * @param unseen the number of all others; none where they are an error
 * @param fill the category that missing cells belong to; none where they are an error
 */
public record OrdinalEncoding(
    List<String> categories, Optional<Double> unseen, Optional<String> fill)
    implements InvertibleEncoding {
  /** Keeps what was learned. */
  public OrdinalEncoding {
    categories = List.copyOf(categories);
  }

  @Override
  public List<String> suffixes() {
    return List.of("");
  }

  @Override
  public NdArray encode(Column<?> column) {
    Map<String, Double> numbers = new HashMap<>();
    categories.forEach(name -> numbers.put(name, (double) numbers.size()));
    NdArray features = NdArray.zeros(Shape.of(column.size(), 1));
    for (int row = 0; row < column.size(); row++) {
      String category = CategoryCounts.of(column, row, fill);
      Double number = numbers.get(category);
      if (number == null) {
        int there = row;
        number =
            unseen.orElseThrow(
                () ->
                    CategoryCounts.unseen(
                        column, there, category, "new OrdinalEncoder()", ".unseenAs(-1)"));
      }
      features.data()[row] = number.floatValue();
    }
    return features;
  }

  /** {@inheritDoc} Numbers are rounded; what is the number of no category is a missing cell. */
  @Override
  public StringColumn decode(String name, NdArray features) {
    StringColumn column = StringColumn.create(name);
    for (float number : Features.require(features, 1, name).data()) {
      int place = Float.isNaN(number) ? -1 : (int) StrictMath.rint(number);
      boolean known = place >= 0 && place < categories.size();
      if (known && !categories.get(place).equals(Missing.CATEGORY)) {
        column.append(categories.get(place));
      } else {
        column.appendMissing();
      }
    }
    return column;
  }

  @Override
  public String toString() {
    return "ordinal of "
        + Lists.some(categories)
        + "; unseen ones are "
        + unseen.map(Object::toString).orElse("an error")
        + fill.map(category -> "; missing cells are " + category).orElse("");
  }
}
