package nn.autodiff.kernels;

/** How many numbers of a pointwise function are worth a thread's while. */
public final class PointwiseCost {
  private static final int CHEAP_CHUNK = 128 * 1024;
  private static final int DEAR_CHUNK = 16 * 1024;

  private PointwiseCost() {}

  /** The least numbers one thread should take: some ten microseconds' work. */
  public static int chunk(Primitive f) {
    return switch (f) {
      case EXP, EXPM1, LOG, LOG1P, TANH, SIGMOID, ERF, SIN, COS, POW -> DEAR_CHUNK;
      default -> CHEAP_CHUNK;
    };
  }
}
