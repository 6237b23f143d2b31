package nn.autodiff.kernels;

/**
 * One loop per primitive, so that the compiler sees the whole loop and can vectorize it.
 *
 * <p>HotSpot does so only where all arrays have the same index. Where the offsets differ, the
 * numbers pass through buffers of a block each.
 */
final class PlainPointwise {
  private static final int BLOCK = 1024;
  private static final ThreadLocal<float[][]> BUFFERS =
      ThreadLocal.withInitial(() -> new float[2][BLOCK]);

  private PlainPointwise() {}

  static void unary(Primitive f, float[] a, int aAt, float[] out, int outAt, int n) {
    if (aAt == outAt) {
      unary(f, a, out, aAt, aAt + n);
      return;
    }
    float[] left = BUFFERS.get()[0];
    for (int i = 0; i < n; i += BLOCK) {
      int length = Math.min(BLOCK, n - i);
      System.arraycopy(a, aAt + i, left, 0, length);
      unary(f, left, left, 0, length);
      System.arraycopy(left, 0, out, outAt + i, length);
    }
  }

  static void binary(
      Primitive f, float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    if (aAt == outAt && bAt == outAt) {
      binary(f, a, b, out, aAt, aAt + n);
      return;
    }
    float[] left = BUFFERS.get()[0];
    float[] right = BUFFERS.get()[1];
    for (int i = 0; i < n; i += BLOCK) {
      int length = Math.min(BLOCK, n - i);
      System.arraycopy(a, aAt + i, left, 0, length);
      System.arraycopy(b, bAt + i, right, 0, length);
      binary(f, left, right, left, 0, length);
      System.arraycopy(left, 0, out, outAt + i, length);
    }
  }

  private static void unary(Primitive f, float[] a, float[] out, int from, int to) {
    switch (f) {
      case NEG -> {
        for (int i = from; i < to; i++) {
          out[i] = -a[i];
        }
      }
      case ABS -> {
        for (int i = from; i < to; i++) {
          out[i] = Math.abs(a[i]);
        }
      }
      case SQRT -> {
        for (int i = from; i < to; i++) {
          out[i] = (float) Math.sqrt(a[i]);
        }
      }
      case EXP -> {
        for (int i = from; i < to; i++) {
          out[i] = FloatMath.exp(a[i]);
        }
      }
      case LOG -> {
        for (int i = from; i < to; i++) {
          out[i] = FloatMath.log(a[i]);
        }
      }
      case EXPM1 -> {
        for (int i = from; i < to; i++) {
          out[i] = FloatMath.expm1(a[i]);
        }
      }
      case LOG1P -> {
        for (int i = from; i < to; i++) {
          out[i] = FloatMath.log1p(a[i]);
        }
      }
      case ERF -> {
        for (int i = from; i < to; i++) {
          out[i] = FloatMath.erf(a[i]);
        }
      }
      case TANH -> {
        for (int i = from; i < to; i++) {
          out[i] = FloatMath.tanh(a[i]);
        }
      }
      case SIGMOID -> {
        for (int i = from; i < to; i++) {
          out[i] = FloatMath.sigmoid(a[i]);
        }
      }
      default -> {
        for (int i = from; i < to; i++) {
          out[i] = FloatMath.apply(f, a[i], 0f);
        }
      }
    }
  }

  private static void binary(Primitive f, float[] a, float[] b, float[] out, int from, int to) {
    switch (f) {
      case ADD -> {
        for (int i = from; i < to; i++) {
          out[i] = a[i] + b[i];
        }
      }
      case SUB -> {
        for (int i = from; i < to; i++) {
          out[i] = a[i] - b[i];
        }
      }
      case MUL -> {
        for (int i = from; i < to; i++) {
          out[i] = a[i] * b[i];
        }
      }
      case DIV -> {
        for (int i = from; i < to; i++) {
          out[i] = a[i] / b[i];
        }
      }
      case MAX -> {
        for (int i = from; i < to; i++) {
          out[i] = Math.max(a[i], b[i]);
        }
      }
      case MIN -> {
        for (int i = from; i < to; i++) {
          out[i] = Math.min(a[i], b[i]);
        }
      }
      case GREATER -> {
        for (int i = from; i < to; i++) {
          out[i] = a[i] > b[i] ? 1f : 0f;
        }
      }
      case KEEP -> {
        for (int i = from; i < to; i++) {
          out[i] = a[i] > 0f ? b[i] : 0f;
        }
      }
      case EQUAL -> {
        for (int i = from; i < to; i++) {
          out[i] = a[i] == b[i] ? 1f : 0f;
        }
      }
      default -> {
        for (int i = from; i < to; i++) {
          out[i] = FloatMath.apply(f, a[i], b[i]);
        }
      }
    }
  }
}
