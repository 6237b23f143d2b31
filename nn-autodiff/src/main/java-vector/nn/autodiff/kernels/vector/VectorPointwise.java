package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.FLOATS;
import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import nn.autodiff.kernels.FloatMath;
import nn.autodiff.kernels.Primitive;

/**
 * One loop per primitive, each in a method of its own: HotSpot inlines only so much into one
 * method, and a vector operation that it does not inline makes its vectors on the heap.
 *
 * <p>What does not fill a vector at the end is done number by number.
 */
final class VectorPointwise {
  private VectorPointwise() {}

  static void unary(Primitive f, float[] a, int aAt, float[] out, int outAt, int n) {
    int done =
        switch (f) {
          case NEG -> neg(a, aAt, out, outAt, n);
          case ABS -> abs(a, aAt, out, outAt, n);
          case SQRT -> sqrt(a, aAt, out, outAt, n);
          case EXP -> exp(a, aAt, out, outAt, n);
          case LOG -> log(a, aAt, out, outAt, n);
          case TANH -> tanh(a, aAt, out, outAt, n);
          case SIGMOID -> sigmoid(a, aAt, out, outAt, n);
          default -> 0;
        };
    for (int i = done; i < n; i++) {
      out[outAt + i] = FloatMath.apply(f, a[aAt + i], 0f);
    }
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
          case EQUAL -> equal(a, aAt, b, bAt, out, outAt, n);
          default -> 0;
        };
    for (int i = done; i < n; i++) {
      out[outAt + i] = FloatMath.apply(f, a[aAt + i], b[bAt + i]);
    }
  }

  static void keepWherePositive(
      float[] condition, int conditionAt, float[] a, int aAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    FloatVector zero = FloatVector.zero(FLOATS);
    for (int i = 0; i < whole; i += LENGTH) {
      zero.blend(at(a, aAt + i), at(condition, conditionAt + i).compare(VectorOperators.GT, 0f))
          .intoArray(out, outAt + i);
    }
    for (int i = whole; i < n; i++) {
      out[outAt + i] = condition[conditionAt + i] > 0f ? a[aAt + i] : 0f;
    }
  }

  private static FloatVector at(float[] a, int index) {
    return FloatVector.fromArray(FLOATS, a, index);
  }

  private static int neg(float[] a, int aAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      at(a, aAt + i).neg().intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int abs(float[] a, int aAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      at(a, aAt + i).abs().intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int sqrt(float[] a, int aAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      at(a, aAt + i).sqrt().intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int exp(float[] a, int aAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      VectorMath.exp(at(a, aAt + i)).intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int log(float[] a, int aAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      VectorMath.log(at(a, aAt + i)).intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int tanh(float[] a, int aAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    float[] exps = Scratch.get().block;
    for (int i = 0; i < whole; i += exps.length) {
      int length = Math.min(exps.length, whole - i);
      expsOfTwiceTheSize(a, aAt + i, exps, length);
      tanh(a, aAt + i, exps, out, outAt + i, length);
    }
    return whole;
  }

  private static void expsOfTwiceTheSize(float[] a, int aAt, float[] exps, int whole) {
    for (int i = 0; i < whole; i += LENGTH) {
      VectorMath.expOfTwiceTheSize(at(a, aAt + i)).intoArray(exps, i);
    }
  }

  private static void tanh(float[] a, int aAt, float[] exps, float[] out, int outAt, int whole) {
    for (int i = 0; i < whole; i += LENGTH) {
      VectorMath.tanh(at(a, aAt + i), at(exps, i)).intoArray(out, outAt + i);
    }
  }

  private static int sigmoid(float[] a, int aAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      VectorMath.sigmoid(at(a, aAt + i)).intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int add(float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      at(a, aAt + i).add(at(b, bAt + i)).intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int sub(float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      at(a, aAt + i).sub(at(b, bAt + i)).intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int mul(float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      at(a, aAt + i).mul(at(b, bAt + i)).intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int div(float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      at(a, aAt + i).div(at(b, bAt + i)).intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int max(float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      at(a, aAt + i).max(at(b, bAt + i)).intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int min(float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    for (int i = 0; i < whole; i += LENGTH) {
      at(a, aAt + i).min(at(b, bAt + i)).intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int greater(
      float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    FloatVector zero = FloatVector.zero(FLOATS);
    for (int i = 0; i < whole; i += LENGTH) {
      zero.blend(1f, at(a, aAt + i).compare(VectorOperators.GT, at(b, bAt + i)))
          .intoArray(out, outAt + i);
    }
    return whole;
  }

  private static int equal(float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    int whole = FLOATS.loopBound(n);
    FloatVector zero = FloatVector.zero(FLOATS);
    for (int i = 0; i < whole; i += LENGTH) {
      zero.blend(1f, at(a, aAt + i).compare(VectorOperators.EQ, at(b, bAt + i)))
          .intoArray(out, outAt + i);
    }
    return whole;
  }
}
