package nn.data.transforms;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Replaces each number by the bin it falls into: bin b, where b of its feature's cuts are at or
 * below the number.
 *
 * <p>A {@link Binner} learns the cuts. The first bin has no lower end and the last no upper one.
 * <b>Shapes:</b> {@code (n, features)} stays, or becomes {@code (n, sum of all features' bins)}.
 *
 * <pre>{@code
 * var ages = new Binning(List.of(NdArray.of(18, 65)), Binning.Encoding.ORDINAL);
 * ages.apply(NdArray.of(new float[][] {{17}, {18}, {80}})); // [[0], [1], [2]]
 * }</pre>
 *
 * @param cuts for each feature where one bin ends and the next begins, shape {@code (bins - 1,)},
 *     rising
 * @param encoding how the bin is written
 */
public record Binning(List<NdArray> cuts, Encoding encoding) implements Transform {
  /** How the bin of a number is written. */
  public enum Encoding {
    /** As its number, from 0. */
    ORDINAL,
    /** As a 1 in its place among zeros. */
    ONE_HOT
  }

  private static final String NAME = "Binning";

  /**
   * Checks the cuts.
   *
   * @throws IllegalArgumentException if there is no feature, or cuts do not rise
   */
  public Binning {
    cuts = List.copyOf(cuts);
    boolean right = !cuts.isEmpty();
    for (NdArray own : cuts) {
      right &= own.shape().rank() == 1;
      for (int i = 0; i < own.size(); i++) {
        right &= Float.isFinite(own.data()[i]) && (i == 0 || own.data()[i - 1] < own.data()[i]);
      }
    }
    if (!right) {
      throw new IllegalArgumentException(
          NAME + ": expected rising cuts for each feature, shape (bins - 1,), but got " + cuts);
    }
  }

  /** How many bins a feature has. */
  public int bins(int feature) {
    return cuts.get(feature).size() + 1;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there are more or fewer features, or a number is NaN
   */
  @Override
  public NdArray apply(NdArray batch) {
    int width = outputShape(batch.shape().tail()).size();
    int features = cuts.size();
    int rows = batch.shape().dim(0);
    NdArray binned = NdArray.zeros(Shape.of(rows, width));
    for (int row = 0; row < rows; row++) {
      int start = row * width;
      for (int j = 0; j < features; j++) {
        int bin = bin(batch.data()[row * features + j], j);
        if (encoding == Encoding.ORDINAL) {
          binned.data()[start + j] = bin;
        } else {
          binned.data()[start + bin] = 1;
          start += bins(j);
        }
      }
    }
    return binned;
  }

  private int bin(float number, int feature) {
    if (Float.isNaN(number)) {
      throw new IllegalArgumentException(
          NAME
              + ": feature "
              + feature
              + " is NaN, which falls into no bin; fill in what is missing with an Imputer first");
    }
    float[] own = cuts.get(feature).data();
    int bin = 0;
    int end = own.length;
    while (bin < end) {
      int middle = (bin + end) >>> 1;
      if (own[middle] <= number) {
        bin = middle + 1;
      } else {
        end = middle;
      }
    }
    return bin;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if it is not a row of as many features
   */
  @Override
  public Shape outputShape(Shape example) {
    PerFeature.requireWidth(NAME, cuts.size(), example);
    if (example.rank() != 1) {
      throw new IllegalArgumentException(
          NAME + ": expected examples of shape (features,) but got " + example);
    }
    int all = 0;
    for (int j = 0; j < cuts.size(); j++) {
      all += bins(j);
    }
    return encoding == Encoding.ORDINAL ? example : Shape.of(all);
  }
}
