package nn.autodiff.kernels;

/**
 * The constants of {@link FloatMath}, shared with the vector kernels, which repeat each method step
 * by step.
 *
 * <p>The polynomials were fitted by weighted least squares on Chebyshev points, their coefficients
 * rounded one after the other, each time fitting the rest anew.
 */
public final class Coefficients {
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

  /** erf(x) = x + x (S0 + S1 x² + ... + S5 x¹⁰) for |x| up to {@link #ERF_SPLIT}. */
  public static final float S0 = 0x1.06eba8p-3f;

  /** See {@link #S0}. */
  public static final float S1 = -0x1.81273p-2f;

  /** See {@link #S0}. */
  public static final float S2 = 0x1.ce28p-4f;

  /** See {@link #S0}. */
  public static final float S3 = -0x1.b7698ep-6f;

  /** See {@link #S0}. */
  public static final float S4 = 0x1.4d055ap-8f;

  /** See {@link #S0}. */
  public static final float S5 = -0x1.550ce2p-11f;

  /** log(1 - erf(x)) = T0 + T1 x + ... + T6 x⁶ for x from {@link #ERF_SPLIT} up. */
  public static final float T0 = -0x1.1b444cp-14f;

  /** See {@link #T0}. */
  public static final float T1 = -0x1.20d342p0f;

  /** See {@link #T0}. */
  public static final float T2 = -0x1.45bfcap-1f;

  /** See {@link #T0}. */
  public static final float T3 = -0x1.ad3d52p-4f;

  /** See {@link #T0}. */
  public static final float T4 = 0x1.732fe6p-6f;

  /** See {@link #T0}. */
  public static final float T5 = -0x1.9d5e26p-9f;

  /** See {@link #T0}. */
  public static final float T6 = 0x1.b329a4p-13f;

  /** Up to here erf is a polynomial, from here up 1 minus the exponential of one. */
  public static final float ERF_SPLIT = 0.8125f;

  /** From here up, erf is 1 to the last bit. */
  public static final float ERF_HIGHEST = 4f;

  /** From here down, exp(x) - 1 is -1 to the last bit. */
  public static final float EXPM1_LOWEST = -20f;

  /** From here up, 1 + x is x. */
  public static final float LOG1P_SPLIT = 0x1p24f;

  private Coefficients() {}
}
