package nn.autodiff;

import java.util.random.RandomGenerator;

/**
 * Random numbers that are counted, not consumed: a stream is a function of a seed, what the numbers
 * are for, and a step.
 *
 * <p>Number {@code n} of a stream is {@code mix(key + n * golden)}, the SplitMix64 generator, with
 * a key that mixes seed, purpose and step. So two purposes never share numbers, a run goes on from
 * a seed and a step alone, and every JDK gives the same bits: no method falls back on the JDK's own
 * defaults, which have changed between versions.
 *
 * <pre>{@code
 * RandomStream random = RandomStream.of(42, "weights/dense1");
 * double z = random.nextGaussian();
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea, Flood: Fast splittable
 *     pseudorandom number generators, 2014</a>
 */
public final class RandomStream implements RandomGenerator {
  static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long key;
  private long count;

  private RandomStream(long key) {
    this.key = key;
  }

  /** The stream of a seed for one purpose. */
  public static RandomStream of(long seed, String purpose) {
    return of(seed, purpose, 0);
  }

  /** The stream of a seed for one purpose at one step, for example of one epoch. */
  public static RandomStream of(long seed, String purpose, long step) {
    long hash = mix(seed + GOLDEN);
    for (int i = 0; i < purpose.length(); i++) {
      hash = mix(hash ^ (purpose.charAt(i) + GOLDEN));
    }
    return new RandomStream(mix(hash ^ mix(step)));
  }

  /** SplitMix64's mixing of 64 bits. */
  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  @Override
  public long nextLong() {
    return mix(key + GOLDEN * ++count);
  }

  @Override
  public int nextInt() {
    return (int) (nextLong() >>> 32);
  }

  /**
   * A whole number in {@code 0..bound-1}, each equally likely.
   *
   * @throws IllegalArgumentException if the bound is not positive
   */
  @Override
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("nextInt: expected a bound above 0 but got " + bound);
    }
    // Numbers past the last whole multiple of the bound are drawn again, or small ones would come
    // more often.
    int bits = nextInt() >>> 1;
    int number = bits % bound;
    while (bits - number + (bound - 1) < 0) {
      bits = nextInt() >>> 1;
      number = bits % bound;
    }
    return number;
  }

  /**
   * A whole number in {@code origin..bound-1}, each equally likely.
   *
   * @throws IllegalArgumentException if there is none
   */
  @Override
  public int nextInt(int origin, int bound) {
    return (int) nextLong(origin, bound);
  }

  /**
   * A whole number in {@code 0..bound-1}, each equally likely.
   *
   * @throws IllegalArgumentException if the bound is not positive
   */
  @Override
  public long nextLong(long bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("nextLong: expected a bound above 0 but got " + bound);
    }
    long bits = nextLong() >>> 1;
    long number = bits % bound;
    while (bits - number + (bound - 1) < 0) { // as in nextInt
      bits = nextLong() >>> 1;
      number = bits % bound;
    }
    return number;
  }

  /**
   * A whole number in {@code origin..bound-1}, each equally likely.
   *
   * @throws IllegalArgumentException if there is none, or there are more than 2^63 - 1
   */
  @Override
  public long nextLong(long origin, long bound) {
    if (origin >= bound || bound - origin <= 0) {
      throw new IllegalArgumentException(
          "expected a range of at least one and at most 2^63 - 1 whole numbers but got "
              + origin
              + " (included) to "
              + bound
              + " (excluded)");
    }
    return origin + nextLong(bound - origin);
  }

  @Override
  public void nextBytes(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (nextLong() >>> 56);
    }
  }

  @Override
  public boolean nextBoolean() {
    return nextLong() < 0;
  }

  /** A number in [0, 1) with 24 random bits. */
  @Override
  public float nextFloat() {
    return (nextLong() >>> 40) * 0x1p-24f;
  }

  /** A number in [0, 1) with 53 random bits. */
  @Override
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /** A number in [0, bound). */
  @Override
  public float nextFloat(float bound) {
    return nextFloat(0, bound);
  }

  /** A number in [low, high). */
  @Override
  public float nextFloat(float low, float high) {
    requireRange(low, high);
    return Math.min(low + (high - low) * nextFloat(), Math.nextDown(high));
  }

  /** A number in [0, bound). */
  @Override
  public double nextDouble(double bound) {
    return uniform(0, bound);
  }

  /** A number in [low, high). */
  @Override
  public double nextDouble(double low, double high) {
    return uniform(low, high);
  }

  /**
   * A number in [low, high).
   *
   * @throws IllegalArgumentException if low is not below high, or one is not finite
   */
  public double uniform(double low, double high) {
    requireRange(low, high);
    return Math.min(
        low + (high - low) * nextDouble(), Math.nextDown(high)); // rounding may reach it
  }

  private static void requireRange(double low, double high) {
    if (!(low < high) || !Double.isFinite(low) || !Double.isFinite(high)) {
      throw new IllegalArgumentException(
          "expected a finite range with low below high but got " + low + " to " + high);
    }
  }

  /** A number from the exponential distribution with mean 1, by {@code -ln u}. */
  @Override
  public double nextExponential() {
    return -StrictMath.log(1 - nextDouble());
  }

  /**
   * A number from the standard normal distribution, by the Box-Muller formula {@code sqrt(-2 ln u)
   * cos(2 pi v)}.
   */
  @Override
  public double nextGaussian() {
    double u = 1 - nextDouble(); // in (0, 1], so its logarithm is finite
    double v = nextDouble();
    return StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * StrictMath.PI * v);
  }

  @Override
  public double nextGaussian(double mean, double stddev) {
    return mean + stddev * nextGaussian();
  }

  /**
   * The numbers {@code 0..n-1} in random order, each order equally likely (Fisher-Yates).
   *
   * @throws IllegalArgumentException if n is negative
   */
  public int[] permutation(int n) {
    if (n < 0) {
      throw new IllegalArgumentException("permutation: expected n of 0 or more but got " + n);
    }
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
