package nn.autodiff;

/**
 * Arrays of random numbers, made fast enough for every step of training: masks, uniform and normal
 * numbers, as constants that no gradient flows into.
 *
 * <p>An array takes one number from the stream, as its key; number {@code i} of the array is {@code
 * mix(key + i * golden)}, so it depends on the key and on {@code i} alone, and threads may share
 * the work. Drawing twice from one stream gives two different arrays.
 *
 * <pre>{@code
 * RandomStream random = RandomStream.of(42, "dropout1", 7);
 * Tensor half = x.mul(Draws.mask(x.shape(), 0.5, random));
 * Tensor noisy = x.add(Draws.normal(x.shape(), random).mul(0.1));
 * }</pre>
 */
public final class Draws {
  private static final int NUMBERS_PER_THREAD = 8 * 1024;

  /**
   * The Box-Muller formula: a number in (0, 1] and one in [-1/2, 1/2), both uniform, to a normal
   * one. Of the two numbers that the formula makes one is taken, so half of the circle is enough:
   * the sine there is a short polynomial, exact to a float's last bits.
   */
  static final Pointwise BOX_MULLER =
      Pointwise.of(
          "normal",
          (u, v) -> u.log().mul(-2).sqrt().mul(sineOfHalfTurns(v)),
          (u, v, y) -> y.div(u.mul(u.log()).mul(2)),
          (u, v, y) -> u.log().mul(-2).sqrt().mul(v.mul(StrictMath.PI).cos()).mul(StrictMath.PI));

  private Draws() {}

  /** {@code sin(pi v)} for v in [-1/2, 1/2], by Taylor's polynomial of degree 11. */
  private static Term sineOfHalfTurns(Term v) {
    Term square = v.mul(v);
    double coefficient = -StrictMath.pow(StrictMath.PI, 11) / 39_916_800; // 11!
    Term sum = v.like(coefficient);
    for (int degree = 9; degree > 0; degree -= 2) {
      coefficient *= -(degree + 1) * (degree + 2) / (StrictMath.PI * StrictMath.PI);
      sum = sum.mul(square).add(coefficient);
    }
    return sum.mul(v);
  }

  /** Fills a part of an array, given the array's key. */
  @FunctionalInterface
  private interface Fill {
    void run(long key, int from, int to);
  }

  /**
   * Zeros with probability {@code rate}, else {@code 1 / (1 - rate)}, so that the mean of what the
   * mask multiplies stays as it was: the mask of dropout.
   *
   * @param shape the shape of the mask
   * @param rate the probability of a zero, in [0, 1)
   * @param random where randomness comes from
   * @throws IllegalArgumentException if the rate is out of that range
   * @see <a href="https://jmlr.org/papers/v15/srivastava14a.html">Srivastava, Hinton, Krizhevsky,
   *     Sutskever, Salakhutdinov: Dropout, 2014</a>
   */
  public static Tensor mask(Shape shape, double rate, RandomStream random) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("mask: expected a rate in [0, 1) but got " + rate);
    }
    long threshold = (long) (rate * 0x1p32);
    int kept = Float.floatToRawIntBits((float) (1 / (1 - rate)));
    NdArray mask = Workspace.array(shape);
    float[] out = mask.data();
    int pairs = out.length / 2;
    fill(
        pairs + out.length % 2,
        random,
        (key, from, to) -> {
          mask(key, threshold, kept, out, from, Math.min(to, pairs));
          if (to > pairs) { // the last number has no other beside it
            long bits = RandomStream.mix(key + pairs * RandomStream.GOLDEN);
            out[2 * pairs] = Float.intBitsToFloat(kept & keep(bits >>> 32, threshold));
          }
        });
    return Tensor.constant(mask);
  }

  /**
   * Two numbers from each 64 random bits. By arithmetic alone: a branch on random bits is guessed
   * wrong every other time.
   */
  private static void mask(
      long key, long threshold, int kept, float[] out, int fromPair, int toPair) {
    for (int pair = fromPair; pair < toPair; pair++) {
      long bits = RandomStream.mix(key + pair * RandomStream.GOLDEN);
      out[2 * pair] = Float.intBitsToFloat(kept & keep(bits >>> 32, threshold));
      out[2 * pair + 1] = Float.intBitsToFloat(kept & keep(bits & 0xFFFFFFFFL, threshold));
    }
  }

  /** All bits where the number reaches the threshold, else none. */
  private static int keep(long number, long threshold) {
    return (int) ((threshold - 1 - number) >> 63);
  }

  /**
   * Independent numbers, uniform from {@code low} to {@code high}, in steps of 2^-24 of the range.
   *
   * @param shape the shape of the array
   * @param low the least number
   * @param high the largest number, not below {@code low}
   * @param random where randomness comes from
   * @throws IllegalArgumentException if high is below low, or one is not finite
   */
  public static Tensor uniform(Shape shape, double low, double high, RandomStream random) {
    if (!(low <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
      throw new IllegalArgumentException(
          "uniform: expected a finite range from low to high but got " + low + " to " + high);
    }
    float least = (float) low;
    float range = (float) (high - low);
    NdArray numbers = Workspace.array(shape);
    float[] out = numbers.data();
    fill(
        out.length,
        random,
        (key, from, to) -> {
          for (int i = from; i < to; i++) {
            int bits = (int) (RandomStream.mix(key + i * RandomStream.GOLDEN) >>> 40);
            out[i] = least + range * (bits * 0x1p-24f);
          }
        });
    return Tensor.constant(numbers);
  }

  /**
   * Independent normal numbers with mean 0 and variance 1, by the Box-Muller formula {@code sqrt(-2
   * ln u) cos(2 pi v)} on floats; none is larger than 5.8.
   *
   * @param shape the shape of the array
   * @param random where randomness comes from
   */
  public static Tensor normal(Shape shape, RandomStream random) {
    NdArray first = Workspace.array(shape);
    NdArray second = Workspace.array(shape);
    float[] u = first.data();
    float[] v = second.data();
    fill(
        u.length,
        random,
        (key, from, to) -> {
          for (int i = from; i < to; i++) {
            long bits = RandomStream.mix(key + i * RandomStream.GOLDEN);
            u[i] = ((int) (bits >>> 40) + 1) * 0x1p-24f; // in (0, 1], so its logarithm is finite
            v[i] = ((int) bits >> 8) * 0x1p-24f; // its sign is a random bit too
          }
        });
    return Tensor.constant(Elementwise.apply(BOX_MULLER, first, second));
  }

  private static void fill(int n, RandomStream random, Fill fill) {
    long key = random.nextLong();
    Engine.share(n, NUMBERS_PER_THREAD, (from, to) -> fill.run(key, from, to));
  }
}
