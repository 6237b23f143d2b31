package nn.data;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import nn.autodiff.RandomStream;

/**
 * Fuzzing: what reads files is given files that were damaged at random, the same ones in each run.
 *
 * <p>A test run does some hundred rounds; {@code -Dnn.fuzz=100} does a hundred times as many, which
 * begin with the usual ones.
 *
 * <pre>{@code
 * Fuzz.repeat("idx", 300, random -> {
 *   Path file = Files.write(folder.resolve("damaged"), Fuzz.mutate(good, random));
 *   try {
 *     Idx.read(file);
 *   } catch (UncheckedIOException documented) {
 *     assertThat(documented).hasMessageStartingWith(file.toString());
 *   }
 * });
 * }</pre>
 */
public final class Fuzz {
  /** The system property with the factor of all rounds. */
  static final String PROPERTY = "nn.fuzz";

  /** Lengths and counts that programs stumble over, most significant byte first. */
  private static final long[] EXTREMES = {
    0,
    1,
    -1,
    -2,
    Byte.MAX_VALUE,
    Byte.MIN_VALUE,
    Short.MAX_VALUE,
    Short.MIN_VALUE,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    Integer.MAX_VALUE - 8,
    1L << 32,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    0x7FC00000L, // NaN as a float, and as a double
    0x7FF8000000000000L
  };

  private Fuzz() {}

  /** One round of a test. */
  @FunctionalInterface
  public interface Round {
    /** Draws its damage from {@code random}, and fails if what happens is not documented. */
    void run(RandomStream random) throws Exception;
  }

  /** How many rounds to do where {@code usual} are: times the system property nn.fuzz. */
  public static int rounds(int usual) {
    return Math.multiplyExact(usual, Math.max(1, Integer.getInteger(PROPERTY, 1)));
  }

  /** Does the rounds of a test, each with its own randomness; a failure tells the round. */
  public static void repeat(String purpose, int usual, Round round) {
    int rounds = rounds(usual);
    for (int i = 0; i < rounds; i++) {
      try {
        round.run(random(purpose, i));
      } catch (Throwable e) {
        throw new AssertionError(
            "fuzzing "
                + purpose
                + ", round "
                + i
                + " (Fuzz.random(\""
                + purpose
                + "\", "
                + i
                + ")): "
                + e,
            e);
      }
    }
  }

  /** The randomness of one round, for looking at it alone. */
  public static RandomStream random(String purpose, int round) {
    return RandomStream.of(42, "fuzz/" + purpose, round);
  }

  /** A damaged copy: one to four of the kinds of damage below, one upon the other. */
  public static byte[] mutate(byte[] bytes, RandomStream random) {
    return mutate(bytes, bytes, random);
  }

  /** A damaged copy, into which pieces of another file may be spliced. */
  public static byte[] mutate(byte[] bytes, byte[] other, RandomStream random) {
    byte[] damaged = bytes.clone();
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      damaged =
          switch (random.nextInt(6)) {
            case 0 -> truncate(damaged, random);
            case 1 -> flip(damaged, random);
            case 2 -> overwrite(damaged, random);
            case 3 -> splice(damaged, other, random);
            case 4 -> repeat(damaged, random);
            default -> remove(damaged, random);
          };
    }
    return damaged;
  }

  /** Cuts the end off, at any place. */
  public static byte[] truncate(byte[] bytes, RandomStream random) {
    return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
  }

  /** Turns over one bit to eight bits. */
  public static byte[] flip(byte[] bytes, RandomStream random) {
    byte[] damaged = bytes.clone();
    int times = bytes.length == 0 ? 0 : 1 + random.nextInt(8);
    for (int i = 0; i < times; i++) {
      damaged[place(damaged, random)] ^= (byte) (1 << random.nextInt(8));
    }
    return damaged;
  }

  /** Writes an extreme number of 1, 2, 4 or 8 bytes over what is there. */
  public static byte[] overwrite(byte[] bytes, RandomStream random) {
    byte[] damaged = bytes.clone();
    int width = 1 << random.nextInt(4);
    long number = EXTREMES[random.nextInt(EXTREMES.length)];
    int from = bytes.length == 0 ? 0 : place(damaged, random);
    for (int i = 0; i < width && from + i < damaged.length; i++) {
      damaged[from + i] = (byte) (number >>> (8 * (width - 1 - i)));
    }
    return damaged;
  }

  /** Puts a piece of another file in, at any place. */
  public static byte[] splice(byte[] bytes, byte[] other, RandomStream random) {
    int from = random.nextInt(other.length + 1);
    int to = from + random.nextInt(other.length - from + 1);
    int at = random.nextInt(bytes.length + 1);
    return join(bytes, at, Arrays.copyOfRange(other, from, to), 1, at);
  }

  /** Repeats a piece of at most 64 bytes, up to 100 times. */
  public static byte[] repeat(byte[] bytes, RandomStream random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(65));
    return join(bytes, to, Arrays.copyOfRange(bytes, from, to), 1 + random.nextInt(100), to);
  }

  /** Leaves a piece out. */
  public static byte[] remove(byte[] bytes, RandomStream random) {
    int from = random.nextInt(bytes.length + 1);
    return join(bytes, from, new byte[0], 0, from + random.nextInt(bytes.length - from + 1));
  }

  /**
   * How many bytes this thread has allocated while the work was done, kept or not: what a header's
   * claim must not drive up. The memory the JVM needs for itself, the first time, counts too.
   */
  public static long allocated(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(id);
    work.run();
    return threads.getThreadAllocatedBytes(id) - before;
  }

  private static int place(byte[] bytes, RandomStream random) {
    // Half of the damage goes to the first 32 bytes, where headers are.
    int most = random.nextBoolean() ? Math.min(bytes.length, 32) : bytes.length;
    return random.nextInt(most);
  }

  /** What stands before {@code to}, a piece some times, what stands from {@code on} on. */
  private static byte[] join(byte[] bytes, int to, byte[] piece, int times, int on) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(bytes, 0, to);
    for (int i = 0; i < times; i++) {
      joined.writeBytes(piece);
    }
    joined.write(bytes, on, bytes.length - on);
    return joined.toByteArray();
  }
}
