package nn.data;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FuzzTest {
  private static final byte[] BYTES = "a header, and then what follows it".getBytes(US_ASCII);

  private static List<String> damaged() {
    List<String> all = new ArrayList<>();
    Fuzz.repeat("test", 200, random -> all.add(Arrays.toString(Fuzz.mutate(BYTES, BYTES, random))));
    return all;
  }

  @Test
  void givesTheSameDamageInEachRun() {
    assertThat(damaged()).isEqualTo(damaged());
  }

  @Test
  void roundsDiffer() {
    Set<String> different = new HashSet<>(damaged());
    assertThat(different).hasSizeGreaterThan(150);
  }

  @Test
  void leavesTheOriginalAsItIs() {
    byte[] original = BYTES.clone();
    damaged();
    assertThat(BYTES).isEqualTo(original);
  }

  @Test
  void damagesAnEmptyFileToo() {
    Fuzz.repeat("empty", 200, random -> assertThat(Fuzz.mutate(new byte[0], random)).hasSize(0));
  }

  @Test
  void aFailureTellsItsRound() {
    assertThatThrownBy(
            () ->
                Fuzz.repeat(
                    "rounds",
                    10,
                    random -> {
                      if (random.nextLong() == Fuzz.random("rounds", 7).nextLong()) {
                        throw new IllegalStateException("this one");
                      }
                    }))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("fuzzing rounds, round 7 (")
        .hasMessageContaining("this one")
        .hasRootCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void countsWhatWasAllocated() {
    byte[][] kept = new byte[1][];
    assertThat(Fuzz.allocated(() -> kept[0] = new byte[1_000_000]))
        .isBetween(1_000_000L, 1_500_000L);
    assertThat(kept[0]).hasSize(1_000_000);
  }
}
