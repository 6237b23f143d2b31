package nn.data.transforms;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Divides each feature by a number of its own: {@code y = x / maxAbs}.
 *
 * <p>A {@link MaxAbsScaler} learns them; for a feature that is always 0 it is 1. <b>Shapes:</b> the
 * shape stays; its last axis is as long as {@code maxAbs}.
 *
 * <pre>{@code
 * var scale = new MaxAbsScaling(NdArray.of(10, 4));
 * scale.apply(NdArray.of(new float[][] {{5, -4}})); // [[0.5, -1]]
 * }</pre>
 *
 * @param maxAbs how far from 0 each feature goes, shape {@code (features,)}, above 0
 */
public record MaxAbsScaling(NdArray maxAbs) implements Invertible {
  private static final String NAME = "MaxAbsScaling";

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there is none, or one is not above 0
   */
  public MaxAbsScaling {
    PerFeature.requireVectors(NAME, maxAbs);
    for (float number : maxAbs.data()) {
      if (!(number > 0)) {
        throw new IllegalArgumentException(NAME + ": expected numbers above 0 but got " + maxAbs);
      }
    }
  }

  @Override
  public NdArray apply(NdArray batch) {
    return PerFeature.map(NAME, batch, maxAbs.size(), (x, j) -> x / maxAbs.data()[j]);
  }

  /** The way back: {@code x = y * maxAbs}. */
  @Override
  public NdArray inverse(NdArray batch) {
    return PerFeature.map(NAME, batch, maxAbs.size(), (y, j) -> y * maxAbs.data()[j]);
  }

  @Override
  public Shape outputShape(Shape example) {
    return PerFeature.requireWidth(NAME, maxAbs.size(), example);
  }
}
