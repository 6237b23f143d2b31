package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.FloatMath.*;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import nn.autodiff.kernels.FloatMath;

/** {@link FloatMath} on vectors, step by step the same, so that the bits are. */
final class VectorMath {
  private VectorMath() {}

  static FloatVector exp(FloatVector x) {
    FloatVector bounded = x.blend(EXP_HIGHEST, x.compare(VectorOperators.GT, EXP_HIGHEST));
    bounded = bounded.blend(EXP_LOWEST, bounded.compare(VectorOperators.LT, EXP_LOWEST));
    FloatVector shifted = bounded.fma(constant(LOG2_E), constant(ROUNDER));
    FloatVector n = shifted.sub(ROUNDER);
    FloatVector r = n.fma(constant(-LN2_HIGH), bounded);
    r = n.fma(constant(-LN2_LOW), r);
    FloatVector q = constant(E6).fma(r, constant(E5));
    q = q.fma(r, constant(E4));
    q = q.fma(r, constant(E3));
    q = q.fma(r, constant(E2));
    FloatVector y = q.fma(r.mul(r), r).add(1f);
    IntVector exponent = shifted.reinterpretAsInts().sub(ROUNDER_BITS);
    IntVector half = exponent.lanewise(VectorOperators.ASHR, 1);
    return y.mul(powerOfTwo(half)).mul(powerOfTwo(exponent.sub(half)));
  }

  private static FloatVector powerOfTwo(IntVector exponent) {
    return exponent.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
  }

  static FloatVector log(FloatVector x) {
    VectorMask<Float> subnormal = x.compare(VectorOperators.LT, Float.MIN_NORMAL);
    IntVector bits = x.blend(x.mul(LIFT), subnormal).reinterpretAsInts();
    IntVector exponent = bits.sub(ROOT_HALF_BITS).lanewise(VectorOperators.ASHR, 23);
    FloatVector f =
        bits.sub(exponent.lanewise(VectorOperators.LSHL, 23)).reinterpretAsFloats().sub(1f);
    FloatVector n = (FloatVector) exponent.convert(VectorOperators.I2F, 0);
    n = n.blend(n.sub(23f), subnormal);
    FloatVector q = constant(L7).fma(f, constant(L6));
    q = q.fma(f, constant(L5));
    q = q.fma(f, constant(L4));
    q = q.fma(f, constant(L3));
    q = q.fma(f, constant(L2));
    q = q.fma(f, constant(L1));
    q = q.fma(f, constant(L0));
    FloatVector square = f.mul(f);
    FloatVector y = q.mul(f).fma(square, n.mul(LN2_LOW));
    y = square.fma(constant(-0.5f), y);
    y = n.fma(constant(LN2_HIGH), y.add(f));
    y = x.blend(y, x.compare(VectorOperators.LT, Float.POSITIVE_INFINITY));
    y = y.blend(Float.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0f));
    return y.blend(Float.NaN, x.compare(VectorOperators.LT, 0f));
  }

  /** The first half of tanh: {@code exp(2|x|)}. */
  static FloatVector expOfTwiceTheSize(FloatVector x) {
    FloatVector size = x.abs();
    return exp(size.add(size));
  }

  /** The second half of tanh, given the first; both in one method would be too much to inline. */
  static FloatVector tanh(FloatVector x, FloatVector exp) {
    FloatVector size = x.abs();
    FloatVector y = constant(1f).sub(constant(2f).div(exp.add(1f)));
    y = y.blend(tanhNearZero(size), size.compare(VectorOperators.LT, TANH_SPLIT));
    IntVector sign = x.reinterpretAsInts().and(Integer.MIN_VALUE);
    return y.reinterpretAsInts().or(sign).reinterpretAsFloats();
  }

  private static FloatVector tanhNearZero(FloatVector size) {
    FloatVector square = size.mul(size);
    FloatVector q = constant(T4).fma(square, constant(T3));
    q = q.fma(square, constant(T2));
    q = q.fma(square, constant(T1));
    q = q.fma(square, constant(T0));
    return q.mul(square).fma(size, size);
  }

  static FloatVector sigmoid(FloatVector x) {
    FloatVector small = exp(x.abs().neg());
    return constant(1f).blend(small, x.compare(VectorOperators.LT, 0f)).div(small.add(1f));
  }

  private static FloatVector constant(float number) {
    return FloatVector.broadcast(Lanes.FLOATS, number);
  }
}
