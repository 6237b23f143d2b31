package nn.data.transforms;

import nn.autodiff.NdArray;
import nn.core.training.Dataset;

/**
 * Learns for each feature which power makes it most like a normal distribution, then its mean and
 * standard deviation: for skewed numbers such as incomes.
 *
 * <p>The power is the one of greatest likelihood, {@code -n/2 ln(variance(y)) + (lambda - 1) *
 * sum(ln slope(x))}. A feature that is always the same keeps lambda 1. While it learns, all numbers
 * are held in memory. <b>Shapes:</b> examples {@code (features,)}.
 *
 * <pre>{@code
 * PowerTransformation straight = PowerTransformer.yeoJohnson().fit(train);
 * straight.lambda();
 * }</pre>
 *
 * @param power the family of curves
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1964.tb00553.x">Box, Cox: An analysis of
 *     transformations, 1964</a>
 * @see <a href="https://doi.org/10.1093/biomet/87.4.954">Yeo, Johnson: A new family of power
 *     transformations to improve normality or symmetry, 2000</a>
 */
public record PowerTransformer(Power power) implements Fittable<PowerTransformation> {
  /** For all numbers. */
  public static PowerTransformer yeoJohnson() {
    return new PowerTransformer(Power.YEO_JOHNSON);
  }

  /** For numbers above 0. */
  public static PowerTransformer boxCox() {
    return new PowerTransformer(Power.BOX_COX);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there are no examples, they were held back, they are not
   *     rows of features, or one holds NaN, an infinite number or, for Box-Cox, one of 0 or below
   */
  @Override
  public PowerTransformation fit(Dataset train) {
    Columns columns = Columns.finite("PowerTransformer", train);
    float[] lambda = new float[columns.count()];
    float[] mean = new float[columns.count()];
    float[] deviation = new float[columns.count()];
    for (int j = 0; j < lambda.length; j++) {
      float[] numbers = columns.get(j);
      requirePositive(numbers, j);
      lambda[j] = isConstant(numbers) ? 1 : (float) Minimum.of(l -> cost(numbers, l), -2, 2);
      double[] moments = moments(numbers, lambda[j]);
      mean[j] = (float) moments[0];
      float spread = isConstant(numbers) ? 0 : (float) Math.sqrt(moments[1]);
      deviation[j] = spread == 0 ? 1 : spread;
    }
    return new PowerTransformation(
        power, NdArray.of(lambda), NdArray.of(mean), NdArray.of(deviation));
  }

  /** Less likely is more. */
  private double cost(float[] numbers, double lambda) {
    double slopes = 0;
    for (float number : numbers) {
      slopes += power.logSlope(number);
    }
    double variance = moments(numbers, lambda)[1];
    double cost = 0.5 * numbers.length * StrictMath.log(variance) - (lambda - 1) * slopes;
    return Double.isNaN(cost) || variance == 0 ? Double.POSITIVE_INFINITY : cost;
  }

  /** Mean and variance of the curve's heights. */
  private double[] moments(float[] numbers, double lambda) {
    double mean = 0;
    for (float number : numbers) {
      mean += power.bend(number, lambda);
    }
    mean /= numbers.length;
    double variance = 0;
    for (float number : numbers) {
      double distance = power.bend(number, lambda) - mean;
      variance += distance * distance;
    }
    return new double[] {mean, variance / numbers.length};
  }

  private static boolean isConstant(float[] numbers) {
    for (float number : numbers) {
      if (number != numbers[0]) {
        return false;
      }
    }
    return true;
  }

  private void requirePositive(float[] numbers, int feature) {
    for (int i = 0; i < numbers.length; i++) {
      if (power == Power.BOX_COX && !(numbers[i] > 0)) {
        throw new IllegalArgumentException(
            "PowerTransformer.boxCox(): expected numbers above 0 but feature "
                + feature
                + " of example "
                + i
                + " is "
                + numbers[i]
                + "; yeoJohnson() takes all numbers");
      }
    }
  }

  @Override
  public String toString() {
    return "PowerTransformer " + power + ", not fitted";
  }
}
