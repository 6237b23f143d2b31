package nn.autodiff;

import nn.autodiff.kernels.ConvShape;
import nn.autodiff.kernels.KernelChoice;

/**
 * The convolution of images with a kernel, plus a bias if there is one: each number of the result
 * is the product of a window of the image with one filter.
 *
 * <p><b>Shapes</b>: images {@code (batch, height, width, channels)}, kernel {@code (rows.size,
 * columns.size, channels / groups, filters)}, bias {@code (filters,)}; result {@code (batch,
 * rows.output(height), columns.output(width), filters)}. Group g of the filters sees group g of the
 * channels only. Padding is zeros.
 *
 * <p>As everywhere in this field, the kernel is not turned round: strictly, it is a
 * cross-correlation.
 *
 * @param rows how windows slide downwards
 * @param columns how windows slide to the right
 * @param groups how many groups of channels do not see each other
 */
record Conv2d(Window rows, Window columns, int groups) implements Op<NdArray> {
  @Override
  public String name() {
    return "conv2d";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    ConvShape shape = shape(x[0].shape(), x[1].shape());
    if (x.length > 2 && !x[2].shape().equals(Shape.of(shape.filters()))) {
      throw new IllegalArgumentException(
          "conv2d: expected a bias of shape "
              + Shape.of(shape.filters())
              + ", one number for each filter, but got "
              + x[2].shape());
    }
    NdArray y = Workspace.array(Images.results(shape));
    float[] bias = x.length > 2 ? x[2].data() : null;
    KernelChoice.kernels().convolve(shape, x[0].data(), x[1].data(), bias, y.data());
    return y;
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    ConvShape shape = shape(x[0].shape(), x[1].shape());
    NdArray gradient = Workspace.array(x[i].shape());
    float[] out = gradient.data();
    switch (i) {
      case 0 -> KernelChoice.kernels().convolveBackInput(shape, dy.data(), x[1].data(), out);
      case 1 -> KernelChoice.kernels().convolveBackKernel(shape, x[0].data(), dy.data(), out);
      default -> KernelChoice.kernels().convolveBackBias(shape, dy.data(), out);
    }
    return gradient;
  }

  private ConvShape shape(Shape images, Shape kernel) {
    Images.check(name(), images);
    if (groups < 1 || images.dim(3) % groups != 0) {
      throw new IllegalArgumentException(
          "conv2d: the "
              + images.dim(3)
              + " channels of "
              + images
              + " cannot be cut into "
              + groups
              + " equal groups; use a divisor of the channels");
    }
    int channels = images.dim(3) / groups;
    if (kernel.rank() != 4
        || kernel.dim(0) != rows.size()
        || kernel.dim(1) != columns.size()
        || kernel.dim(2) != channels
        || kernel.dim(3) == 0
        || kernel.dim(3) % groups != 0) {
      throw new IllegalArgumentException(
          "conv2d: expected a kernel ("
              + rows.size()
              + ", "
              + columns.size()
              + ", "
              + channels
              + ", filters) for images "
              + images
              + (groups > 1 ? " in " + groups + " groups, with as many filters in each," : "")
              + " but got "
              + kernel
              + "; kernels are (rows, columns, channels / groups, filters)");
    }
    return Images.shape(rows, columns, images, kernel.dim(3), groups);
  }
}
