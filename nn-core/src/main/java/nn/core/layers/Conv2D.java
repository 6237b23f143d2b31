package nn.core.layers;

import nn.autodiff.Shape;
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
 * Convolution of images: every output is a weighted sum of one window of the image, with the same
 * weights in every place, plus a bias, through an activation.
 *
 * <pre>
 * y[i, j, f] = activation(b[f] + sum over r, c, k of x[i s + r d, j s + c d, k] W[r, c, k, f])
 * </pre>
 *
 * <p><b>Shapes</b>: {@code (batch, height, width, channels) -> (batch, height', width', filters)},
 * where {@code height' = floor((height + padding - dilation (kernel - 1) - 1) / stride) + 1}, and
 * the width likewise; kernel {@code (rows, columns, channels / groups, filters)}, bias {@code
 * (filters,)}. With groups, each group of filters sees its own group of channels only.
 *
 * <pre>{@code
 * Sequential model = new Sequential(Shape.of(28, 28, 1),
 *     new Conv2D(8, 5, RELU), new MaxPool2D(2), new Flatten(), new Dense(10, SOFTMAX));
 * Layer same = new Conv2D(64, 3, Padding.SAME, RELU);
 * }</pre>
 *
 * @param filters how many numbers each place of the result has, 1 or more
 * @param kernel how large the windows are
 * @param stride how far windows are apart
 * @param padding what stands around the image
 * @param dilation how far the places are apart that a window looks at
 * @param groups how many groups of channels do not see each other; divides channels and filters
 * @param activation what the sums go through
 * @param initializer how the kernel starts; the bias starts at 0
 * @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98.pdf">LeCun, Bottou, Bengio, Haffner:
 *     Gradient-based learning applied to document recognition, 1998</a>
 */
public record Conv2D(
    int filters,
    Size kernel,
    Size stride,
    Padding padding,
    Size dilation,
    int groups,
    Activation activation,
    Initializer initializer)
    implements Layer {
  /**
   * Checks the numbers of filters and groups.
   *
   * @throws IllegalArgumentException if there is none, or the groups do not divide the filters
   */
  public Conv2D {
    if (filters < 1 || groups < 1 || filters % groups != 0) {
      throw new IllegalArgumentException(
          "Conv2D: expected 1 filter or more, in equal groups, but got "
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
   * @param kernelSize height and width of the windows
   * @param stride how far windows are apart, in both directions
   * @param padding what stands around the image
   * @param activation what the sums go through
   */
  public Conv2D(int filters, int kernelSize, int stride, Padding padding, Activation activation) {
    this(
        filters,
        Size.of(kernelSize),
        Size.of(stride),
        padding,
        Size.of(1),
        1,
        activation,
        new GlorotUniform());
  }

  /**
   * A layer of stride 1.
   *
   * @param filters how many numbers each place of the result has, 1 or more
   * @param kernelSize height and width of the windows
   * @param padding what stands around the image
   * @param activation what the sums go through
   */
  public Conv2D(int filters, int kernelSize, Padding padding, Activation activation) {
    this(filters, kernelSize, 1, padding, activation);
  }

  /**
   * A layer of stride 1 without padding.
   *
   * @param filters how many numbers each place of the result has, 1 or more
   * @param kernelSize height and width of the windows
   * @param activation what the sums go through
   */
  public Conv2D(int filters, int kernelSize, Activation activation) {
    this(filters, kernelSize, Padding.VALID, activation);
  }

  /**
   * A layer of stride 1 without padding and activation.
   *
   * @param filters how many numbers each place of the result has, 1 or more
   * @param kernelSize height and width of the windows
   */
  public Conv2D(int filters, int kernelSize) {
    this(filters, kernelSize, Activation.LINEAR);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    Images.check(input);
    int channels = input.dim(2);
    Images.checkGroups(channels, groups);
    Window rows = padding.rows(input.dim(0), kernel.height(), stride.height(), dilation.height());
    Window columns =
        padding.columns(input.dim(1), kernel.width(), stride.width(), dilation.width());
    Shape output = Images.output(input, rows, columns, filters);
    Shape weights = Shape.of(kernel.height(), kernel.width(), channels / groups, filters);
    Parameter w = scope.weight("kernel", weights, initializer);
    Parameter b = scope.weight("bias", Shape.of(filters), new Zeros());
    Built after = activation.build(output, scope.child(activation.name()));
    long flops = 2L * output.dim(0) * output.dim(1) * weights.size();
    return new Built(
        after.output(),
        flops + after.flops(),
        (x, pass) ->
            after.forward().apply(x.conv2d(pass.use(w), pass.use(b), rows, columns, groups), pass));
  }

  @Override
  public String kind() {
    return "conv";
  }

  @Override
  public String toString() {
    String windows = Images.describe(kernel, stride, padding, dilation, activation);
    return "Conv2D(" + filters + ", " + windows + (groups > 1 ? ", " + groups + " groups)" : ")");
  }
}
