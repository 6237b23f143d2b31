package nn.data.transforms;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Bends each feature along a curve of its own and standardizes it: {@code y = (power(x, lambda) -
 * mean) / deviation}.
 *
 * <p>A {@link PowerTransformer} learns all three. <b>Shapes:</b> the shape stays; its last axis is
 * as long as {@code lambda}.
 *
 * <pre>{@code
 * PowerTransformation straight = PowerTransformer.yeoJohnson().fit(train);
 * NdArray same = straight.inverse(straight.apply(inputs));
 * }</pre>
 *
 * @param power the family of curves
 * @param lambda which curve, shape {@code (features,)}
 * @param mean what is subtracted from its height, shape {@code (features,)}
 * @param deviation what is divided by, shape {@code (features,)}, above 0
 */
public record PowerTransformation(Power power, NdArray lambda, NdArray mean, NdArray deviation)
    implements Invertible {
  private static final String NAME = "PowerTransformation";

  /**
   * Checks that all fits together.
   *
   * @throws IllegalArgumentException if it does not, or a deviation is not above 0
   */
  public PowerTransformation {
    PerFeature.requireVectors(NAME, lambda, mean, deviation);
    for (float number : deviation.data()) {
      if (!(number > 0)) {
        throw new IllegalArgumentException(
            NAME + ": expected deviations above 0 but got " + deviation);
      }
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there are more or fewer features, or for Box-Cox a number
   *     is 0 or below
   */
  @Override
  public NdArray apply(NdArray batch) {
    return PerFeature.map(NAME, batch, lambda.size(), this::bend);
  }

  private double bend(double x, int feature) {
    if (power == Power.BOX_COX && x <= 0) {
      throw new IllegalArgumentException(
          NAME
              + ": Box-Cox takes numbers above 0 but got "
              + x
              + " for feature "
              + feature
              + "; PowerTransformer.yeoJohnson() takes all numbers");
    }
    return (power.bend(x, lambda.data()[feature]) - mean.data()[feature])
        / deviation.data()[feature];
  }

  /** The way back; NaN for a number that no number is bent to. */
  @Override
  public NdArray inverse(NdArray batch) {
    return PerFeature.map(
        NAME,
        batch,
        lambda.size(),
        (y, j) -> power.straighten(y * deviation.data()[j] + mean.data()[j], lambda.data()[j]));
  }

  @Override
  public Shape outputShape(Shape example) {
    return PerFeature.requireWidth(NAME, lambda.size(), example);
  }
}
