package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
  private static RandomStream stream() {
    return RandomStream.of(42, "test");
  }

  @Test
  void givesTheSameBitsForEver() {
    RandomStream random = stream();

    assertThat(random.nextLong()).isEqualTo(-5427317262129556553L);
    assertThat(random.nextInt()).isEqualTo(1426365499);
    assertThat(random.nextInt(1000)).isEqualTo(538);
    assertThat(random.nextFloat()).isEqualTo(0.67563987f);
    assertThat(random.nextDouble()).isEqualTo(0.052002436965491894);
    assertThat(random.nextGaussian()).isEqualTo(0.12851287221967966);
    assertThat(random.nextExponential()).isEqualTo(0.3491640328765816);
    assertThat(random.uniform(-3, 5)).isEqualTo(2.365554126780629);
    assertThat(random.permutation(8)).containsExactly(3, 7, 5, 2, 1, 4, 0, 6);
    assertThat(RandomStream.of(42, "test", 7).nextLong()).isEqualTo(2915144684679132647L);
  }

  @Test
  void isAFunctionOfSeedPurposeAndStep() {
    Set<Long> firsts = new HashSet<>();
    for (long seed = -5; seed < 5; seed++) {
      for (String purpose : new String[] {"", "a", "b", "ab", "ba", "aa", "a/b", "shuffle"}) {
        for (long step = 0; step < 10; step++) {
          long first = RandomStream.of(seed, purpose, step).nextLong();
          assertThat(RandomStream.of(seed, purpose, step).nextLong()).isEqualTo(first);
          firsts.add(first);
        }
      }
    }
    assertThat(firsts).hasSize(10 * 8 * 10);
    assertThat(RandomStream.of(1, "a").nextLong()).isEqualTo(RandomStream.of(1, "a", 0).nextLong());
  }

  @Test
  void drawsIndependentlyForDifferentPurposes() {
    int n = 20_000;
    RandomStream a = RandomStream.of(1, "weights/1");
    RandomStream b = RandomStream.of(1, "weights/2");
    double product = 0;
    for (int i = 0; i < n; i++) {
      product += (a.nextDouble() - 0.5) * (b.nextDouble() - 0.5);
    }

    assertThat(product / n * 12).isCloseTo(0, within(4 / StrictMath.sqrt(n)));
  }

  @Test
  void drawsEachNumberBelowABoundEquallyOften() {
    RandomStream random = stream();
    int[] counts = new int[10];
    for (int i = 0; i < 100_000; i++) {
      counts[random.nextInt(10)]++;
    }

    // Pearson's chi squared with 9 degrees of freedom is below 27.9 in 999 of 1,000 cases.
    double chiSquared = 0;
    for (int count : counts) {
      chiSquared += (count - 10_000.0) * (count - 10_000.0) / 10_000;
    }
    assertThat(chiSquared).isLessThan(27.9);
  }

  @Property(tries = 200)
  void staysInsideItsBounds(@ForAll long seed, @ForAll @IntRange(min = 1) int bound) {
    RandomStream random = RandomStream.of(seed, "bounds");

    assertThat(random.nextInt(bound)).isBetween(0, bound - 1);
    assertThat(random.nextInt(-bound, bound)).isBetween(-bound, bound - 1);
    assertThat(random.nextLong(bound)).isBetween(0L, bound - 1L);
    assertThat(random.nextFloat()).isGreaterThanOrEqualTo(0).isLessThan(1);
    assertThat(random.nextDouble()).isGreaterThanOrEqualTo(0).isLessThan(1);
    assertThat(random.nextFloat(bound)).isGreaterThanOrEqualTo(0).isLessThan(bound);
    assertThat(random.uniform(-bound, bound))
        .isBetween((double) -bound, Math.nextDown((double) bound));
    assertThat(random.nextDouble(1, Math.nextUp(1.0))).isEqualTo(1);
    assertThat(random.nextExponential()).isFinite().isNotNegative();
    assertThat(random.nextGaussian()).isFinite();
  }

  @Test
  void hasTheMomentsOfTheNormalDistribution() {
    RandomStream random = stream();
    int n = 100_000;
    double[] moments = new double[5];
    for (int i = 0; i < n; i++) {
      double z = random.nextGaussian();
      for (int k = 1; k < moments.length; k++) {
        moments[k] += StrictMath.pow(z, k) / n;
      }
    }

    assertThat(moments[1]).isCloseTo(0, within(0.015));
    assertThat(moments[2]).isCloseTo(1, within(0.02));
    assertThat(moments[3]).isCloseTo(0, within(0.05));
    assertThat(moments[4]).isCloseTo(3, within(0.15));
    assertThat(stream().nextGaussian(10, 2)).isEqualTo(10 + 2 * stream().nextGaussian());
  }

  @Property(tries = 100)
  void permutes(@ForAll long seed, @ForAll @IntRange(min = 0, max = 300) int n) {
    int[] order = RandomStream.of(seed, "permutation").permutation(n);

    Arrays.sort(order);
    assertThat(order).containsExactly(IntStream.range(0, n).toArray());
  }

  @Test
  void permutesInEveryOrderEquallyOften() {
    RandomStream random = stream();
    int[] counts = new int[27];
    for (int i = 0; i < 60_000; i++) {
      int[] order = random.permutation(3);
      counts[order[0] * 9 + order[1] * 3 + order[2]]++;
    }

    assertThat(Arrays.stream(counts).filter(count -> count > 0))
        .hasSize(6)
        .allSatisfy(count -> assertThat(count).isBetween(9_600, 10_400));
  }

  @Test
  void fillsBytesAndTossesCoins() {
    byte[] bytes = new byte[4000];
    stream().nextBytes(bytes);
    RandomStream random = stream();
    long heads = IntStream.range(0, 4000).filter(i -> random.nextBoolean()).count();

    double sum = 0;
    for (byte b : bytes) {
      sum += b;
    }
    assertThat(sum / 4000).isCloseTo(-0.5, within(5.0));
    assertThat(heads).isBetween(1850L, 2150L);
  }

  @Test
  void takesNothingFromTheDefaultsOfTheJdk() {
    // Streams are made of the methods below, on every JDK.
    assertThat(stream().ints(5, 0, 100).toArray())
        .containsExactly(stream().ints(0, 100).limit(5).toArray());
    for (var method : java.util.random.RandomGenerator.class.getMethods()) {
      boolean streams = method.getReturnType().getSimpleName().endsWith("Stream");
      if (method.isDefault() && !streams && !method.getName().equals("isDeprecated")) {
        assertThat(RandomStream.class)
            .as(method.toString())
            .satisfies(
                type ->
                    assertThat(
                            type.getMethod(method.getName(), method.getParameterTypes())
                                .getDeclaringClass())
                        .isEqualTo(RandomStream.class));
      }
    }
  }

  @Test
  void rejectsEmptyRanges() {
    RandomStream random = stream();

    assertThatThrownBy(() -> random.nextInt(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nextInt: expected a bound above 0 but got 0");
    assertThatThrownBy(() -> random.nextLong(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nextLong: expected a bound above 0 but got -1");
    assertThatThrownBy(() -> random.nextInt(5, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but got 5 (included) to 5 (excluded)");
    assertThatThrownBy(() -> random.nextLong(Long.MIN_VALUE, Long.MAX_VALUE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> random.uniform(1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a finite range with low below high but got 1.0 to 1.0");
    assertThatThrownBy(() -> random.uniform(0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> random.permutation(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("permutation: expected n of 0 or more but got -1");
  }
}
