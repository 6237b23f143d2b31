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
 * Convolution the other way round: each number of an image adds its multiple of the kernel to a
 * window of a larger one, plus a bias, through an activation.
 *
 * <pre>
 * y[i s + r, j s + c, f] = activation(b[f] + sum over all i, j, r, c that meet there, and k,
 *                                            of x[i, j, k] W[r, c, f, k])
 * </pre>
 *
 * <p>It learns to enlarge: decoders and generators end in it. Where the kernel is no multiple of
 * the stride, some places hear from more windows than others, which shows as a chessboard; {@link
 * UpSampling2D} and a {@link Conv2D} do not have that.
 *
 * <p><b>Shapes</b>: {@code (batch, height, width, channels) -> (batch, height', width', filters)};
 * kernel {@code (rows, columns, filters, channels)}, bias {@code (filters,)}. With {@link
 * Padding#SAME} {@code height' = height stride}, with {@link Padding#VALID} {@code height stride +
 * max(kernel - stride, 0)}, both as in Keras; with explicit padding {@code (height - 1) stride +
 * kernel - top - bottom}, as in PyTorch; the width likewise. Padding is taken from the result.
 *
 * <pre>{@code
 * Layer twice = new Conv2DTranspose(32, 3, 2, Padding.SAME, RELU);
 * }</pre>
 *
 * @param filters how many numbers each place of the result has, 1 or more
 * @param kernel how large the windows are
 * @param stride how far windows are apart in the result
 * @param padding what stands around the result, and is left out
 * @param activation what the sums go through
 * @param initializer how the kernel starts; the bias starts at 0
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin, Visin: A guide to convolution
 *     arithmetic for deep learning, 2016</a>
 */
public record Conv2DTranspose(
    int filters,
    Size kernel,
    Size stride,
    Padding padding,
    Activation activation,
    Initializer initializer)
    implements Layer {
  /**
   * Checks the number of filters.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Conv2DTranspose {
    if (filters < 1) {
      throw new IllegalArgumentException(
          "Conv2DTranspose: expected 1 filter or more but got " + filters);
    }
  }

  /**
   * A layer whose kernel starts by {@link GlorotUniform}.
   *
   * @param filters how many numbers each place of the result has, 1 or more
   * @param kernelSize height and width of the windows
   * @param stride how far windows are apart in the result, in both directions
   * @param padding what stands around the result, and is left out
   * @param activation what the sums go through
   */
  public Conv2DTranspose(
      int filters, int kernelSize, int stride, Padding padding, Activation activation) {
    this(filters, Size.of(kernelSize), Size.of(stride), padding, activation, new GlorotUniform());
  }

  /**
   * A layer without padding and activation.
   *
   * @param filters how many numbers each place of the result has, 1 or more
   * @param kernelSize height and width of the windows
   * @param stride how far windows are apart in the result, in both directions
   */
  public Conv2DTranspose(int filters, int kernelSize, int stride) {
    this(filters, kernelSize, stride, Padding.VALID, Activation.LINEAR);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    Images.check(input);
    int height = length(input.dim(0), kernel.height(), stride.height(), true);
    int width = length(input.dim(1), kernel.width(), stride.width(), false);
    Window rows = padding.rows(height, kernel.height(), stride.height(), 1);
    Window columns = padding.columns(width, kernel.width(), stride.width(), 1);
    Shape output = Shape.of(height, width, filters);
    Shape weights = Shape.of(kernel.height(), kernel.width(), filters, input.dim(2));
    Parameter w = scope.weight("kernel", weights, initializer);
    Parameter b = scope.weight("bias", Shape.of(filters), new Zeros());
    Built after = activation.build(output, scope.child(activation.name()));
    return new Built(
        after.output(),
        2L * input.dim(0) * input.dim(1) * weights.size() + after.flops(),
        (x, pass) ->
            after
                .forward()
                .apply(
                    x.convTranspose2d(pass.use(w), pass.use(b), rows, columns, height, width),
                    pass));
  }

  /** How long the result is, so that a convolution of it gives an axis of this length. */
  private int length(int length, int size, int step, boolean down) {
    if (!(padding instanceof Padding.Explicit sides)) {
      return length * step;
    }
    if (padding.equals(Padding.VALID)) {
      return length * step + Math.max(size - step, 0);
    }
    int left = down ? sides.top() + sides.bottom() : sides.left() + sides.right();
    int result = (length - 1) * step + size - left;
    if (result < 1) {
      throw new IllegalArgumentException(
          "expected padding of less than the "
              + (result + left)
              + " places that windows cover but got "
              + left
              + "; nothing would be left");
    }
    return result;
  }

  @Override
  public String kind() {
    return "convTranspose";
  }

  @Override
  public String toString() {
    return "Conv2DTranspose("
        + filters
        + ", "
        + Images.describe(kernel, stride, padding, 1, activation)
        + ")";
  }
}
