package nn.core.layers;

import nn.autodiff.Draws;
import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;

/**
 * Drops whole channels of sequences at random while training: {@code y = x m / (1 - rate)}, with
 * one {@code m} for each channel of each sequence, 0 with probability {@code rate}, else 1.
 *
 * <p>Neighbours say much the same, so a single number that {@link Dropout} drops is easily guessed
 * from those beside it; a channel is not. Predicting, {@code y = x}.
 *
 * <p><b>Shapes</b>: {@code (batch, length, channels)}, unchanged.
 *
 * <pre>{@code
 * new Sequential(Shape.of(100, 8),
 *     new SpatialDropout1D(0.2), new Flatten(), new Dense(1, SIGMOID));
 * }</pre>
 *
 * @param rate the probability that a channel is dropped, in [0, 1)
 * @see <a href="https://arxiv.org/abs/1411.4280">Tompson, Goroshin, Jain, LeCun, Bregler: Efficient
 *     object localization using convolutional networks, 2015</a>
 */
public record SpatialDropout1D(double rate) implements Layer {
  /**
   * Checks the rate.
   *
   * @throws IllegalArgumentException if it is out of its range
   */
  public SpatialDropout1D {
    Rates.check("SpatialDropout1D", rate);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    Sequences.check(input);
    String path = scope.path();
    return Built.of(
        input,
        (x, pass) -> {
          if (!pass.training() || rate == 0) {
            return x;
          }
          Shape channels = Shape.of(x.shape().dim(0), 1, x.shape().dim(2));
          return x.mul(Draws.mask(channels, rate, pass.random(path)));
        });
  }

  @Override
  public String kind() {
    return "spatialDropout";
  }

  @Override
  public String toString() {
    return "SpatialDropout1D(" + rate + ")";
  }
}
