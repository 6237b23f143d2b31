package nn.data.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * A feature for each category, as {@link OneHotEncoder} learned them.
 *
 * @param categories those with a feature of their own, in order
 * @param rare those that share the feature {@code <other>}
 * @param unseen what becomes of all others
 * @param dropFirst whether the first feature is left out
 * @param fill the category that missing cells belong to; none where they are an error
 */
public record OneHotEncoding(
    List<String> categories,
    List<String> rare,
    Unseen unseen,
    boolean dropFirst,
    Optional<String> fill)
    implements InvertibleEncoding {
  /** The name of the feature that rare and unseen categories share. */
  public static final String OTHER = "<other>";

  /** Keeps what was learned. */
  public OneHotEncoding {
    categories = List.copyOf(categories);
    rare = List.copyOf(rare);
  }

  /** All that have a feature, the dropped one too. */
  private List<String> names() {
    List<String> names = new ArrayList<>(categories);
    if (!rare.isEmpty() || unseen == Unseen.OTHER) {
      names.add(OTHER);
    }
    return names;
  }

  @Override
  public List<String> suffixes() {
    return names().stream().skip(dropFirst ? 1 : 0).map(name -> "=" + name).toList();
  }

  @Override
  public NdArray encode(Column<?> column) {
    Map<String, Integer> places = new HashMap<>();
    categories.forEach(name -> places.put(name, places.size()));
    rare.forEach(name -> places.put(name, categories.size()));
    int dropped = dropFirst ? 1 : 0;
    int width = names().size() - dropped;
    NdArray features = NdArray.zeros(Shape.of(column.size(), width));
    for (int row = 0; row < column.size(); row++) {
      String category = CategoryCounts.of(column, row, fill);
      int place = places.getOrDefault(category, -1);
      if (place < 0) {
        place = unseen(column, row, category);
      }
      if (place >= dropped) {
        features.data()[row * width + place - dropped] = 1;
      }
    }
    return features;
  }

  private int unseen(Column<?> column, int row, String category) {
    return switch (unseen) {
      case ZEROS -> -1;
      case OTHER -> categories.size();
      case ERROR ->
          throw CategoryCounts.unseen(
              column, row, category, "new OneHotEncoder()", ".unseen(Unseen.OTHER)");
    };
  }

  /**
   * {@inheritDoc} All zeros are a missing cell, or the first category if that one is dropped. What
   * was rare or unseen comes back as {@code <other>}.
   */
  @Override
  public StringColumn decode(String name, NdArray features) {
    List<String> names = names();
    int dropped = dropFirst ? 1 : 0;
    int width = names.size() - dropped;
    float[] numbers = Features.require(features, width, name).data();
    StringColumn column = StringColumn.create(name);
    for (int row = 0; row < features.shape().dim(0); row++) {
      int best = -1;
      float largest = 0;
      float sum = 0;
      for (int j = 0; j < width; j++) {
        float number = numbers[row * width + j];
        sum += number;
        if (number > largest) {
          best = j + dropped;
          largest = number;
        }
      }
      if (dropFirst && 1 - sum >= largest) {
        best = 0;
      }
      String category = best < 0 ? Missing.CATEGORY : names.get(best);
      if (category.equals(Missing.CATEGORY)) {
        column.appendMissing();
      } else {
        column.append(category);
      }
    }
    return column;
  }

  @Override
  public String toString() {
    return "one-hot of "
        + Lists.some(names())
        + (dropFirst ? ", the first told by zeros" : "")
        + (rare.isEmpty() ? "" : "; " + rare.size() + " rare ones are " + OTHER)
        + "; unseen ones are "
        + switch (unseen) {
          case ERROR -> "an error";
          case ZEROS -> "zeros";
          case OTHER -> OTHER;
        }
        + fill.map(category -> "; missing cells are " + category).orElse("");
  }
}
