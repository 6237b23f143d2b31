package nn.data.transforms;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Writes a number of its feature where one is missing (NaN), and behind the features, where asked
 * for, a column that is 1 where one was missing and 0 elsewhere.
 *
 * <p>An {@link Imputer} learns it. <b>Shapes:</b> {@code (n, features)} to {@code (n, features +
 * indicated)}.
 *
 * <pre>{@code
 * var fill = new Imputation(NdArray.of(7, 8), List.of(1));
 * fill.apply(NdArray.of(new float[][] {{1, Float.NaN}})); // [[1, 8, 1]]
 * }</pre>
 *
 * @param fill what is written for each feature, shape {@code (features,)}, finite
 * @param indicated the features with a column that says what was missing, in its order
 */
public record Imputation(NdArray fill, List<Integer> indicated) implements Transform {
  private static final String NAME = "Imputation";

  /**
   * Checks that all fits together.
   *
   * @throws IllegalArgumentException if there is no number or one is not finite, or there is no
   *     such feature to indicate
   */
  public Imputation {
    PerFeature.requireVectors(NAME, fill);
    indicated = List.copyOf(indicated);
    for (float number : fill.data()) {
      if (!Float.isFinite(number)) {
        throw new IllegalArgumentException(
            NAME + ": expected finite numbers to fill in but got " + fill);
      }
    }
    for (int feature : indicated) {
      if (feature < 0 || feature >= fill.size()) {
        throw new IllegalArgumentException(
            NAME + ": expected features 0 to " + (fill.size() - 1) + " but got " + indicated);
      }
    }
  }

  @Override
  public NdArray apply(NdArray batch) {
    outputShape(batch.shape().tail());
    int features = fill.size();
    int width = features + indicated.size();
    int rows = batch.shape().dim(0);
    NdArray whole = NdArray.zeros(Shape.of(rows, width));
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < features; j++) {
        float number = batch.data()[row * features + j];
        whole.data()[row * width + j] = Float.isNaN(number) ? fill.data()[j] : number;
      }
      for (int k = 0; k < indicated.size(); k++) {
        boolean missing = Float.isNaN(batch.data()[row * features + indicated.get(k)]);
        whole.data()[row * width + features + k] = missing ? 1 : 0;
      }
    }
    return whole;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if it is not a row of as many features
   */
  @Override
  public Shape outputShape(Shape example) {
    PerFeature.requireWidth(NAME, fill.size(), example);
    if (example.rank() != 1) {
      throw new IllegalArgumentException(
          NAME + ": expected examples of shape (features,) but got " + example);
    }
    return Shape.of(fill.size() + indicated.size());
  }
}
