package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.Coefficients.*;
import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The exponential of {@link VectorFunctions} once more, with what softmax does before and after it.
 *
 * <p>Written out, so that each method is too long for HotSpot to compile into its caller: many
 * small loops in one caller together would be more than it inlines, and vectors would be objects.
 */
final class ShortRowsExp {
  private ShortRowsExp() {}

  /** {@code x = x - max(x)} and {@code y = exp(x)}. */
  static void ofShifted(float[] x, float[] out, int n) {
    FloatVector log2e = FloatVector.broadcast(FLOATS, LOG2_E);
    FloatVector rounder = FloatVector.broadcast(FLOATS, ROUNDER);
    FloatVector minusHigh = FloatVector.broadcast(FLOATS, -LN2_HIGH);
    FloatVector minusLow = FloatVector.broadcast(FLOATS, -LN2_LOW);
    FloatVector e6 = FloatVector.broadcast(FLOATS, E6);
    FloatVector e5 = FloatVector.broadcast(FLOATS, E5);
    FloatVector e4 = FloatVector.broadcast(FLOATS, E4);
    FloatVector e3 = FloatVector.broadcast(FLOATS, E3);
    FloatVector e2 = FloatVector.broadcast(FLOATS, E2);
    FloatVector largest = FloatVector.fromArray(FLOATS, x, 0);
    for (int i = LENGTH; i < n; i += LENGTH) {
      largest = largest.max(FloatVector.fromArray(FLOATS, x, i));
    }
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector y = FloatVector.fromArray(FLOATS, x, i).sub(largest);
      y.intoArray(x, i);
      FloatVector bounded = y.min(EXP_HIGHEST).max(EXP_LOWEST);
      FloatVector shifted = bounded.fma(log2e, rounder);
      FloatVector wholePart = shifted.sub(rounder);
      FloatVector r = wholePart.fma(minusHigh, bounded);
      r = wholePart.fma(minusLow, r);
      FloatVector q = e6.fma(r, e5);
      q = q.fma(r, e4);
      q = q.fma(r, e3);
      q = q.fma(r, e2);
      y = q.fma(r.mul(r), r).add(1f);
      IntVector exponent = shifted.reinterpretAsInts().sub(ROUNDER_BITS);
      IntVector half = exponent.lanewise(VectorOperators.ASHR, 1);
      IntVector rest = exponent.sub(half);
      y = y.mul(half.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats());
      y = y.mul(rest.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats());
      y.intoArray(out, i);
    }
  }

  /** {@code out = 0 - exp(x - ofRows) * share}. */
  static void ofLess(float[] x, float[] ofRows, float[] out, float share, int n) {
    FloatVector log2e = FloatVector.broadcast(FLOATS, LOG2_E);
    FloatVector rounder = FloatVector.broadcast(FLOATS, ROUNDER);
    FloatVector minusHigh = FloatVector.broadcast(FLOATS, -LN2_HIGH);
    FloatVector minusLow = FloatVector.broadcast(FLOATS, -LN2_LOW);
    FloatVector e6 = FloatVector.broadcast(FLOATS, E6);
    FloatVector e5 = FloatVector.broadcast(FLOATS, E5);
    FloatVector e4 = FloatVector.broadcast(FLOATS, E4);
    FloatVector e3 = FloatVector.broadcast(FLOATS, E3);
    FloatVector e2 = FloatVector.broadcast(FLOATS, E2);
    FloatVector less = FloatVector.fromArray(FLOATS, ofRows, 0);
    FloatVector zero = FloatVector.zero(FLOATS);
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector y = FloatVector.fromArray(FLOATS, x, i).sub(less);
      FloatVector bounded = y.min(EXP_HIGHEST).max(EXP_LOWEST);
      FloatVector shifted = bounded.fma(log2e, rounder);
      FloatVector wholePart = shifted.sub(rounder);
      FloatVector r = wholePart.fma(minusHigh, bounded);
      r = wholePart.fma(minusLow, r);
      FloatVector q = e6.fma(r, e5);
      q = q.fma(r, e4);
      q = q.fma(r, e3);
      q = q.fma(r, e2);
      y = q.fma(r.mul(r), r).add(1f);
      IntVector exponent = shifted.reinterpretAsInts().sub(ROUNDER_BITS);
      IntVector half = exponent.lanewise(VectorOperators.ASHR, 1);
      IntVector rest = exponent.sub(half);
      y = y.mul(half.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats());
      y = y.mul(rest.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats());
      zero.sub(y.mul(share)).intoArray(out, i);
    }
  }
}
