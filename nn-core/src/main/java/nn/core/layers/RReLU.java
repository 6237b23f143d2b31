package nn.core.layers;

import nn.autodiff.Draws;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;

/**
 * A rectifier of random slope: {@code y = x} where x is positive, else {@code a x}, with {@code a}
 * drawn for each number, uniform from lower to upper.
 *
 * <p>Predicting, a is the mean of both. The slopes follow from the seed, the layer's name and the
 * step.
 *
 * <p><b>Shapes</b>: unchanged.
 *
 * <pre>{@code
 * new Sequential(Shape.of(16), new Dense(32), new RReLU(), new Dense(2, SOFTMAX));
 * }</pre>
 *
 * @param lower the least slope, 0 or more
 * @param upper the largest slope, not below lower
 * @see <a href="https://arxiv.org/abs/1505.00853">Xu, Wang, Chen, Li: Empirical evaluation of
 *     rectified activations in convolutional network, 2015</a>
 */
public record RReLU(double lower, double upper) implements Layer {
  /**
   * Checks the slopes.
   *
   * @throws IllegalArgumentException if they are negative, not finite or the wrong way round
   */
  public RReLU {
    if (!(lower >= 0 && lower <= upper && upper < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "RReLU: expected slopes from lower to upper, both 0 or more, but got "
              + lower
              + " to "
              + upper);
    }
  }

  /** With slopes from 1/8 to 1/3, as in the paper and in PyTorch. */
  public RReLU() {
    this(1 / 8.0, 1 / 3.0);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    String path = scope.path();
    Tensor mean = Tensor.constant(NdArray.scalar((float) ((lower + upper) / 2)));
    return Built.of(
        input,
        (x, pass) -> {
          Tensor slope =
              pass.training() && lower < upper
                  ? Draws.uniform(x.shape(), lower, upper, pass.random(path))
                  : mean;
          return x.apply(LearnedSlope.RECTIFIER, slope);
        });
  }

  @Override
  public String kind() {
    return "rrelu";
  }

  @Override
  public String toString() {
    return equals(new RReLU()) ? "RReLU()" : "RReLU(" + lower + ", " + upper + ")";
  }
}
