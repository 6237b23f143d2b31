package nn.core.layers;

import nn.autodiff.Draws;
import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;

/**
 * Drops whole channels of images at random while training: {@code y = x m / (1 - rate)}, with one
 * {@code m} for each channel of each image, 0 with probability {@code rate}, else 1.
 *
 * <p>Neighbours say much the same, so a single number that {@link Dropout} drops is easily guessed
 * from those beside it; a channel is not. Predicting, {@code y = x}.
 *
 * <p><b>Shapes</b>: {@code (batch, height, width, channels)}, unchanged.
 *
 * <pre>{@code
 * new Sequential(Shape.of(28, 28, 1),
 *     new Conv2D(32, 3, RELU), new SpatialDropout2D(0.2), new Flatten(), new Dense(10, SOFTMAX));
 * }</pre>
 *
 * @param rate the probability that a channel is dropped, in [0, 1)
 * @see <a href="https://arxiv.org/abs/1411.4280">Tompson, Goroshin, Jain, LeCun, Bregler: Efficient
 *     object localization using convolutional networks, 2015</a>
 */
public record SpatialDropout2D(double rate) implements Layer {
  /**
   * Checks the rate.
   *
   * @throws IllegalArgumentException if it is out of its range
   */
  public SpatialDropout2D {
    Rates.check("SpatialDropout2D", rate);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    Images.check(input);
    String path = scope.path();
    return Built.of(
        input,
        (x, pass) -> {
          if (!pass.training() || rate == 0) {
            return x;
          }
          Shape channels = Shape.of(x.shape().dim(0), 1, 1, x.shape().dim(3));
          return x.mul(Draws.mask(channels, rate, pass.random(path)));
        });
  }

  @Override
  public String kind() {
    return "spatialDropout";
  }

  @Override
  public String toString() {
    return "SpatialDropout2D(" + rate + ")";
  }
}
