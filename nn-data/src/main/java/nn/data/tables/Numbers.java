package nn.data.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.transforms.Fittable;
import nn.data.transforms.Standardizer;
import nn.data.transforms.Transform;
import tech.tablesaw.columns.Column;

/**
 * A column of numbers as a feature: what is missing is filled in, then it is scaled.
 *
 * <p>True counts 1 and false 0; text that can be read as numbers is. Every column is scaled by
 * itself, so any {@link Fittable} for examples of shape {@code (1,)} will do. Numbers become
 * float32 before they are scaled: keep seven digits that matter, years and not milliseconds.
 *
 * <pre>{@code
 * Recipe.regression("price")
 *     .numeric(Numbers.standardized().missing(Missing.median()))
 *     .columns(Numbers.asTheyAre(), "rooms");
 * }</pre>
 *
 * @param missing what stands where a cell is missing
 * @param scaling what happens to the numbers afterwards, in order
 */
public record Numbers(Missing missing, List<Fittable<?>> scaling) implements ColumnEncoder {
  /** Keeps what is to happen. */
  public Numbers {
    scaling = List.copyOf(scaling);
  }

  /** The numbers as they stand in the table. */
  public static Numbers asTheyAre() {
    return new Numbers(Missing.reject(), List.of());
  }

  /** Mean 0 and standard deviation 1 over the training table. */
  public static Numbers standardized() {
    return asTheyAre().then(Standardizer.perFeature());
  }

  /** Scaled by something that learns from the training table. */
  public static Numbers scaled(Fittable<?> scaling) {
    return asTheyAre().then(scaling);
  }

  /** The same, then something more that learns from the training table. */
  public Numbers then(Fittable<?> next) {
    List<Fittable<?>> all = new ArrayList<>(scaling);
    all.add(next);
    return new Numbers(missing, all);
  }

  /** The same, then something more that learns nothing. */
  public Numbers thenApply(Transform next) {
    return then((Fittable<Transform>) train -> next);
  }

  /** The same with another rule for missing cells. */
  public Numbers missing(Missing rule) {
    return new Numbers(rule, scaling);
  }

  @Override
  public NumberEncoding fit(Column<?> train, Outcome outcome) {
    OptionalDouble fill = Fills.number(missing, train);
    Optional<Double> filled = fill.isPresent() ? Optional.of(fill.getAsDouble()) : Optional.empty();
    NdArray numbers = new NumberEncoding(filled, List.of(), List.of("")).encode(train);
    List<Transform> learned = fit(scaling, numbers);
    int width = width(learned, train);
    return new NumberEncoding(filled, learned, width == 1 ? List.of("") : numbered(width));
  }

  /** Fits one after the other, each on what those before it made of the numbers. */
  static List<Transform> fit(List<? extends Fittable<?>> scaling, NdArray numbers) {
    List<Transform> learned = new ArrayList<>();
    NdArray targets = NdArray.zeros(Shape.of(numbers.shape().dim(0)));
    for (Fittable<?> next : scaling) {
      Transform transform = next.fit(Dataset.of(numbers, targets));
      learned.add(transform);
      numbers = transform.apply(numbers);
    }
    return learned;
  }

  /** How many features come of one number. */
  static int width(List<Transform> learned, Column<?> column) {
    Shape shape = Shape.of(1);
    for (Transform transform : learned) {
      shape = transform.outputShape(shape);
    }
    if (shape.rank() != 1) {
      throw new IllegalArgumentException(
          "Numbers: column \""
              + column.name()
              + "\" would have features of shape "
              + shape
              + "; scale it by transforms that make a row (features,) of a row (1,)");
    }
    return shape.dim(0);
  }

  /** The names of features that have none but their number: {@code #0}, {@code #1}. */
  static List<String> numbered(int features) {
    List<String> suffixes = new ArrayList<>();
    for (int i = 0; i < features; i++) {
      suffixes.add("#" + i);
    }
    return suffixes;
  }
}
