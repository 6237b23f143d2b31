package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Op;

/**
 * The mean of one number from each row.
 *
 * <p><b>Shapes</b>: {@code (rows, columns) -> ()}. The gradient is {@code 1 / rows} where a number
 * was picked, else 0.
 *
 * @param columns which number to pick from each row, as whole floats
 */
record MeanOfPicked(NdArray columns) implements Op<NdArray> {
  @Override
  public String name() {
    return "meanOfPicked";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    int width = x[0].shape().dim(1);
    double sum = 0;
    for (int row = 0; row < columns.size(); row++) {
      sum += x[0].data()[row * width + (int) columns.data()[row]];
    }
    return NdArray.scalar((float) (sum / columns.size()));
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    NdArray dx = NdArray.zeros(x[0].shape());
    int width = x[0].shape().dim(1);
    for (int row = 0; row < columns.size(); row++) {
      dx.data()[row * width + (int) columns.data()[row]] = dy.item() / columns.size();
    }
    return dx;
  }
}
