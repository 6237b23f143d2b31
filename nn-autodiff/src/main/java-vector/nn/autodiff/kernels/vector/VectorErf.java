package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.Coefficients.*;
import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** The error function of {@link nn.autodiff.kernels.FloatMath}, as {@link VectorFunctions} says. */
final class VectorErf {
  private VectorErf() {}

  static int erf(float[] a, int aAt, float[] out, int outAt, int n) {
    FloatVector log2e = FloatVector.broadcast(FLOATS, LOG2_E);
    FloatVector rounder = FloatVector.broadcast(FLOATS, ROUNDER);
    FloatVector minusHigh = FloatVector.broadcast(FLOATS, -LN2_HIGH);
    FloatVector minusLow = FloatVector.broadcast(FLOATS, -LN2_LOW);
    FloatVector one = FloatVector.broadcast(FLOATS, 1f);
    FloatVector s5 = FloatVector.broadcast(FLOATS, S5);
    FloatVector s4 = FloatVector.broadcast(FLOATS, S4);
    FloatVector s3 = FloatVector.broadcast(FLOATS, S3);
    FloatVector s2 = FloatVector.broadcast(FLOATS, S2);
    FloatVector s1 = FloatVector.broadcast(FLOATS, S1);
    FloatVector s0 = FloatVector.broadcast(FLOATS, S0);
    FloatVector t6 = FloatVector.broadcast(FLOATS, T6);
    FloatVector t5 = FloatVector.broadcast(FLOATS, T5);
    FloatVector t4 = FloatVector.broadcast(FLOATS, T4);
    FloatVector t3 = FloatVector.broadcast(FLOATS, T3);
    FloatVector t2 = FloatVector.broadcast(FLOATS, T2);
    FloatVector t1 = FloatVector.broadcast(FLOATS, T1);
    FloatVector t0 = FloatVector.broadcast(FLOATS, T0);
    FloatVector e6 = FloatVector.broadcast(FLOATS, E6);
    FloatVector e5 = FloatVector.broadcast(FLOATS, E5);
    FloatVector e4 = FloatVector.broadcast(FLOATS, E4);
    FloatVector e3 = FloatVector.broadcast(FLOATS, E3);
    FloatVector e2 = FloatVector.broadcast(FLOATS, E2);
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector x = FloatVector.fromArray(FLOATS, a, aAt + i);
      FloatVector size = x.abs();
      FloatVector square = size.mul(size);
      FloatVector near = s5.fma(square, s4);
      near = near.fma(square, s3);
      near = near.fma(square, s2);
      near = near.fma(square, s1);
      near = near.fma(square, s0);
      near = near.fma(size, size);
      FloatVector bounded = size.min(ERF_HIGHEST);
      FloatVector p = t6.fma(bounded, t5);
      p = p.fma(bounded, t4);
      p = p.fma(bounded, t3);
      p = p.fma(bounded, t2);
      p = p.fma(bounded, t1);
      p = p.fma(bounded, t0);
      FloatVector shifted = p.fma(log2e, rounder);
      FloatVector wholePart = shifted.sub(rounder);
      FloatVector r = wholePart.fma(minusHigh, p);
      r = wholePart.fma(minusLow, r);
      FloatVector q = e6.fma(r, e5);
      q = q.fma(r, e4);
      q = q.fma(r, e3);
      q = q.fma(r, e2);
      IntVector exponent = shifted.reinterpretAsInts().sub(ROUNDER_BITS);
      FloatVector scale =
          exponent.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
      FloatVector far = scale.neg().fma(q.fma(r.mul(r), r), one.sub(scale));
      FloatVector y = far.blend(near, size.compare(VectorOperators.LT, ERF_SPLIT));
      IntVector sign = x.reinterpretAsInts().and(Integer.MIN_VALUE);
      y.reinterpretAsInts().or(sign).reinterpretAsFloats().intoArray(out, outAt + i);
    }
    return whole;
  }
}
