package nn.autodiff;

/** Pointwise functions of plain arrays, for ops to compute with. */
final class Elementwise {
  private Elementwise() {}

  static NdArray apply(Pointwise f, NdArray... x) {
    return f.onTensors().forward(x);
  }
}
