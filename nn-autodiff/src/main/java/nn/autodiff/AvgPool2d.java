package nn.autodiff;

import nn.autodiff.kernels.ConvShape;
import nn.autodiff.kernels.KernelChoice;

/**
 * The mean of each window, for each channel by itself.
 *
 * <p><b>Shapes</b>: {@code (batch, height, width, channels) -> (batch, rows.output(height),
 * columns.output(width), channels)}. Padding does not count: a window at the border is the mean of
 * the numbers it has. Each of them gets an equal share of the gradient.
 *
 * @param rows how windows slide downwards
 * @param columns how windows slide to the right
 */
record AvgPool2d(Window rows, Window columns) implements Op<NdArray> {
  @Override
  public String name() {
    return "avgPool2d";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    ConvShape shape = Images.pool(name(), rows, columns, x[0].shape());
    NdArray y = Workspace.array(Images.results(shape));
    KernelChoice.kernels().averagePool(shape, x[0].data(), y.data());
    return y;
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    ConvShape shape = Images.pool(name(), rows, columns, x[0].shape());
    NdArray dx = Workspace.array(x[0].shape());
    KernelChoice.kernels().averagePoolBack(shape, dy.data(), dx.data());
    return dx;
  }
}
