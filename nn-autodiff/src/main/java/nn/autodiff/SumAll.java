package nn.autodiff;

/**
 * The sum of all numbers.
 *
 * <p><b>Shapes</b>: {@code (...) -> ()}.
 */
record SumAll() implements Op<NdArray> {
  @Override
  public String name() {
    return "sum";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    return NdArray.scalar(Reductions.sum(x[0]));
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    return Workspace.full(x[0].shape(), dy.item());
  }
}
