package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.Coefficients.*;
import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.INTS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The logarithms of {@link nn.autodiff.kernels.FloatMath}, as {@link VectorFunctions} says. */
final class VectorLogarithms {
  private VectorLogarithms() {}

  static int log(float[] a, int aAt, float[] out, int outAt, int n) {
    FloatVector l7 = FloatVector.broadcast(FLOATS, L7);
    FloatVector l6 = FloatVector.broadcast(FLOATS, L6);
    FloatVector l5 = FloatVector.broadcast(FLOATS, L5);
    FloatVector l4 = FloatVector.broadcast(FLOATS, L4);
    FloatVector l3 = FloatVector.broadcast(FLOATS, L3);
    FloatVector l2 = FloatVector.broadcast(FLOATS, L2);
    FloatVector l1 = FloatVector.broadcast(FLOATS, L1);
    FloatVector l0 = FloatVector.broadcast(FLOATS, L0);
    FloatVector high = FloatVector.broadcast(FLOATS, LN2_HIGH);
    FloatVector low = FloatVector.broadcast(FLOATS, LN2_LOW);
    FloatVector minusHalf = FloatVector.broadcast(FLOATS, -0.5f);
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector x = FloatVector.fromArray(FLOATS, a, aAt + i);
      VectorMask<Float> subnormal = x.compare(VectorOperators.LT, Float.MIN_NORMAL);
      IntVector bits = x.blend(x.mul(LIFT), subnormal).reinterpretAsInts();
      IntVector exponent = bits.sub(ROOT_HALF_BITS).lanewise(VectorOperators.ASHR, 23);
      IntVector mantissa = bits.sub(exponent.lanewise(VectorOperators.LSHL, 23));
      FloatVector f = mantissa.reinterpretAsFloats().sub(1f);
      FloatVector power = (FloatVector) exponent.convert(VectorOperators.I2F, 0);
      power = power.blend(power.sub(23f), subnormal);
      FloatVector q = l7.fma(f, l6);
      q = q.fma(f, l5);
      q = q.fma(f, l4);
      q = q.fma(f, l3);
      q = q.fma(f, l2);
      q = q.fma(f, l1);
      q = q.fma(f, l0);
      FloatVector square = f.mul(f);
      FloatVector y = q.mul(f).fma(square, power.mul(low));
      y = square.fma(minusHalf, y);
      y = power.fma(high, y.add(f));
      y = x.blend(y, x.compare(VectorOperators.LT, Float.POSITIVE_INFINITY));
      y = y.blend(Float.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0f));
      y = y.blend(Float.NaN, x.compare(VectorOperators.LT, 0f));
      y.intoArray(out, outAt + i);
    }
    return whole;
  }

  static int log1p(float[] a, int aAt, float[] out, int outAt, int n) {
    FloatVector l7 = FloatVector.broadcast(FLOATS, L7);
    FloatVector l6 = FloatVector.broadcast(FLOATS, L6);
    FloatVector l5 = FloatVector.broadcast(FLOATS, L5);
    FloatVector l4 = FloatVector.broadcast(FLOATS, L4);
    FloatVector l3 = FloatVector.broadcast(FLOATS, L3);
    FloatVector l2 = FloatVector.broadcast(FLOATS, L2);
    FloatVector l1 = FloatVector.broadcast(FLOATS, L1);
    FloatVector l0 = FloatVector.broadcast(FLOATS, L0);
    FloatVector high = FloatVector.broadcast(FLOATS, LN2_HIGH);
    FloatVector low = FloatVector.broadcast(FLOATS, LN2_LOW);
    FloatVector minusHalf = FloatVector.broadcast(FLOATS, -0.5f);
    IntVector bias = IntVector.broadcast(INTS, 127);
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector x = FloatVector.fromArray(FLOATS, a, aAt + i);
      IntVector bits = x.add(1f).reinterpretAsInts();
      IntVector exponent = bits.sub(ROOT_HALF_BITS).lanewise(VectorOperators.ASHR, 23);
      FloatVector scale =
          bias.sub(exponent).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
      IntVector mantissa = bits.sub(exponent.lanewise(VectorOperators.LSHL, 23));
      FloatVector large = mantissa.reinterpretAsFloats().sub(1f);
      FloatVector f = x.fma(scale, scale.sub(1f));
      f = f.blend(large, x.compare(VectorOperators.GT, LOG1P_SPLIT));
      FloatVector power = (FloatVector) exponent.convert(VectorOperators.I2F, 0);
      FloatVector q = l7.fma(f, l6);
      q = q.fma(f, l5);
      q = q.fma(f, l4);
      q = q.fma(f, l3);
      q = q.fma(f, l2);
      q = q.fma(f, l1);
      q = q.fma(f, l0);
      FloatVector square = f.mul(f);
      FloatVector y = q.mul(f).fma(square, power.mul(low));
      y = square.fma(minusHalf, y);
      y = power.fma(high, y.add(f));
      y = x.blend(y, x.compare(VectorOperators.LT, Float.POSITIVE_INFINITY));
      y = y.blend(x, x.compare(VectorOperators.EQ, 0f));
      y = y.blend(Float.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, -1f));
      y = y.blend(Float.NaN, x.compare(VectorOperators.LT, -1f));
      y.intoArray(out, outAt + i);
    }
    return whole;
  }
}
