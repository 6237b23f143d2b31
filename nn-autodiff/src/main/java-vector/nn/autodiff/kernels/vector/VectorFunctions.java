package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.Coefficients.*;
import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.INTS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import nn.autodiff.kernels.FloatMath;

/**
 * {@link FloatMath}'s functions on vectors, step by step the same, so that the bits are.
 *
 * <p>Each loop is written out down to the Vector API's own methods, which HotSpot always inlines. A
 * helper between them might not be, when the loop happens to be compiled into a large caller, and a
 * vector that passes through a call is an object on the heap.
 *
 * <p>All return how many numbers they did: as many as fill whole vectors.
 */
final class VectorFunctions {
  private VectorFunctions() {}

  static int exp(float[] a, int aAt, float[] out, int outAt, int n) {
    FloatVector log2e = FloatVector.broadcast(FLOATS, LOG2_E);
    FloatVector rounder = FloatVector.broadcast(FLOATS, ROUNDER);
    FloatVector minusHigh = FloatVector.broadcast(FLOATS, -LN2_HIGH);
    FloatVector minusLow = FloatVector.broadcast(FLOATS, -LN2_LOW);
    FloatVector e6 = FloatVector.broadcast(FLOATS, E6);
    FloatVector e5 = FloatVector.broadcast(FLOATS, E5);
    FloatVector e4 = FloatVector.broadcast(FLOATS, E4);
    FloatVector e3 = FloatVector.broadcast(FLOATS, E3);
    FloatVector e2 = FloatVector.broadcast(FLOATS, E2);
    FloatVector one = FloatVector.broadcast(FLOATS, 1f);
    IntVector bias = IntVector.broadcast(INTS, 127);
    IntVector rounderBits = IntVector.broadcast(INTS, ROUNDER_BITS);
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector x = FloatVector.fromArray(FLOATS, a, aAt + i);
      x = x.min(EXP_HIGHEST).max(EXP_LOWEST);
      FloatVector shifted = x.fma(log2e, rounder);
      FloatVector wholePart = shifted.sub(rounder);
      FloatVector r = wholePart.fma(minusHigh, x);
      r = wholePart.fma(minusLow, r);
      FloatVector q = e6.fma(r, e5);
      q = q.fma(r, e4);
      q = q.fma(r, e3);
      q = q.fma(r, e2);
      FloatVector y = q.fma(r.mul(r), r).add(one);
      IntVector exponent = shifted.reinterpretAsInts().sub(rounderBits);
      IntVector half = exponent.lanewise(VectorOperators.ASHR, 1);
      IntVector rest = exponent.sub(half);
      y = y.mul(half.add(bias).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats());
      y = y.mul(rest.add(bias).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats());
      y.intoArray(out, outAt + i);
    }
    return whole;
  }

  static int expm1(float[] a, int aAt, float[] out, int outAt, int n) {
    FloatVector log2e = FloatVector.broadcast(FLOATS, LOG2_E);
    FloatVector rounder = FloatVector.broadcast(FLOATS, ROUNDER);
    FloatVector minusHigh = FloatVector.broadcast(FLOATS, -LN2_HIGH);
    FloatVector minusLow = FloatVector.broadcast(FLOATS, -LN2_LOW);
    FloatVector e6 = FloatVector.broadcast(FLOATS, E6);
    FloatVector e5 = FloatVector.broadcast(FLOATS, E5);
    FloatVector e4 = FloatVector.broadcast(FLOATS, E4);
    FloatVector e3 = FloatVector.broadcast(FLOATS, E3);
    FloatVector e2 = FloatVector.broadcast(FLOATS, E2);
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector x = FloatVector.fromArray(FLOATS, a, aAt + i);
      FloatVector bounded = x.min(EXP_HIGHEST).max(EXPM1_LOWEST);
      FloatVector shifted = bounded.fma(log2e, rounder);
      FloatVector wholePart = shifted.sub(rounder);
      FloatVector r = wholePart.fma(minusHigh, bounded);
      r = wholePart.fma(minusLow, r);
      FloatVector q = e6.fma(r, e5);
      q = q.fma(r, e4);
      q = q.fma(r, e3);
      q = q.fma(r, e2);
      IntVector exponent = shifted.reinterpretAsInts().sub(ROUNDER_BITS);
      IntVector most = exponent.min(Float.MAX_EXPONENT);
      IntVector rest = exponent.sub(most);
      FloatVector scale = most.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
      FloatVector y = scale.fma(q.fma(r.mul(r), r), scale.sub(1f));
      y = y.mul(rest.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats());
      IntVector sign = x.reinterpretAsInts().and(Integer.MIN_VALUE);
      y.reinterpretAsInts().or(sign).reinterpretAsFloats().intoArray(out, outAt + i);
    }
    return whole;
  }

  static int tanh(float[] a, int aAt, float[] out, int outAt, int n) {
    FloatVector log2e = FloatVector.broadcast(FLOATS, LOG2_E);
    FloatVector rounder = FloatVector.broadcast(FLOATS, ROUNDER);
    FloatVector minusHigh = FloatVector.broadcast(FLOATS, -LN2_HIGH);
    FloatVector minusLow = FloatVector.broadcast(FLOATS, -LN2_LOW);
    FloatVector e6 = FloatVector.broadcast(FLOATS, E6);
    FloatVector e5 = FloatVector.broadcast(FLOATS, E5);
    FloatVector e4 = FloatVector.broadcast(FLOATS, E4);
    FloatVector e3 = FloatVector.broadcast(FLOATS, E3);
    FloatVector e2 = FloatVector.broadcast(FLOATS, E2);
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector x = FloatVector.fromArray(FLOATS, a, aAt + i);
      FloatVector size = x.abs();
      FloatVector twice = size.add(size);
      twice = twice.min(TANH_HIGHEST);
      FloatVector shifted = twice.fma(log2e, rounder);
      FloatVector wholePart = shifted.sub(rounder);
      FloatVector r = wholePart.fma(minusHigh, twice);
      r = wholePart.fma(minusLow, r);
      FloatVector q = e6.fma(r, e5);
      q = q.fma(r, e4);
      q = q.fma(r, e3);
      q = q.fma(r, e2);
      IntVector exponent = shifted.reinterpretAsInts().sub(ROUNDER_BITS);
      FloatVector scale =
          exponent.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
      FloatVector e = scale.fma(q.fma(r.mul(r), r), scale.sub(1f));
      IntVector sign = x.reinterpretAsInts().and(Integer.MIN_VALUE);
      IntVector y = e.div(e.add(2f)).reinterpretAsInts().or(sign);
      y.reinterpretAsFloats().intoArray(out, outAt + i);
    }
    return whole;
  }

  /** Block by block, through {@link #exp}. */
  static int sigmoid(float[] a, int aAt, float[] out, int outAt, int n) {
    float[] block = Scratch.get().block;
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += block.length) {
      int length = Math.min(block.length, whole - i);
      minusSize(a, aAt + i, block, length);
      exp(block, 0, block, 0, length);
      sigmoidOfExp(a, aAt + i, block, out, outAt + i, length);
    }
    return whole;
  }

  private static void minusSize(float[] a, int aAt, float[] out, int whole) {
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, a, aAt + i).abs().neg().intoArray(out, i);
    }
  }

  private static void sigmoidOfExp(
      float[] a, int aAt, float[] exps, float[] out, int outAt, int whole) {
    FloatVector one = FloatVector.broadcast(FLOATS, 1f);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector x = FloatVector.fromArray(FLOATS, a, aAt + i);
      FloatVector small = FloatVector.fromArray(FLOATS, exps, i);
      FloatVector top = one.blend(small, x.compare(VectorOperators.LT, 0f));
      top.div(small.add(one)).intoArray(out, outAt + i);
    }
  }
}
