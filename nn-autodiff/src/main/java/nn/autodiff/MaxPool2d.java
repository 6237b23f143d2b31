package nn.autodiff;

import nn.autodiff.kernels.ConvShape;
import nn.autodiff.kernels.KernelChoice;

/**
 * The largest number of each window, for each channel by itself; NaN if one is NaN.
 *
 * <p><b>Shapes</b>: {@code (batch, height, width, channels) -> (batch, rows.output(height),
 * columns.output(width), channels)}. Padding is never the largest. The gradient goes to the first
 * of the window's numbers, row by row, that is as large; so there is nothing to remember but the
 * result.
 *
 * @param rows how windows slide downwards
 * @param columns how windows slide to the right
 */
record MaxPool2d(Window rows, Window columns) implements Op<NdArray> {
  @Override
  public String name() {
    return "maxPool2d";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    ConvShape shape = Images.pool(name(), rows, columns, x[0].shape());
    NdArray y = Workspace.array(Images.results(shape));
    KernelChoice.kernels().maxPool(shape, x[0].data(), y.data());
    return y;
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    ConvShape shape = Images.pool(name(), rows, columns, x[0].shape());
    NdArray dx = Workspace.array(x[0].shape());
    KernelChoice.kernels().maxPoolBack(shape, x[0].data(), y.data(), dy.data(), dx.data());
    return dx;
  }
}
