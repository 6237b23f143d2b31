package nn.autodiff;

import nn.autodiff.kernels.ConvShape;
import nn.autodiff.kernels.KernelChoice;
import nn.autodiff.kernels.Kernels;
import nn.autodiff.kernels.Primitive;

/**
 * The transposed convolution, plus a bias: each number of an image adds its multiple of the kernel
 * to a window of the result. It is the gradient of {@link Conv2d} by its images, and its own
 * gradient is that convolution; so it runs on the same kernels, and no zeros are put between
 * numbers.
 *
 * <p><b>Shapes</b>: images {@code (batch, rows.output(height), columns.output(width), channels)},
 * kernel {@code (rows.size, columns.size, filters, channels)}, bias {@code (filters,)}; result
 * {@code (batch, height, width, filters)}. What falls into padding is dropped.
 *
 * @param rows how windows slide down the result
 * @param columns how windows slide to the right over the result
 * @param height how many rows the result has
 * @param width how many columns the result has
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin, Visin: A guide to convolution
 *     arithmetic for deep learning, 2016</a>
 */
record ConvTranspose2d(Window rows, Window columns, int height, int width) implements Op<NdArray> {
  @Override
  public String name() {
    return "convTranspose2d";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    ConvShape shape = shape(x[0].shape(), x[1].shape());
    int filters = shape.channels();
    if (!x[2].shape().equals(Shape.of(filters))) {
      throw new IllegalArgumentException(
          "convTranspose2d: expected a bias of shape "
              + Shape.of(filters)
              + ", one number for each filter, but got "
              + x[2].shape());
    }
    NdArray result = Workspace.array(Shape.of(shape.batch(), height, width, filters));
    float[] y = result.data();
    Kernels kernels = KernelChoice.kernels();
    kernels.convolveBackInput(shape, x[0].data(), x[1].data(), y);
    kernels.binaryRow(
        Primitive.ADD, y, 0, x[2].data(), 0, y, 0, shape.batch() * height * width, filters);
    return result;
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    if (i == 2) {
      return dy; // the engine sums over all places
    }
    ConvShape shape = shape(x[0].shape(), x[1].shape());
    NdArray gradient = Workspace.array(x[i].shape());
    Kernels kernels = KernelChoice.kernels();
    if (i == 0) {
      kernels.convolve(shape, dy.data(), x[1].data(), null, gradient.data());
    } else {
      kernels.convolveBackKernel(shape, dy.data(), x[0].data(), gradient.data());
    }
    return gradient;
  }

  /** The convolution that goes the other way, from results to images. */
  private ConvShape shape(Shape images, Shape kernel) {
    Images.check(name(), images);
    if (images.dim(1) != rows.output(height) || images.dim(2) != columns.output(width)) {
      throw new IllegalArgumentException(
          "convTranspose2d: expected images of "
              + rows.output(height)
              + " rows and "
              + columns.output(width)
              + " columns, as many as windows fit a result of "
              + height
              + " and "
              + width
              + ", but got "
              + images);
    }
    if (kernel.rank() != 4
        || kernel.dim(0) != rows.size()
        || kernel.dim(1) != columns.size()
        || kernel.dim(2) == 0
        || kernel.dim(3) != images.dim(3)) {
      throw new IllegalArgumentException(
          "convTranspose2d: expected a kernel ("
              + rows.size()
              + ", "
              + columns.size()
              + ", filters, "
              + images.dim(3)
              + ") for images "
              + images
              + " but got "
              + kernel
              + "; kernels are (rows, columns, filters, channels)");
    }
    Shape results = Shape.of(images.dim(0), height, width, kernel.dim(2));
    return Images.shape(rows, columns, results, images.dim(3), 1);
  }
}
