package nn.data.feeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.data.Examples;
import org.junit.jupiter.api.Test;

class SamplerTest {
  private static int[] sorted(int... numbers) {
    return Arrays.stream(numbers).sorted().toArray();
  }

  @Property(tries = 100)
  void aShuffleTakesEachExampleOnceInEveryEpoch(
      @ForAll @IntRange(max = 200) int size,
      @ForAll long seed,
      @ForAll @IntRange(max = 9) int epoch) {
    Sampler sampler = Sampler.shuffled(size, seed);
    assertThat(sorted(sampler.epoch(epoch))).isEqualTo(IntStream.range(0, size).toArray());
    assertThat(sampler.epoch(epoch)).isEqualTo(Sampler.shuffled(size, seed).epoch(epoch));
    assertThat(sampler.size()).isEqualTo(size);
  }

  @Test
  void eachEpochHasAnotherOrder() {
    Sampler sampler = Sampler.shuffled(50, 1);
    assertThat(sampler.epoch(0)).isNotEqualTo(sampler.epoch(1));
    assertThat(Sampler.shuffled(50, 2).epoch(0)).isNotEqualTo(sampler.epoch(0));
  }

  @Property(tries = 100)
  void shardsAreDisjointAndComplete(
      @ForAll @IntRange(max = 100) int size,
      @ForAll @IntRange(min = 1, max = 12) int of,
      @ForAll long seed) {
    Sampler whole = Sampler.shuffled(size, seed);
    int[] together =
        IntStream.range(0, of)
            .mapToObj(index -> whole.shard(index, of))
            .peek(shard -> assertThat(shard.epoch(3)).hasSize(shard.size()))
            .flatMapToInt(shard -> Arrays.stream(shard.epoch(3)))
            .toArray();
    assertThat(sorted(together)).isEqualTo(IntStream.range(0, size).toArray());
    int[] sizes = IntStream.range(0, of).map(index -> whole.shard(index, of).size()).toArray();
    assertThat(Arrays.stream(sizes).max().orElse(0) - Arrays.stream(sizes).min().orElse(0))
        .isBetween(0, 1);
  }

  @Test
  void drawsByWeights() {
    double[] weights = {1, 0, 3, 6};
    int[] drawn = Sampler.weighted(weights, 100_000, 7).epoch(0);
    double[] shares = new double[4];
    for (int example : drawn) {
      shares[example] += 1.0 / drawn.length;
    }
    // Three standard deviations of a share are below 0.005.
    assertThat(shares).containsExactly(new double[] {0.1, 0, 0.3, 0.6}, within(0.005));
  }

  @Test
  void drawsAnewInEachEpoch() {
    Sampler sampler = Sampler.weighted(new double[] {1, 1, 1}, 40, 7);
    assertThat(sampler.epoch(0)).isNotEqualTo(sampler.epoch(1));
    assertThat(sampler.epoch(0)).isEqualTo(sampler.epoch(0)).hasSize(sampler.size());
  }

  @Property(tries = 100)
  void neverDrawsAnExampleOfWeightZero(@ForAll long seed) {
    int[] drawn = Sampler.weighted(new double[] {0, 1e-300, 0, 0}, 50, seed).epoch(0);
    assertThat(drawn).containsOnly(1);
  }

  @Test
  void balancesClasses() {
    int[] labels = new int[100];
    Arrays.fill(labels, 0, 5, 1);
    var data = Examples.withLabels(labels);
    int[] drawn = Sampler.balanced(data, 10_000, 1).epoch(0);
    long rare = Arrays.stream(drawn).filter(example -> labels[example] == 1).count();
    assertThat(rare / 10_000.0).isEqualTo(0.5, within(0.015));
  }

  @Test
  void takesTheFirstOfEachEpoch() {
    Sampler all = Sampler.shuffled(20, 1);
    assertThat(all.take(5).epoch(2)).isEqualTo(Arrays.copyOf(all.epoch(2), 5));
    assertThat(all.take(5).size()).isEqualTo(5);
  }

  @Test
  void repeatsWithAnOrderForEachTurn() {
    Sampler all = Sampler.shuffled(6, 1);
    int[] twice = all.repeat(2).epoch(1);
    assertThat(Arrays.copyOf(twice, 6)).isEqualTo(all.epoch(2));
    assertThat(Arrays.copyOfRange(twice, 6, 12)).isEqualTo(all.epoch(3));
    assertThat(all.repeat(2).size()).isEqualTo(12);
  }

  @Test
  void rejectsWeightsThatSayNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sampler.weighted(new double[] {1, -1}, 3, 0))
        .withMessage("Sampler: expected weights of 0 or more but weight 1 is -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sampler.weighted(new double[] {Double.NaN}, 3, 0))
        .withMessageContaining("weight 0 is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sampler.weighted(new double[2], 3, 0))
        .withMessageContaining("a sum above 0 that is finite but got 0.0 from 2 weights");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sampler.weighted(new double[] {1}, -1, 0))
        .withMessageContaining("0 or more examples but got -1");
  }

  @Test
  void rejectsPartsAndCountsThatAreNotThere() {
    Sampler some = Sampler.inOrder(5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> some.shard(2, 2))
        .withMessage("shard: expected one of 1 or more parts, counted from 0, but got part 2 of 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> some.take(6))
        .withMessage("take: expected 0 to 5 examples, as many as there are, but got 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> some.repeat(0))
        .withMessage("repeat: expected 1 or more epochs but got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> some.repeat(Integer.MAX_VALUE))
        .withMessageContaining("repeat: expected fewer than 2^31 examples");
  }
}
