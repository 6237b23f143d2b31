package nn.autodiff;

import org.jspecify.annotations.Nullable;

/**
 * A forward rule and its backward rule, side by side.
 *
 * <p>Both engines run on this one contract: {@code D} is {@link Double} in the scalar engine and
 * {@link NdArray} in the tensor engine. An op has no state; what it was configured with (an axis, a
 * shape) are its fields.
 *
 * <pre>{@code
 * record Square() implements Op<NdArray> {
 *   public String name() { return "square"; }
 *
 *   public NdArray forward(NdArray[] x) {
 *     NdArray y = x[0].copy();
 *     for (int i = 0; i < y.size(); i++) {
 *       y.data()[i] *= y.data()[i];
 *     }
 *     return y;
 *   }
 *
 *   public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
 *     NdArray dx = dy.copy();
 *     for (int j = 0; j < dx.size(); j++) {
 *       dx.data()[j] *= 2 * x[0].data()[j];
 *     }
 *     return dx;
 *   }
 * }
 * Tensor y = Tensor.apply(new Square(), x);
 * }</pre>
 *
 * @param <D> what a node holds
 */
public interface Op<D> {
  /** What it is called in graphs and errors. */
  String name();

  /** The result for these inputs, which it leaves unchanged. */
  D forward(D[] x);

  /**
   * The gradient of the loss by input {@code i}, from the gradient by the result: the chain rule,
   * {@code dL/dx_i = dL/dy * dy/dx_i}.
   *
   * <p>Asked for one input at a time, and only for those whose gradient somebody needs.
   *
   * @param i which input, counted from 0
   * @param dy the gradient of the loss by the result, shaped like {@code y}
   * @param y the result that {@link #forward} gave
   * @param x the inputs that it got; all are to be left unchanged
   * @return shaped like {@code x[i]}, or like it broadcast: the engine undoes broadcasting
   */
  D backward(int i, D dy, D y, D[] x);

  /** The function of single numbers that this applies, whose formulas can be shown; else null. */
  default @Nullable Pointwise pointwise() {
    return null;
  }
}
