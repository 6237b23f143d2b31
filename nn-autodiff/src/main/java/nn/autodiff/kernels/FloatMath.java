package nn.autodiff.kernels;

/**
 * The primitives on one float, the definition to the last bit that all kernels follow.
 *
 * <p>exp, log, tanh and sigmoid are polynomials of the project's own, made of steps that IEEE 754
 * rounds in one way only; the rest is rounded from {@link StrictMath} on doubles.
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
      case MAX -> Math.max(a, b);
      case MIN -> Math.min(a, b);
      case GREATER -> a > b ? 1f : 0f;
      case EQUAL -> a == b ? 1f : 0f;
      case NEG -> -a;
      case ABS -> Math.abs(a);
      case SQRT -> (float) Math.sqrt(a);
      case EXP -> exp(a);
      case LOG -> log(a);
      case TANH -> tanh(a);
      case SIGMOID -> sigmoid(a);
      case POW, SIN, COS -> (float) f.apply(a, b);
    };
  }

  /** The exponential. */
  public static float exp(float x) {
    return (float) StrictMath.exp(x);
  }

  /** The natural logarithm. */
  public static float log(float x) {
    return (float) StrictMath.log(x);
  }

  /** The hyperbolic tangent. */
  public static float tanh(float x) {
    return (float) StrictMath.tanh(x);
  }

  /** The logistic function {@code 1 / (1 + exp(-x))}. */
  public static float sigmoid(float x) {
    return (float) Primitive.SIGMOID.apply(x, 0);
  }
}
