package nn.core.layers;

import nn.autodiff.Moments;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Scope;
import nn.core.initializers.Ones;
import nn.core.initializers.Zeros;

/**
 * Brings each channel to mean 0 and variance 1 over the batch, then scales and shifts it by what it
 * learns: {@code y = (x - mean) / sqrt(variance + epsilon) * gamma + beta}.
 *
 * <p>While training, mean and variance are those of the batch, over all examples and places, so
 * each example depends on the others beside it; and after each step they move the running ones:
 * {@code running = momentum * running + (1 - momentum) * batch}. Predicting takes the running ones,
 * so an example is treated alike whatever it stands beside.
 *
 * <p>As in Keras, momentum says how much is kept (0.99; PyTorch's 0.1 is how much is taken, so 0.9
 * here), epsilon is 0.001 (PyTorch: 0.00001), and the running variance moves to the batch's own
 * (PyTorch: to the estimate over n - 1, larger by {@code n / (n - 1)}). Running numbers start at
 * mean 0 and variance 1 and take some hundred steps to get near the truth: until then predictions
 * can be far off while training goes well; a lower momentum is faster. A frozen layer takes the
 * running numbers while training too and leaves them as they are, as in Keras.
 *
 * <p><b>Shapes</b>: {@code (batch, ..., channels)}, unchanged; gamma, beta and the state
 * moving_mean and moving_variance {@code (channels,)}.
 *
 * <pre>{@code
 * new Sequential(Shape.of(28, 28, 1),
 *     new Conv2D(32, 3), new BatchNormalization(), RELU, new GlobalAvgPool2D(), new Dense(10));
 * }</pre>
 *
 * @param momentum how much of the running numbers is kept in a step, in [0, 1)
 * @param epsilon what keeps a channel of equal numbers from a division by zero
 * @see <a href="https://arxiv.org/abs/1502.03167">Ioffe, Szegedy: Batch normalization: accelerating
 *     deep network training by reducing internal covariate shift, 2015</a>
 */
public record BatchNormalization(double momentum, double epsilon) implements Layer {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public BatchNormalization {
    Normalizations.checkEpsilon("BatchNormalization", epsilon);
    if (!(momentum >= 0 && momentum < 1)) {
      throw new IllegalArgumentException(
          "BatchNormalization: expected a momentum in [0, 1) but got "
              + momentum
              + "; it says how much of the running mean is kept, 0.9 to 0.99 as a rule");
    }
  }

  /** With a momentum of 0.99 and an epsilon of 0.001, as in Keras. */
  public BatchNormalization() {
    this(0.99, 1e-3);
  }

  /**
   * With an epsilon of 0.001.
   *
   * @param momentum how much of the running numbers is kept in a step, in [0, 1)
   */
  public BatchNormalization(double momentum) {
    this(momentum, 1e-3);
  }

  /** The weights and the state of one layer. */
  private record Weights(Parameter gamma, Parameter beta, Parameter mean, Parameter variance) {}

  @Override
  public Built build(Shape input, Scope scope) {
    Shape channels = Shape.of(Normalizations.channels(input));
    Weights weights =
        new Weights(
            scope.weight("gamma", channels, new Ones()),
            scope.weight("beta", channels, new Zeros()),
            scope.state("moving_mean", channels, new Zeros()),
            scope.state("moving_variance", channels, new Ones()));
    return new Built(
        input,
        4L * input.size(),
        (x, pass) ->
            pass.training() && !weights.mean.isFrozen()
                ? train(x, weights, pass)
                : predict(x, weights, pass));
  }

  private Tensor train(Tensor x, Weights weights, Pass pass) {
    if (x.shape().size() > 0) {
      Moments moments = Moments.of(x);
      pass.update(weights.mean, moved(weights.mean, moments.mean()));
      pass.update(weights.variance, moved(weights.variance, moments.variance()));
    }
    return x.batchNorm(pass.use(weights.gamma), pass.use(weights.beta), epsilon);
  }

  private NdArray moved(Parameter running, NdArray batch) {
    NdArray moved = running.value().copy();
    float kept = (float) momentum;
    float taken = (float) (1 - momentum);
    for (int i = 0; i < moved.size(); i++) {
      moved.data()[i] = kept * moved.data()[i] + taken * batch.data()[i];
    }
    return moved;
  }

  private Tensor predict(Tensor x, Weights weights, Pass pass) {
    Tensor deviation = pass.use(weights.variance).add(epsilon).sqrt();
    Tensor scale = pass.use(weights.gamma).div(deviation);
    Tensor shift = pass.use(weights.beta).sub(pass.use(weights.mean).mul(scale));
    return x.mul(scale).add(shift);
  }

  @Override
  public String toString() {
    return epsilon == 1e-3
        ? "BatchNormalization(" + (momentum == 0.99 ? "" : momentum) + ")"
        : "BatchNormalization(" + momentum + ", " + epsilon + ")";
  }
}
