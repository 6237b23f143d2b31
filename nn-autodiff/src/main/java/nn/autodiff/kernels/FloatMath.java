package nn.autodiff.kernels;

import static nn.autodiff.kernels.Coefficients.*;

/**
 * The primitives on one float, the definition to the last bit that all kernels follow.
 *
 * <p>They are made only of steps that IEEE 754 rounds in one way (add, multiply, divide, fused
 * multiply-add, moves of bits), so a vector of them gives the same bits on every CPU. The largest
 * errors, in units in the last place, over all 2³² floats for exp, expm1, log and log1p, and for
 * tanh, sigmoid and erf over every float from 2⁻¹⁴ up to where they level off:
 *
 * <ul>
 *   <li>exp 1.03
 *   <li>expm1 1.51
 *   <li>log 0.86
 *   <li>log1p 1.43
 *   <li>tanh 2.58
 *   <li>sigmoid 2.41
 *   <li>erf 1.03
 * </ul>
 *
 * <p>Infinities, NaN, zeros, and what overflows or underflows are as in {@link StrictMath}.
 *
 * <p>Square root, and powers of 1 and 2, are rounded once; sine, cosine and other powers are {@link
 * StrictMath}'s on doubles, rounded once more.
 */
public final class FloatMath {
  private FloatMath() {}

  /** One primitive on one or two floats; a function of one number ignores the second. */
  public static float apply(Primitive f, float a, float b) {
    return switch (f) {
      case ADD -> a + b;
      case SUB -> a - b;
      case MUL -> a * b;
      case DIV -> a / b;
      case POW -> pow(a, b);
      case MAX -> Math.max(a, b);
      case MIN -> Math.min(a, b);
      case GREATER -> a > b ? 1f : 0f;
      case EQUAL -> a == b ? 1f : 0f;
      case KEEP -> a > 0f ? b : 0f;
      case NEG -> -a;
      case ABS -> Math.abs(a);
      case SQRT -> (float) Math.sqrt(a);
      case EXP -> exp(a);
      case EXPM1 -> expm1(a);
      case LOG -> log(a);
      case LOG1P -> log1p(a);
      case SIN -> (float) StrictMath.sin(a);
      case COS -> (float) StrictMath.cos(a);
      case TANH -> tanh(a);
      case SIGMOID -> sigmoid(a);
      case ERF -> erf(a);
    };
  }

  /**
   * The exponential: {@code x = n log(2) + r}, {@code exp(x) = 2ⁿ exp(r)}. The power of two is
   * multiplied in two halves, so that it can be subnormal or overflow.
   */
  public static float exp(float x) {
    float bounded = Math.max(Math.min(x, EXP_HIGHEST), EXP_LOWEST);
    float shifted = Math.fma(bounded, LOG2_E, ROUNDER);
    float n = shifted - ROUNDER;
    float r = Math.fma(n, -LN2_HIGH, bounded);
    r = Math.fma(n, -LN2_LOW, r);
    float q = Math.fma(E6, r, E5);
    q = Math.fma(q, r, E4);
    q = Math.fma(q, r, E3);
    q = Math.fma(q, r, E2);
    float y = Math.fma(q, r * r, r) + 1f;
    int exponent = Float.floatToRawIntBits(shifted) - ROUNDER_BITS;
    int half = exponent >> 1;
    return y * powerOfTwo(half) * powerOfTwo(exponent - half);
  }

  /**
   * {@code exp(x) - 1}, also for small x: {@code 2ⁿ (exp(r) - 1) + (2ⁿ - 1)}; with the sign of x,
   * also that of -0. The largest power of two is no float, and is multiplied in two steps.
   */
  public static float expm1(float x) {
    float bounded = Math.max(Math.min(x, EXP_HIGHEST), EXPM1_LOWEST);
    float shifted = Math.fma(bounded, LOG2_E, ROUNDER);
    float n = shifted - ROUNDER;
    float r = Math.fma(n, -LN2_HIGH, bounded);
    r = Math.fma(n, -LN2_LOW, r);
    float q = Math.fma(E6, r, E5);
    q = Math.fma(q, r, E4);
    q = Math.fma(q, r, E3);
    q = Math.fma(q, r, E2);
    int exponent = Float.floatToRawIntBits(shifted) - ROUNDER_BITS;
    int most = Math.min(exponent, Float.MAX_EXPONENT);
    float scale = powerOfTwo(most);
    float y = Math.fma(scale, Math.fma(q, r * r, r), scale - 1f);
    y = y * powerOfTwo(exponent - most);
    int sign = Float.floatToRawIntBits(x) & Integer.MIN_VALUE;
    return Float.intBitsToFloat(Float.floatToRawIntBits(y) | sign);
  }

  private static float powerOfTwo(int exponent) {
    return Float.intBitsToFloat((exponent + 127) << 23);
  }

  /** The natural logarithm: {@code x = 2ⁿ (1 + f)}, {@code log(x) = n log(2) + log(1 + f)}. */
  public static float log(float x) {
    boolean subnormal = x < Float.MIN_NORMAL;
    int bits = Float.floatToRawIntBits(subnormal ? x * LIFT : x);
    int exponent = (bits - ROOT_HALF_BITS) >> 23;
    float f = Float.intBitsToFloat(bits - (exponent << 23)) - 1f;
    float n = subnormal ? exponent - 23f : exponent;
    float q = Math.fma(L7, f, L6);
    q = Math.fma(q, f, L5);
    q = Math.fma(q, f, L4);
    q = Math.fma(q, f, L3);
    q = Math.fma(q, f, L2);
    q = Math.fma(q, f, L1);
    q = Math.fma(q, f, L0);
    float square = f * f;
    float y = Math.fma(q * f, square, n * LN2_LOW);
    y = Math.fma(-0.5f, square, y);
    y = Math.fma(n, LN2_HIGH, y + f);
    y = x < Float.POSITIVE_INFINITY ? y : x;
    y = x == 0f ? Float.NEGATIVE_INFINITY : y;
    return x < 0f ? Float.NaN : y;
  }

  /**
   * {@code log(1 + x)}, also for small x: {@code 1 + x = 2ⁿ (1 + f)}, where n is that of the
   * rounded sum, but f is taken of x itself, {@code f = 2⁻ⁿ x + (2⁻ⁿ - 1)}.
   */
  public static float log1p(float x) {
    int bits = Float.floatToRawIntBits(1f + x);
    int exponent = (bits - ROOT_HALF_BITS) >> 23;
    float scale = powerOfTwo(-exponent);
    float large = Float.intBitsToFloat(bits - (exponent << 23)) - 1f;
    float f = x > LOG1P_SPLIT ? large : Math.fma(x, scale, scale - 1f);
    float n = exponent;
    float q = Math.fma(L7, f, L6);
    q = Math.fma(q, f, L5);
    q = Math.fma(q, f, L4);
    q = Math.fma(q, f, L3);
    q = Math.fma(q, f, L2);
    q = Math.fma(q, f, L1);
    q = Math.fma(q, f, L0);
    float square = f * f;
    float y = Math.fma(q * f, square, n * LN2_LOW);
    y = Math.fma(-0.5f, square, y);
    y = Math.fma(n, LN2_HIGH, y + f);
    y = x < Float.POSITIVE_INFINITY ? y : x;
    y = x == 0f ? x : y;
    y = x == -1f ? Float.NEGATIVE_INFINITY : y;
    return x < -1f ? Float.NaN : y;
  }

  /**
   * The hyperbolic tangent: {@code e / (e + 2)} for {@code e = exp(2|x|) - 1}, which is taken
   * without ever adding the 1 (so it is exact near 0); with the sign of x, also that of -0.
   */
  public static float tanh(float x) {
    float size = Math.abs(x);
    float twice = size + size;
    twice = Math.min(twice, TANH_HIGHEST);
    float shifted = Math.fma(twice, LOG2_E, ROUNDER);
    float n = shifted - ROUNDER;
    float r = Math.fma(n, -LN2_HIGH, twice);
    r = Math.fma(n, -LN2_LOW, r);
    float q = Math.fma(E6, r, E5);
    q = Math.fma(q, r, E4);
    q = Math.fma(q, r, E3);
    q = Math.fma(q, r, E2);
    float scale = powerOfTwo(Float.floatToRawIntBits(shifted) - ROUNDER_BITS);
    float e = Math.fma(scale, Math.fma(q, r * r, r), scale - 1f);
    float y = e / (e + 2f);
    int sign = Float.floatToRawIntBits(x) & Integer.MIN_VALUE;
    return Float.intBitsToFloat(Float.floatToRawIntBits(y) | sign);
  }

  /** The logistic function {@code 1 / (1 + exp(-x))}, from the side that cannot overflow. */
  public static float sigmoid(float x) {
    float small = exp(-Math.abs(x));
    return (x < 0f ? small : 1f) / (1f + small);
  }

  /**
   * The error function: near 0 an odd polynomial, further out {@code 1 - exp(p(|x|))}; with the
   * sign of x, also that of -0.
   */
  public static float erf(float x) {
    float size = Math.abs(x);
    float square = size * size;
    float near = Math.fma(S5, square, S4);
    near = Math.fma(near, square, S3);
    near = Math.fma(near, square, S2);
    near = Math.fma(near, square, S1);
    near = Math.fma(near, square, S0);
    near = Math.fma(near, size, size);
    float bounded = Math.min(size, ERF_HIGHEST);
    float p = Math.fma(T6, bounded, T5);
    p = Math.fma(p, bounded, T4);
    p = Math.fma(p, bounded, T3);
    p = Math.fma(p, bounded, T2);
    p = Math.fma(p, bounded, T1);
    p = Math.fma(p, bounded, T0);
    float shifted = Math.fma(p, LOG2_E, ROUNDER);
    float n = shifted - ROUNDER;
    float r = Math.fma(n, -LN2_HIGH, p);
    r = Math.fma(n, -LN2_LOW, r);
    float q = Math.fma(E6, r, E5);
    q = Math.fma(q, r, E4);
    q = Math.fma(q, r, E3);
    q = Math.fma(q, r, E2);
    float scale = powerOfTwo(Float.floatToRawIntBits(shifted) - ROUNDER_BITS);
    float far = Math.fma(-scale, Math.fma(q, r * r, r), 1f - scale);
    float y = size < ERF_SPLIT ? near : far;
    int sign = Float.floatToRawIntBits(x) & Integer.MIN_VALUE;
    return Float.intBitsToFloat(Float.floatToRawIntBits(y) | sign);
  }

  /** The power; the square and the first power, much the most frequent ones, without detour. */
  public static float pow(float a, float b) {
    if (b == 2f) {
      return a * a;
    }
    return b == 1f ? a : (float) StrictMath.pow(a, b);
  }
}
