package nn.data.transforms;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Replaces each number by the part of the training examples that lies below it, {@code u = F(x)},
 * or by where that part of the standard normal distribution lies below, {@code y = Phi^-1(u)}.
 *
 * <p>A {@link QuantileScaler} learns F as quantiles, with straight lines between them. What lies
 * outside what was learned is taken to lie at its end, and comes back as the end. A number that is
 * several quantiles at once gets the middle of their ranks. <b>Shapes:</b> the shape stays; its
 * last axis is as long as {@code quantiles} has rows. <b>Range:</b> 0 to 1, or -5.2 to 5.2.
 *
 * <pre>{@code
 * NdArray learned = NdArray.of(new float[][] {{0, 10, 1000}});
 * var scale = new QuantileScaling(learned, QuantileScaler.Output.UNIFORM);
 * scale.apply(NdArray.of(new float[][] {{5}})); // [[0.25]]
 * }</pre>
 *
 * @param quantiles the quantiles of each feature from the lowest to the highest number, evenly
 *     spaced in rank, shape {@code (features, count)}
 * @param output how numbers come to be spread
 */
public record QuantileScaling(NdArray quantiles, QuantileScaler.Output output)
    implements Invertible {
  private static final String NAME = "QuantileScaling";

  /** The lowest part of the normal distribution that is told from 0, as scikit-learn's. */
  private static final double SMALLEST = 1e-7;

  private static final double FARTHEST = Normal.quantile(1 - SMALLEST);

  /**
   * Checks the quantiles.
   *
   * @throws IllegalArgumentException if they are not rows of 2 or more numbers that never fall
   */
  public QuantileScaling {
    Shape shape = quantiles.shape();
    if (shape.rank() != 2 || shape.dim(0) == 0 || shape.dim(1) < 2) {
      throw new IllegalArgumentException(
          NAME + ": expected quantiles of shape (features, 2 or more) but got " + shape);
    }
    for (int i = 1; i < quantiles.size(); i++) {
      if (i % shape.dim(1) != 0 && !(quantiles.data()[i - 1] <= quantiles.data()[i])) {
        throw new IllegalArgumentException(
            NAME + ": expected quantiles from the lowest to the highest but got " + quantiles);
      }
    }
  }

  private int features() {
    return quantiles.shape().dim(0);
  }

  @Override
  public NdArray apply(NdArray batch) {
    return PerFeature.map(NAME, batch, features(), (x, j) -> spread(rank(x, j)));
  }

  private double spread(double part) {
    if (output == QuantileScaler.Output.UNIFORM) {
      return part;
    }
    return part <= SMALLEST ? -FARTHEST : part >= 1 - SMALLEST ? FARTHEST : Normal.quantile(part);
  }

  /** Which part of what was learned lies below a number. */
  private double rank(double x, int feature) {
    int count = quantiles.shape().dim(1);
    int start = feature * count;
    float[] all = quantiles.data();
    if (Double.isNaN(x)) {
      return x;
    }
    if (x <= all[start]) {
      return 0;
    }
    if (x >= all[start + count - 1]) {
      return 1;
    }
    int above = firstAbove(x, start, count);
    int below = above - 1;
    if (all[below] == x) {
      int first = below;
      while (all[first - 1] == x) {
        first--;
      }
      return (first + below - 2 * start) / 2.0 / (count - 1);
    }
    double way = (x - all[below]) / ((double) all[above] - all[below]);
    return (below - start + way) / (count - 1);
  }

  /** The place of the first quantile above a number that is not the last. */
  private int firstAbove(double x, int start, int count) {
    int low = start;
    int high = start + count - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quantiles.data()[middle] > x) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The way back: the number below which that part of what was learned lies. */
  @Override
  public NdArray inverse(NdArray batch) {
    return PerFeature.map(NAME, batch, features(), (y, j) -> number(part(y), j));
  }

  private double part(double y) {
    if (output == QuantileScaler.Output.UNIFORM) {
      return y;
    }
    return Math.abs(y) >= (float) FARTHEST ? (y < 0 ? 0 : 1) : Normal.below(y);
  }

  private double number(double part, int feature) {
    if (Double.isNaN(part)) {
      return part;
    }
    int count = quantiles.shape().dim(1);
    double place = Math.min(1, Math.max(0, part)) * (count - 1);
    int below = Math.min((int) place, count - 2);
    double low = quantiles.data()[feature * count + below];
    double high = quantiles.data()[feature * count + below + 1];
    return low + (high - low) * (place - below);
  }

  @Override
  public Shape outputShape(Shape example) {
    return PerFeature.requireWidth(NAME, features(), example);
  }
}
