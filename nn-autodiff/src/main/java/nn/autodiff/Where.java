package nn.autodiff;

/**
 * Chooses number by number: the first array where the condition is not 0, else the second.
 *
 * <p>Inputs are the condition, the array for yes and the array for no. <b>Shapes</b>: the three
 * broadcast. The gradient goes to the chosen number; the condition has none.
 */
record Where() implements Op<NdArray> {
  @Override
  public String name() {
    return "where";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    Shape shape = Shapes.broadcast("where", x[1].shape(), x[2].shape());
    shape = Shapes.broadcast("where", x[0].shape(), shape);
    return choose(Expand.to(x[0], shape), Expand.to(x[1], shape), Expand.to(x[2], shape));
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    NdArray zeros = Workspace.zeros(y.shape());
    NdArray condition = Expand.to(x[0], y.shape());
    return switch (i) {
      case 1 -> choose(condition, dy, zeros);
      case 2 -> choose(condition, zeros, dy);
      default -> zeros;
    };
  }

  private static NdArray choose(NdArray condition, NdArray yes, NdArray no) {
    NdArray chosen = Workspace.array(condition.shape());
    for (int i = 0; i < chosen.size(); i++) {
      chosen.data()[i] = condition.data()[i] != 0 ? yes.data()[i] : no.data()[i];
    }
    return chosen;
  }
}
