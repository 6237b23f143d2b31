package nn.core.layers;

import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.autodiff.Window;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Parameter;
import nn.core.Scope;
import nn.core.activations.Activation;
import nn.core.initializers.GlorotUniform;
import nn.core.initializers.Initializer;
import nn.core.initializers.Zeros;

/**
 * Convolution of sequences: every output is a weighted sum of one window of the sequence, with the
 * same weights in every place, plus a bias, through an activation.
 *
 * <pre>
 * y[i, f] = activation(b[f] + sum over t, k of x[i s + t d, k] W[t, k, f])
 * </pre>
 *
 * <p><b>Shapes</b>: {@code (batch, length, channels) -> (batch, length', filters)}, where {@code
 * length' = floor((length + padding - dilation (kernel - 1) - 1) / stride) + 1}; kernel {@code
 * (kernel, channels / groups, filters)}, bias {@code (filters,)}. With groups, each group of
 * filters sees its own group of channels only.
 *
 * <pre>{@code
 * new Sequential(Shape.of(100, 8),
 *     new Conv1D(32, 5, RELU), new MaxPool1D(2), new Conv1D(32, 5, RELU), new GlobalAvgPool1D());
 * Layer neverLooksAhead = new Conv1D(32, 3, Padding.CAUSAL, RELU);
 * }</pre>
 *
 * @param filters how many numbers each place of the result has, 1 or more
 * @param kernel how long the windows are
 * @param stride how far windows are apart
 * @param padding what stands around the sequence; of a padding for images, left and right
 * @param dilation how far the places are apart that a window looks at
 * @param groups how many groups of channels do not see each other; divides channels and filters
 * @param activation what the sums go through
 * @param initializer how the kernel starts; the bias starts at 0
 * @see <a href="https://doi.org/10.1109/29.21701">Waibel, Hanazawa, Hinton, Shikano, Lang: Phoneme
 *     recognition using time-delay neural networks, 1989</a>
 */
public record Conv1D(
    int filters,
    int kernel,
    int stride,
    Padding padding,
    int dilation,
    int groups,
    Activation activation,
    Initializer initializer)
    implements Layer {
  /**
   * Checks the numbers of filters and groups.
   *
   * @throws IllegalArgumentException if there is none, or the groups do not divide the filters
   */
  public Conv1D {
    if (filters < 1 || groups < 1 || filters % groups != 0) {
      throw new IllegalArgumentException(
          "Conv1D: expected 1 filter or more, in equal groups, but got "
              + filters
              + " in "
              + groups
              + " groups");
    }
  }

  /**
   * A layer without dilation and groups, whose kernel starts by {@link GlorotUniform}, as in Keras.
   *
   * @param filters how many numbers each place of the result has, 1 or more
   * @param kernel how long the windows are
   * @param stride how far windows are apart
   * @param padding what stands around the sequence
   * @param activation what the sums go through
   */
  public Conv1D(int filters, int kernel, int stride, Padding padding, Activation activation) {
    this(filters, kernel, stride, padding, 1, 1, activation, new GlorotUniform());
  }

  /**
   * A layer of stride 1.
   *
   * @param filters how many numbers each place of the result has, 1 or more
   * @param kernel how long the windows are
   * @param padding what stands around the sequence
   * @param activation what the sums go through
   */
  public Conv1D(int filters, int kernel, Padding padding, Activation activation) {
    this(filters, kernel, 1, padding, activation);
  }

  /**
   * A layer of stride 1 without padding.
   *
   * @param filters how many numbers each place of the result has, 1 or more
   * @param kernel how long the windows are
   * @param activation what the sums go through
   */
  public Conv1D(int filters, int kernel, Activation activation) {
    this(filters, kernel, Padding.VALID, activation);
  }

  /**
   * A layer of stride 1 without padding and activation.
   *
   * @param filters how many numbers each place of the result has, 1 or more
   * @param kernel how long the windows are
   */
  public Conv1D(int filters, int kernel) {
    this(filters, kernel, Activation.LINEAR);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    Sequences.check(input);
    int channels = input.dim(1);
    Images.checkGroups(channels, groups);
    Window rows = new Window(1);
    Window columns = padding.columns(input.dim(0), kernel, stride, dilation);
    Shape weights = Shape.of(kernel, channels / groups, filters);
    Shape output = Shape.of(columns.output(input.dim(0)), filters);
    Parameter w = scope.weight("kernel", weights, initializer);
    Parameter b = scope.weight("bias", Shape.of(filters), new Zeros());
    Built after = activation.build(output, scope.child(activation.name()));
    return new Built(
        after.output(),
        2L * output.dim(0) * weights.size() + after.flops(),
        (x, pass) -> {
          Tensor image = Sequences.asImages(x);
          Tensor kernels = pass.use(w).reshape(weights.prepend(1));
          Tensor y = image.conv2d(kernels, pass.use(b), rows, columns, groups);
          return after.forward().apply(Sequences.fromImages(y), pass);
        });
  }

  @Override
  public String kind() {
    return "conv";
  }

  @Override
  public String toString() {
    String windows = Images.describe(kernel, stride, padding, dilation, activation);
    return "Conv1D(" + filters + ", " + windows + (groups > 1 ? ", " + groups + " groups)" : ")");
  }
}
