package nn.autodiff;

/**
 * What can be written with a number, whatever kind of number it is: a {@link Value}, a {@link
 * Tensor}, or a {@link Term} of a formula.
 *
 * <p>All of it rests on three methods, {@link #apply(Pointwise)}, {@link #apply(Pointwise,
 * Arithmetic)} and {@link #like}; so a formula reads the same in both engines.
 *
 * <pre>{@code
 * Value x = Value.of(2.0);
 * Value y = x.mul(3).add(1).tanh();
 * }</pre>
 *
 * <p><b>Shapes</b>: two tensors broadcast as in NumPy; the result of a function of one number has
 * its shape.
 *
 * @param <N> the kind of number
 */
public interface Arithmetic<N extends Arithmetic<N>> {
  /** A function of this number. */
  N apply(Pointwise f);

  /** A function of this number and another. */
  N apply(Pointwise f, N other);

  /** A constant of the same kind; no gradient flows into it. */
  N like(double constant);

  /** {@code this + other}. */
  default N add(N other) {
    return apply(Pointwise.ADD, other);
  }

  /** {@code this + other}. */
  default N add(double other) {
    return add(like(other));
  }

  /** {@code this - other}. */
  default N sub(N other) {
    return apply(Pointwise.SUB, other);
  }

  /** {@code this - other}. */
  default N sub(double other) {
    return sub(like(other));
  }

  /** {@code this * other}. */
  default N mul(N other) {
    return apply(Pointwise.MUL, other);
  }

  /** {@code this * other}. */
  default N mul(double other) {
    return mul(like(other));
  }

  /** {@code this / other}; by IEEE 754, so a division by zero is an infinity or NaN. */
  default N div(N other) {
    return apply(Pointwise.DIV, other);
  }

  /** {@code this / other}. */
  default N div(double other) {
    return div(like(other));
  }

  /** {@code this ^ exponent}; NaN for a negative number to a power that is not whole. */
  default N pow(N exponent) {
    return apply(Pointwise.POW, exponent);
  }

  /** {@code this ^ exponent}. */
  default N pow(double exponent) {
    return pow(like(exponent));
  }

  /** The larger of both; where they are equal, each gets half of the gradient. */
  default N maximum(N other) {
    return apply(Pointwise.MAXIMUM, other);
  }

  /** The larger of both. */
  default N maximum(double other) {
    return maximum(like(other));
  }

  /** The smaller of both; where they are equal, each gets half of the gradient. */
  default N minimum(N other) {
    return apply(Pointwise.MINIMUM, other);
  }

  /** The smaller of both. */
  default N minimum(double other) {
    return minimum(like(other));
  }

  /** 1 where this is greater, else 0; its derivative is 0. */
  default N gt(N other) {
    return apply(Pointwise.GREATER, other);
  }

  /** 1 where this is greater, else 0. */
  default N gt(double other) {
    return gt(like(other));
  }

  /** 1 where this is less, else 0; its derivative is 0. */
  default N lt(N other) {
    return apply(Pointwise.LESS, other);
  }

  /** 1 where this is less, else 0. */
  default N lt(double other) {
    return lt(like(other));
  }

  /** 1 where both are equal, else 0; its derivative is 0. */
  default N eq(N other) {
    return apply(Pointwise.EQUAL, other);
  }

  /** 1 where both are equal, else 0. */
  default N eq(double other) {
    return eq(like(other));
  }

  /** {@code -this}. */
  default N neg() {
    return apply(Pointwise.NEG);
  }

  /** The distance from zero; its derivative at 0 is taken to be 0. */
  default N abs() {
    return apply(Pointwise.ABS);
  }

  /** The exponential, {@code e ^ this}. */
  default N exp() {
    return apply(Pointwise.EXP);
  }

  /** {@code e ^ this - 1}, exact near 0 too, where subtracting the 1 would lose all digits. */
  default N expm1() {
    return apply(Pointwise.EXPM1);
  }

  /** The natural logarithm; NaN below 0. */
  default N log() {
    return apply(Pointwise.LOG);
  }

  /** {@code log(1 + this)}, exact near 0 too; NaN below -1. */
  default N log1p() {
    return apply(Pointwise.LOG1P);
  }

  /** The square root; NaN below 0. */
  default N sqrt() {
    return apply(Pointwise.SQRT);
  }

  /** The sine, in radians. */
  default N sin() {
    return apply(Pointwise.SIN);
  }

  /** The cosine, in radians. */
  default N cos() {
    return apply(Pointwise.COS);
  }

  /** The hyperbolic tangent, in (-1, 1). */
  default N tanh() {
    return apply(Pointwise.TANH);
  }

  /** The logistic function {@code 1 / (1 + e^-this)}, in (0, 1). */
  default N sigmoid() {
    return apply(Pointwise.SIGMOID);
  }

  /** The error function {@code 2 / sqrt(pi) * integral of e^(-t^2) from 0 to this}, in (-1, 1). */
  default N erf() {
    return apply(Pointwise.ERF);
  }

  /** The rectifier {@code max(this, 0)}; its derivative at 0 is taken to be 0. */
  default N relu() {
    return apply(Pointwise.RELU);
  }
}
