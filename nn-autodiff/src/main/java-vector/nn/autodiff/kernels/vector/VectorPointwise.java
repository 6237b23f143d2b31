package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import nn.autodiff.kernels.FloatMath;
import nn.autodiff.kernels.Primitive;

/**
 * One loop per primitive, each in a method of its own and of the Vector API's methods only, for the
 * reason that {@link VectorFunctions} gives.
 *
 * <p>What does not fill a vector at the end is done number by number, or in a vector of its own
 * where a number takes longer than that.
 */
final class VectorPointwise {
  private VectorPointwise() {}

  static void unary(Primitive f, float[] a, int aAt, float[] out, int outAt, int n) {
    int done =
        switch (f) {
          case NEG -> neg(a, aAt, out, outAt, n);
          case ABS -> abs(a, aAt, out, outAt, n);
          case SQRT -> sqrt(a, aAt, out, outAt, n);
          case EXP -> VectorFunctions.exp(a, aAt, out, outAt, n);
          case EXPM1 -> VectorFunctions.expm1(a, aAt, out, outAt, n);
          case LOG -> VectorLogarithms.log(a, aAt, out, outAt, n);
          case LOG1P -> VectorLogarithms.log1p(a, aAt, out, outAt, n);
          case ERF -> VectorErf.erf(a, aAt, out, outAt, n);
          case TANH -> VectorFunctions.tanh(a, aAt, out, outAt, n);
          case SIGMOID -> VectorFunctions.sigmoid(a, aAt, out, outAt, n);
          default -> 0;
        };
    if (n - done > 1 && done + LENGTH > n && isDear(f)) {
      tail(f, a, aAt + done, out, outAt + done, n - done);
      return;
    }
    for (int i = done; i < n; i++) {
      out[outAt + i] = FloatMath.apply(f, a[aAt + i], 0f);
    }
  }

  private static boolean isDear(Primitive f) {
    return switch (f) {
      case EXP, EXPM1, LOG, LOG1P, TANH, SIGMOID, ERF -> true;
      default -> false;
    };
  }

  /** Fewer numbers than fill a vector: in a vector all the same, with something behind them. */
  private static void tail(Primitive f, float[] a, int aAt, float[] out, int outAt, int n) {
    float[] vector = RowScratch.get().tail;
    System.arraycopy(a, aAt, vector, 0, n);
    unary(f, vector, 0, vector, 0, LENGTH);
    System.arraycopy(vector, 0, out, outAt, n);
  }

  static void binary(
      Primitive f, float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int done =
        switch (f) {
          case ADD -> add(a, aAt, b, bAt, out, outAt, n);
          case SUB -> sub(a, aAt, b, bAt, out, outAt, n);
          case MUL -> mul(a, aAt, b, bAt, out, outAt, n);
          case DIV -> div(a, aAt, b, bAt, out, outAt, n);
          case MAX -> max(a, aAt, b, bAt, out, outAt, n);
          case MIN -> min(a, aAt, b, bAt, out, outAt, n);
          case GREATER -> greater(a, aAt, b, bAt, out, outAt, n);
          case KEEP -> keep(a, aAt, b, bAt, out, outAt, n);
          case EQUAL -> equal(a, aAt, b, bAt, out, outAt, n);
          default -> 0;
        };
    for (int i = done; i < n; i++) {
      out[outAt + i] = FloatMath.apply(f, a[aAt + i], b[bAt + i]);
    }
  }

  private static int neg(float[] a, int aAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, a, aAt + i).neg().intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int abs(float[] a, int aAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, a, aAt + i).abs().intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int sqrt(float[] a, int aAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, a, aAt + i).sqrt().intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int add(float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, a, aAt + i)
          .add(FloatVector.fromArray(FLOATS, b, bAt + i))
          .intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int sub(float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, a, aAt + i)
          .sub(FloatVector.fromArray(FLOATS, b, bAt + i))
          .intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int mul(float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, a, aAt + i)
          .mul(FloatVector.fromArray(FLOATS, b, bAt + i))
          .intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int div(float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, a, aAt + i)
          .div(FloatVector.fromArray(FLOATS, b, bAt + i))
          .intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int max(float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, a, aAt + i)
          .max(FloatVector.fromArray(FLOATS, b, bAt + i))
          .intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int min(float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      FloatVector.fromArray(FLOATS, a, aAt + i)
          .min(FloatVector.fromArray(FLOATS, b, bAt + i))
          .intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int greater(
      float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    FloatVector zero = FloatVector.zero(FLOATS);
    for (int i = 0; i < whole; i += LENGTH) {
      zero.blend(
              1f,
              FloatVector.fromArray(FLOATS, a, aAt + i)
                  .compare(VectorOperators.GT, FloatVector.fromArray(FLOATS, b, bAt + i)))
          .intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int keep(float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    FloatVector zero = FloatVector.zero(FLOATS);
    for (int i = 0; i < whole; i += LENGTH) {
      zero.blend(
              FloatVector.fromArray(FLOATS, b, bAt + i),
              FloatVector.fromArray(FLOATS, a, aAt + i).compare(VectorOperators.GT, 0f))
          .intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int equal(float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    FloatVector zero = FloatVector.zero(FLOATS);
    for (int i = 0; i < whole; i += LENGTH) {
      zero.blend(
              1f,
              FloatVector.fromArray(FLOATS, a, aAt + i)
                  .compare(VectorOperators.EQ, FloatVector.fromArray(FLOATS, b, bAt + i)))
          .intoArray(out, outAt + i);
    }
    return whole;
  }
}
