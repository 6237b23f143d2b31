package nn.autodiff;

import nn.autodiff.kernels.KernelChoice;
import nn.autodiff.kernels.Primitive;

/**
 * The rows of a table that whole numbers name: {@code y[...] = table[numbers[...]]}.
 *
 * <p><b>Shapes</b>: {@code (n, width) -> (...numbers, width)}. The gradient of each row goes back
 * where it was taken from, and adds up, in order, where a row was taken more than once.
 *
 * @param numbers which rows, as whole floats in {@code 0..n-1}
 */
record Embed(NdArray numbers) implements Op<NdArray> {
  @Override
  public String name() {
    return "embed";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    Shape table = x[0].shape();
    if (table.rank() != 2) {
      throw new IllegalArgumentException(
          "embed: expected a table (n, width) but got " + table + "; give it one row for each n");
    }
    int rows = table.dim(0);
    int width = table.dim(1);
    float[] from = x[0].data();
    NdArray y = Workspace.array(result(numbers.shape(), width));
    for (int i = 0; i < numbers.size(); i++) {
      System.arraycopy(from, row(i, rows) * width, y.data(), i * width, width);
    }
    return y;
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    NdArray dTable = Workspace.zeros(x[0].shape());
    float[] to = dTable.data();
    int width = dTable.shape().dim(1);
    for (int j = 0; j < numbers.size(); j++) {
      int row = (int) numbers.data()[j];
      int at = row * width;
      KernelChoice.kernels().binary(Primitive.ADD, to, at, dy.data(), j * width, to, at, width);
    }
    return dTable;
  }

  private static Shape result(Shape numbers, int width) {
    int[] dims = new int[numbers.rank() + 1];
    System.arraycopy(numbers.dims(), 0, dims, 0, numbers.rank());
    dims[numbers.rank()] = width;
    return Shape.of(dims);
  }

  private int row(int i, int rows) {
    float number = numbers.data()[i];
    if (!(number >= 0 && number < rows && number == (int) number)) {
      throw new IllegalArgumentException(
          "embed: expected whole numbers in 0.."
              + (rows - 1)
              + ", as the table has "
              + rows
              + " rows, but got "
              + number
              + " at "
              + Shapes.list(Shapes.index(numbers.shape(), i))
              + "; count from 0, and make the table as long as the vocabulary");
    }
    return (int) number;
  }
}
