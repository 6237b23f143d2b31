package nn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeakMemoryTest {
  @Test
  void readsTheHighestAmountOfMemory() {
    assertThat(PeakMemory.bytes("Name:\tjava\nVmHWM:\t  374000 kB\nVmRSS:\t  300 kB\n"))
        .hasValue(374_000L * 1024);
  }

  @Test
  void isEmptyWhereTheSystemDoesNotTell() {
    assertThat(PeakMemory.bytes("Name:\tjava\nVmRSS:\t  300 kB\n")).isEmpty();
  }

  @Test
  void isAtLeastWhatThisProcessHolds() {
    PeakMemory.bytes().ifPresent(bytes -> assertThat(bytes).isGreaterThan(1 << 20));
  }
}
