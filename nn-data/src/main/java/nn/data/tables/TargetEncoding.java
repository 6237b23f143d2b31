package nn.data.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import tech.tablesaw.columns.Column;

/**
 * Categories by the mean of what is to be predicted, as {@link TargetEncoder} learned it.
 *
 * @param suffixes what the features are called behind the column's name
 * @param categories the categories of the training column, in order
 * @param all for each feature, the means over all training rows
 * @param without for each fold and feature, the means over the rows of the other folds
 * @param training by which the training column is known again and its rows dealt
 * @param fill the category that missing cells belong to; none where they are an error
 */
public record TargetEncoding(
    List<String> suffixes,
    List<String> categories,
    List<CategoryMeans> all,
    List<List<CategoryMeans>> without,
    TrainingRows training,
    Optional<String> fill)
    implements ColumnEncoding {
  /** Keeps what was learned. */
  public TargetEncoding {
    suffixes = List.copyOf(suffixes);
    categories = List.copyOf(categories);
    all = List.copyOf(all);
    without = List.copyOf(without);
  }

  static Map<String, Integer> places(List<String> categories) {
    Map<String, Integer> places = new HashMap<>();
    categories.forEach(name -> places.put(name, places.size()));
    return places;
  }

  /**
   * {@inheritDoc} The training column itself, known by its cells, gets for each row the means of
   * the other folds.
   */
  @Override
  public NdArray encode(Column<?> column) {
    Map<String, Integer> places = places(categories);
    int width = suffixes.size();
    int[] fold = training.folds(column);
    NdArray features = NdArray.zeros(Shape.of(column.size(), width));
    for (int row = 0; row < column.size(); row++) {
      int place = places.getOrDefault(CategoryCounts.of(column, row, fill), -1);
      List<CategoryMeans> means = fold.length == 0 ? all : without.get(fold[row]);
      for (int k = 0; k < width; k++) {
        features.data()[row * width + k] = (float) means.get(k).of(place);
      }
    }
    return features;
  }

  @Override
  public String toString() {
    return "smoothed means of the target for "
        + Lists.some(categories)
        + " ("
        + String.join("; ", all.stream().map(CategoryMeans::toString).toList())
        + "); the training table by "
        + without.size()
        + " folds; unseen ones are the mean"
        + fill.map(category -> "; missing cells are " + category).orElse("");
  }
}
