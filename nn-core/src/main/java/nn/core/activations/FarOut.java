package nn.core.activations;

import nn.autodiff.Term;

/** What keeps formulas from multiplying an infinity by 0, or overflowing, far from 0. */
final class FarOut {
  /** Where exponentials and their kin have long levelled off, in floats and in doubles. */
  static final double FAR = 1000;

  private FarOut() {}

  /** x, but no less than -1000. */
  static Term notBelow(Term x) {
    return x.maximum(-FAR);
  }

  /** x, but within -1000 and 1000. */
  static Term bounded(Term x) {
    return x.maximum(-FAR).minimum(FAR);
  }

  /** log(1 + e^x) without the overflow. */
  static Term softplus(Term x) {
    return x.maximum(0).add(x.abs().neg().exp().log1p());
  }
}
