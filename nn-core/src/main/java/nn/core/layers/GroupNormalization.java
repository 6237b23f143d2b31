package nn.core.layers;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Parameter;
import nn.core.Scope;
import nn.core.initializers.Ones;
import nn.core.initializers.Zeros;

/**
 * Brings each group of channels of each example to mean 0 and variance 1, then scales and shifts
 * each channel by what it learns: {@code y = (x - mean) / sqrt(variance + epsilon) * gamma + beta},
 * with mean and variance over all places and the channels of a group.
 *
 * <p>No example sees another, so it does what {@link BatchNormalization} does where batches are
 * small, and training and predicting are the same. With 1 group it is a layer normalization of
 * whole images, with as many groups as channels an instance normalization.
 *
 * <p><b>Shapes</b>: {@code (batch, ..., channels)}, unchanged; gamma and beta {@code (channels,)}.
 *
 * <pre>{@code
 * new Sequential(Shape.of(28, 28, 1),
 *     new Conv2D(32, 3), new GroupNormalization(8), RELU, new GlobalAvgPool2D(), new Dense(10));
 * }</pre>
 *
 * @param groups how many groups there are; divides the channels
 * @param epsilon what keeps equal numbers from a division by zero; 0.001 as in Keras, where PyTorch
 *     has 0.00001
 * @see <a href="https://arxiv.org/abs/1803.08494">Wu, He: Group normalization, 2018</a>
 */
public record GroupNormalization(int groups, double epsilon) implements Layer {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if there is no group, or epsilon is not above 0
   */
  public GroupNormalization {
    Normalizations.checkEpsilon("GroupNormalization", epsilon);
    if (groups < 1) {
      throw new IllegalArgumentException(
          "GroupNormalization: expected 1 group or more but got " + groups);
    }
  }

  /**
   * With an epsilon of 0.001.
   *
   * @param groups how many groups there are; divides the channels
   */
  public GroupNormalization(int groups) {
    this(groups, 1e-3);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    int channels = Normalizations.channels(input);
    Images.checkGroups(channels, groups);
    Parameter gamma = scope.weight("gamma", Shape.of(channels), new Ones());
    Parameter beta = scope.weight("beta", Shape.of(channels), new Zeros());
    Tensor ones = Tensor.constant(NdArray.full(Shape.of(input.size() / groups), 1f));
    Tensor zeros = Tensor.constant(NdArray.zeros(ones.shape()));
    int width = channels / groups;
    int places = input.size() / channels;
    return new Built(
        input,
        10L * input.size(),
        (x, pass) -> {
          int batch = x.shape().dim(0);
          Tensor rows = x.reshape(batch, places, groups, width).permute(0, 2, 1, 3);
          Tensor normal =
              rows.reshape(batch, groups, places * width).layerNorm(ones, zeros, epsilon);
          return normal
              .reshape(batch, groups, places, width)
              .permute(0, 2, 1, 3)
              .reshape(x.shape())
              .mul(pass.use(gamma))
              .add(pass.use(beta));
        });
  }

  @Override
  public String toString() {
    return "GroupNormalization(" + groups + (epsilon == 1e-3 ? ")" : ", " + epsilon + ")");
  }
}
