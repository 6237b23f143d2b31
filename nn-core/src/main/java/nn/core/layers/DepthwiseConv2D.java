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
 * Convolution of each channel by itself: it looks at neighbours, but mixes no channels, and so
 * takes a small part of the arithmetic of {@link Conv2D}.
 *
 * <pre>
 * y[i, j, k m + q] = activation(b[k m + q] + sum over r, c of x[i s + r d, j s + c d, k] W[r, c, k, q])
 * </pre>
 *
 * <p><b>Shapes</b>: {@code (batch, height, width, channels) -> (batch, height', width', channels *
 * multiplier)}, height' and width' as for {@link Conv2D}; kernel {@code (rows, columns, channels,
 * multiplier)}, bias {@code (channels * multiplier,)}.
 *
 * <pre>{@code
 * Layer spatial = new DepthwiseConv2D(3, Padding.SAME, RELU);
 * Layer half = new DepthwiseConv2D(3, 2, Padding.SAME, RELU);
 * }</pre>
 *
 * @param kernel how large the windows are
 * @param stride how far windows are apart
 * @param padding what stands around the image
 * @param dilation how far the places are apart that a window looks at
 * @param multiplier how many results each channel has (m above), 1 or more
 * @param activation what the sums go through
 * @param initializer how the kernel starts; the bias starts at 0
 * @see <a href="https://arxiv.org/abs/1704.04861">Howard and others: MobileNets, 2017</a>
 */
public record DepthwiseConv2D(
    Size kernel,
    Size stride,
    Padding padding,
    Size dilation,
    int multiplier,
    Activation activation,
    Initializer initializer)
    implements Layer {
  /**
   * Checks the multiplier.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public DepthwiseConv2D {
    if (multiplier < 1) {
      throw new IllegalArgumentException(
          "DepthwiseConv2D: expected a multiplier of 1 or more but got " + multiplier);
    }
  }

  /**
   * A layer of one result for each channel, whose kernel starts by {@link GlorotUniform}.
   *
   * @param kernelSize height and width of the windows
   * @param stride how far windows are apart, in both directions
   * @param padding what stands around the image
   * @param activation what the sums go through
   */
  public DepthwiseConv2D(int kernelSize, int stride, Padding padding, Activation activation) {
    this(
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
   * @param kernelSize height and width of the windows
   * @param padding what stands around the image
   * @param activation what the sums go through
   */
  public DepthwiseConv2D(int kernelSize, Padding padding, Activation activation) {
    this(kernelSize, 1, padding, activation);
  }

  /**
   * A layer of stride 1 without padding and activation.
   *
   * @param kernelSize height and width of the windows
   */
  public DepthwiseConv2D(int kernelSize) {
    this(kernelSize, Padding.VALID, Activation.LINEAR);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    Images.check(input);
    int channels = input.dim(2);
    int filters = channels * multiplier;
    Window rows = padding.rows(input.dim(0), kernel.height(), stride.height(), dilation.height());
    Window columns =
        padding.columns(input.dim(1), kernel.width(), stride.width(), dilation.width());
    Shape output = Images.output(input, rows, columns, filters);
    Shape weights = Shape.of(kernel.height(), kernel.width(), channels, multiplier);
    Shape grouped = Shape.of(kernel.height(), kernel.width(), 1, filters);
    Parameter w = scope.weight("kernel", weights, initializer);
    Parameter b = scope.weight("bias", Shape.of(filters), new Zeros());
    Built after = activation.build(output, scope.child(activation.name()));
    return new Built(
        after.output(),
        2L * output.dim(0) * output.dim(1) * weights.size() + after.flops(),
        (x, pass) ->
            after
                .forward()
                .apply(
                    x.conv2d(pass.use(w).reshape(grouped), pass.use(b), rows, columns, channels),
                    pass));
  }

  @Override
  public String kind() {
    return "depthwiseConv";
  }

  @Override
  public String toString() {
    String windows = Images.describe(kernel, stride, padding, dilation, activation);
    return "DepthwiseConv2D(" + windows + (multiplier > 1 ? ", times " + multiplier + ")" : ")");
  }
}
