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
    float[] rows = x[0].data();
    float[] picked = columns.data();
    int width = x[0].shape().dim(1);
    double sum = 0;
    for (int row = 0; row < picked.length; row++) {
      sum += rows[row * width + (int) picked[row]];
    }
    return NdArray.scalar((float) (sum / columns.size()));
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    NdArray dx = NdArray.zeros(x[0].shape());
    float[] picked = columns.data();
    float share = dy.item() / picked.length;
    int width = x[0].shape().dim(1);
    for (int row = 0; row < picked.length; row++) {
      dx.data()[row * width + (int) picked[row]] = share;
    }
    return dx;
  }
}
