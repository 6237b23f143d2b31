package nn.data.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.hashing.Murmur3;
import tech.tablesaw.columns.Column;

/**
 * Categories by their hash, as {@link HashingEncoder} says it.
 *
 * @param column the name that is hashed with the category
 * @param features how many features there are
 * @param signed whether half of the categories count -1
 * @param fill the category that missing cells belong to; none where they are an error
 */
public record HashingEncoding(String column, int features, boolean signed, Optional<String> fill)
    implements ColumnEncoding {
  @Override
  public List<String> suffixes() {
    return Numbers.numbered(features);
  }

  @Override
  public NdArray encode(Column<?> cells) {
    NdArray encoded = NdArray.zeros(Shape.of(cells.size(), features));
    Map<String, Integer> hashes = new HashMap<>();
    for (int row = 0; row < cells.size(); row++) {
      String category = CategoryCounts.of(cells, row, fill);
      int hash = hashes.computeIfAbsent(category, name -> Murmur3.hash(column + "=" + name));
      int place = (int) (Math.abs((long) hash) % features);
      encoded.data()[row * features + place] = signed && hash < 0 ? -1 : 1;
    }
    return encoded;
  }

  @Override
  public String toString() {
    return (signed ? "signed " : "")
        + "hash to "
        + features
        + " features"
        + fill.map(category -> "; missing cells are " + category).orElse("");
  }
}
