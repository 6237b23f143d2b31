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
 * A convolution in two steps: first each channel by itself over its neighbours, then all channels
 * of each place; {@code y = activation(pointwise(depthwise(x)) + b)}.
 *
 * <p>With a kernel of 3 and many filters it takes about a ninth of the arithmetic and the weights
 * of a {@link Conv2D} of the same sizes.
 *
 * <p><b>Shapes</b>: {@code (batch, height, width, channels) -> (batch, height', width', filters)},
 * height' and width' as for {@link Conv2D}; depthwise_kernel {@code (rows, columns, channels,
 * multiplier)}, pointwise_kernel {@code (1, 1, channels * multiplier, filters)}, bias {@code
 * (filters,)}.
 *
 * <pre>{@code
 * Layer light = new SeparableConv2D(64, 3, Padding.SAME, RELU);
 * }</pre>
 *
 * @param filters how many numbers each place of the result has, 1 or more
 * @param kernel how large the windows of the first step are
 * @param stride how far windows are apart
 * @param padding what stands around the image
 * @param dilation how far the places are apart that a window looks at
 * @param multiplier how many results each channel has in the first step, 1 or more
 * @param activation what the sums go through
 * @param initializer how both kernels start; the bias starts at 0
 * @see <a href="https://arxiv.org/abs/1610.02357">Chollet: Xception: deep learning with depthwise
 *     separable convolutions, 2017</a>
 */
public record SeparableConv2D(
    int filters,
    Size kernel,
    Size stride,
    Padding padding,
    Size dilation,
    int multiplier,
    Activation activation,
    Initializer initializer)
    implements Layer {
  /**
   * Checks the numbers of filters and of results.
   *
   * @throws IllegalArgumentException if one is less than 1
   */
  public SeparableConv2D {
    if (filters < 1 || multiplier < 1) {
      throw new IllegalArgumentException(
          "SeparableConv2D: expected 1 filter or more and a multiplier of 1 or more but got "
              + filters
              + " and "
              + multiplier);
    }
  }

  /**
   * A layer whose kernels start by {@link GlorotUniform}.
   *
   * @param filters how many numbers each place of the result has, 1 or more
   * @param kernelSize height and width of the windows
   * @param stride how far windows are apart, in both directions
   * @param padding what stands around the image
   * @param activation what the sums go through
   */
  public SeparableConv2D(
      int filters, int kernelSize, int stride, Padding padding, Activation activation) {
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
  public SeparableConv2D(int filters, int kernelSize, Padding padding, Activation activation) {
    this(filters, kernelSize, 1, padding, activation);
  }

  /**
   * A layer of stride 1 without padding and activation.
   *
   * @param filters how many numbers each place of the result has, 1 or more
   * @param kernelSize height and width of the windows
   */
  public SeparableConv2D(int filters, int kernelSize) {
    this(filters, kernelSize, Padding.VALID, Activation.LINEAR);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    Images.check(input);
    int channels = input.dim(2);
    int inner = channels * multiplier;
    Window rows = padding.rows(input.dim(0), kernel.height(), stride.height(), dilation.height());
    Window columns =
        padding.columns(input.dim(1), kernel.width(), stride.width(), dilation.width());
    Window one = new Window(1);
    Shape output = Images.output(input, rows, columns, filters);
    Shape depthwise = Shape.of(kernel.height(), kernel.width(), channels, multiplier);
    Shape grouped = Shape.of(kernel.height(), kernel.width(), 1, inner);
    Parameter first = scope.weight("depthwise_kernel", depthwise, initializer);
    Parameter second =
        scope.weight("pointwise_kernel", Shape.of(1, 1, inner, filters), initializer);
    Parameter bias = scope.weight("bias", Shape.of(filters), new Zeros());
    Built after = activation.build(output, scope.child(activation.name()));
    long places = (long) output.dim(0) * output.dim(1);
    return new Built(
        after.output(),
        2L * places * (depthwise.size() + inner * filters) + after.flops(),
        (x, pass) -> {
          Tensor apart = x.conv2d(pass.use(first).reshape(grouped), rows, columns, channels);
          Tensor mixed = apart.conv2d(pass.use(second), pass.use(bias), one, one, 1);
          return after.forward().apply(mixed, pass);
        });
  }

  @Override
  public String kind() {
    return "separableConv";
  }

  @Override
  public String toString() {
    String windows = Images.describe(kernel, stride, padding, dilation, activation);
    return "SeparableConv2D("
        + filters
        + ", "
        + windows
        + (multiplier > 1 ? ", times " + multiplier + ")" : ")");
  }
}
