package nn.data.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tech.tablesaw.columns.Column;

/**
 * One number for each category, its place in an order: 0, 1, 2, ...
 *
 * <p>For categories that have an order, which is given: small, medium, large. Without one they are
 * sorted, text by letters and numbers by size, which is what an embedding layer wants and what
 * makes of colours an order that is not there. Missing cells that are a category of their own come
 * last. Values are those of scikit-learn's {@code OrdinalEncoder}.
 *
 * <pre>{@code
 * ColumnEncoder sizes = OrdinalEncoder.order("small", "medium", "large").unseenAs(-1);
 * }</pre>
 *
 * @param order the categories in order; empty to learn them
 * @param unseen the number of a category that is none of them; none where that is an error
 * @param missing what stands where a cell is missing
 */
public record OrdinalEncoder(List<String> order, Optional<Double> unseen, Missing missing)
    implements ColumnEncoder {
  /** Checks that the order names no category twice. */
  public OrdinalEncoder {
    order = List.copyOf(order);
    if (order.stream().distinct().count() < order.size()) {
      throw new IllegalArgumentException(
          "OrdinalEncoder: expected each category once but got " + order);
    }
  }

  /** The categories of the training column, sorted; unseen and missing ones are errors. */
  public OrdinalEncoder() {
    this(List.of(), Optional.empty(), Missing.reject());
  }

  /** These categories, in this order; others and missing ones are errors. */
  public static OrdinalEncoder order(String... categories) {
    return new OrdinalEncoder(List.of(categories), Optional.empty(), Missing.reject());
  }

  /** The same with a number for categories that are not known. */
  public OrdinalEncoder unseenAs(double number) {
    return new OrdinalEncoder(order, Optional.of(number), missing);
  }

  /** The same with another rule for missing cells. */
  public OrdinalEncoder missing(Missing rule) {
    return new OrdinalEncoder(order, unseen, rule);
  }

  @Override
  public OrdinalEncoding fit(Column<?> train, Outcome outcome) {
    CategoryCounts learned = CategoryCounts.of(train, missing, "OrdinalEncoder");
    if (order.isEmpty()) {
      return new OrdinalEncoding(learned.names(), unseen, learned.fill());
    }
    List<String> categories = new java.util.ArrayList<>(order);
    if (missing.kind() == Missing.Kind.OWN_CATEGORY
        && learned.counts().containsKey(Missing.CATEGORY)) {
      categories.add(Missing.CATEGORY);
    }
    OrdinalEncoding encoding = new OrdinalEncoding(categories, unseen, learned.fill());
    if (unseen.isEmpty()) {
      requireKnown(train, learned.counts(), categories);
    }
    return encoding;
  }

  private static void requireKnown(
      Column<?> train, Map<String, Integer> counts, List<String> categories) {
    List<String> others =
        counts.keySet().stream().filter(name -> !categories.contains(name)).toList();
    if (!others.isEmpty()) {
      throw new IllegalArgumentException(
          "OrdinalEncoder: column \""
              + train.name()
              + "\" has categories that the order "
              + Lists.some(categories)
              + " does not name: "
              + Lists.some(others)
              + "; name them too, or give them a number by unseenAs(-1)");
    }
  }
}
