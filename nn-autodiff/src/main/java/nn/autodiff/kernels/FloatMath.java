package nn.autodiff.kernels;

/**
 * The primitives on one float, the definition to the last bit that all kernels follow.
 *
 * <p>exp, log, tanh and sigmoid are the project's own polynomials, fitted by weighted least squares
 * on Chebyshev points. They are made only of steps that IEEE 754 rounds in one way (add, multiply,
 * divide, fused multiply-add, moves of bits), so a vector of them gives the same bits on every CPU.
 * Largest errors in units in the last place, over the whole range of floats: exp 1.1, log 0.9, tanh
 * 2.6, sigmoid 2.4. The other functions are rounded once, the sine, cosine and power from {@link
 * StrictMath} on doubles.
 *
 * <p>The constants are shared with the vector kernels, which repeat each method step by step.
 */
public final class FloatMath {
  /** Adding this to a small number rounds it to a whole one, kept in the lowest bits. */
  public static final float ROUNDER = 0x1.8p23f;

  /** The bits of {@link #ROUNDER}. */
  public static final int ROUNDER_BITS = Float.floatToRawIntBits(ROUNDER);

  /** 1 / log(2). */
  public static final float LOG2_E = 0x1.715476p0f;

  /** log(2) in so few bits that its product with an exponent is exact. */
  public static final float LN2_HIGH = 0x1.63p-1f;

  /** What {@link #LN2_HIGH} lacks. */
  public static final float LN2_LOW = -0x1.bd0106p-13f;

  /** From here up, the exponential is infinite. */
  public static final float EXP_HIGHEST = 89f;

  /** From here down, the exponential is zero. */
  public static final float EXP_LOWEST = -104f;

  /** exp(r) = 1 + r + r² (E2 + E3 r + ... + E6 r⁴) for |r| up to log(2) / 2. */
  public static final float E2 = 0x1p-1f;

  /** See {@link #E2}. */
  public static final float E3 = 0x1.55549p-3f;

  /** See {@link #E2}. */
  public static final float E4 = 0x1.5554bep-5f;

  /** See {@link #E2}. */
  public static final float E5 = 0x1.123afep-7f;

  /** See {@link #E2}. */
  public static final float E6 = 0x1.6d7c9ep-10f;

  /** log(1 + f) = f - f²/2 + f³ (L0 + L1 f + ... + L7 f⁷) for 1 + f from √½ to √2. */
  public static final float L0 = 0x1.555554p-2f;

  /** See {@link #L0}. */
  public static final float L1 = -0x1.000226p-2f;

  /** See {@link #L0}. */
  public static final float L2 = 0x1.99a01cp-3f;

  /** See {@link #L0}. */
  public static final float L3 = -0x1.54728ap-3f;

  /** See {@link #L0}. */
  public static final float L4 = 0x1.22d93p-3f;

  /** See {@link #L0}. */
  public static final float L5 = -0x1.0d8246p-3f;

  /** See {@link #L0}. */
  public static final float L6 = 0x1.055eacp-3f;

  /** See {@link #L0}. */
  public static final float L7 = -0x1.38c968p-4f;

  /** The bits of √½, where the logarithm's mantissas start. */
  public static final int ROOT_HALF_BITS = Float.floatToRawIntBits(0x1.6a09e6p-1f);

  /** Lifts a subnormal number to a normal one. */
  public static final float LIFT = 0x1p23f;

  /** From half of this up, tanh is 1 to the last bit. */
  public static final float TANH_HIGHEST = 20f;

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
      case LOG -> log(a);
      case SIN -> (float) StrictMath.sin(a);
      case COS -> (float) StrictMath.cos(a);
      case TANH -> tanh(a);
      case SIGMOID -> sigmoid(a);
    };
  }

  /**
   * The exponential: {@code x = n log(2) + r}, {@code exp(x) = 2ⁿ exp(r)}. The power of two is
   * multiplied in two halves, so that it can be subnormal or overflow.
   */
  public static float exp(float x) {
    float bounded = x > EXP_HIGHEST ? EXP_HIGHEST : x;
    bounded = bounded < EXP_LOWEST ? EXP_LOWEST : bounded;
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
   * The hyperbolic tangent: {@code e / (e + 2)} for {@code e = exp(2|x|) - 1}, which is taken
   * without ever adding the 1 (so it is exact near 0); with the sign of x, also that of -0.
   */
  public static float tanh(float x) {
    float size = Math.abs(x);
    float twice = size + size;
    twice = twice > TANH_HIGHEST ? TANH_HIGHEST : twice;
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

  /** The power; the square and the first power, much the most frequent ones, without detour. */
  public static float pow(float a, float b) {
    if (b == 2f) {
      return a * a;
    }
    return b == 1f ? a : (float) StrictMath.pow(a, b);
  }
}
